// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyBytes;
import org.capijca.spec.CapiDeriveKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of derived keys and hashes of all rows of the table. */
@Tag("laws")
class DerivationLawsTest {
  static Stream<SessionKeyRow> keyRows() {
    return Rows.of(SessionKeyRow.class);
  }

  static Stream<HashRow> hashRows() {
    return Rows.of(HashRow.class);
  }

  private static List<AlgId> hashes(Csp csp) {
    return hashRows()
        .filter(row -> row.csp() == csp && row.algorithm().jcaName().isPresent())
        .map(HashRow::algId)
        .toList();
  }

  private static SessionKey derive(SessionKeyRow row, AlgId hash, int dwFlags) throws Exception {
    SecretKeyFactory factory =
        SecretKeyFactory.getInstance(
            row.algId().name(), new CapiProvider().configure(row.csp().name()));
    return (SessionKey)
        factory.generateSecret(
            CapiDeriveKeySpec.builder()
                .hash(hash)
                .data(new byte[] {1, 2, 3})
                .dwFlags(dwFlags)
                .build());
  }

  @ParameterizedTest
  @MethodSource("keyRows")
  void everySupportedLength_isDerivedFromEveryHash(SessionKeyRow row) throws Exception {
    if (!row.algorithm().isCipher()) {
      assertThatCapi(() -> derive(row, AlgId.CALG_MD5, 0))
          .fails(InvalidKeySpecException.class)
          .with(CapiError.NTE_BAD_ALGID);
      return;
    }
    for (AlgId hash : hashes(row.csp())) {
      for (int bits = 0; bits <= 256; bits += 8) {
        if (row.acceptsLength(bits)) {
          checkDerived(row, hash, bits);
        }
      }
    }
  }

  private static void checkDerived(SessionKeyRow row, AlgId hash, int bits) throws Exception {
    for (int flags : Stream.concat(Stream.of(0), Variations.SALT_FLAGS.stream()).toList()) {
      Variations.check(row, bits, flags, () -> checkDerived(row, hash, bits, flags));
    }
  }

  private static void checkDerived(SessionKeyRow row, AlgId hash, int bits, int flags)
      throws Exception {
    SessionKey key = derive(row, hash, bits << 16 | flags);
    byte[] shaped = SessionKeyBytes.of(key);
    row.algorithm().shape().apply(shaped, shaped.length);

    assertThat(key.row()).isSameAs(row);
    assertThat(key.getKeyLength()).isEqualTo(row.keyBits(bits));
    assertThat(key.getSalt()).hasSize(row.saltRule().saltLength(key.getFlags(), row.keyBits(bits)));
    assertThat(SessionKeyBytes.of(key)).isEqualTo(shaped).isNotEqualTo(new byte[shaped.length]);
    assertThat(key.isExportable()).isEqualTo((flags & 1) != 0);
    assertThat(key).isEqualTo(derive(row, hash, bits << 16 | flags));
  }

  @ParameterizedTest
  @MethodSource("hashRows")
  void everyHash_isAvailableByItsNames(HashRow row) throws Exception {
    CapiProvider provider = new CapiProvider().configure(row.csp().name());
    AlgId algId = row.algId();
    String hex = "0x" + Integer.toHexString(algId.value());
    for (String name : new String[] {algId.name(), hex, "" + algId.value()}) {
      if (row.algorithm().jcaName().isPresent()) {
        MessageDigest digest = MessageDigest.getInstance(name, provider);
        assertThat(digest.getDigestLength()).isEqualTo(row.algorithm().bits() / 8);
        MessageDigest copy = (MessageDigest) digest.clone();
        copy.update((byte) 1);
        assertThat(digest.digest()).isNotEqualTo(copy.digest());
      } else {
        assertThatCapi(() -> MessageDigest.getInstance(name, provider))
            .with(CapiError.NTE_BAD_ALGID);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Csp.class)
  void algorithmUnsupportedByCsp_isRefusedWithCode(Csp csp) {
    CapiProvider provider = new CapiProvider().configure(csp.name());
    for (AlgId algId : AlgId.values()) {
      if (AlgorithmTable.rows(csp).stream().noneMatch(row -> row.algId() == algId)) {
        assertThatCapi(() -> MessageDigest.getInstance(algId.name(), provider))
            .fails(NoSuchAlgorithmException.class)
            .with(CapiError.NTE_BAD_ALGID);
        assertThatCapi(() -> Mac.getInstance(algId.name(), provider))
            .fails(NoSuchAlgorithmException.class)
            .with(CapiError.NTE_BAD_ALGID);
        assertThatCapi(() -> SecretKeyFactory.getInstance(algId.name(), provider))
            .fails(NoSuchAlgorithmException.class)
            .with(CapiError.NTE_BAD_ALGID);
      }
    }
  }

  @Test
  void refusalMessage_namesCspsWithHash() {
    CapiProvider strong = new CapiProvider().configure("MS_STRONG_PROV");

    assertThatThrownBy(() -> MessageDigest.getInstance("CALG_SHA_256", strong))
        .hasMessageContaining("MS_ENH_RSA_AES_PROV");
    assertThatThrownBy(() -> MessageDigest.getInstance("CALG_HMAC", strong))
        .hasMessageContaining("Mac for keyed hashes");
  }
}
