// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiHmacParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * CALG_HMAC with caller-supplied strings of 1, 2, 3 … bytes: the MAC then depends on that many
 * bytes of the key, which can be recovered one by one with 256 hashes each.
 */
@Tag("unit")
class ShortHmacStringsTest {
  private static final byte[] DATA = {1};

  /** A CSP with CALG_HMAC, which accepts the keys of every CSP. */
  private static final CapiProvider PROVIDER = new CapiProvider();

  static Stream<SessionKeyRow> keys() {
    return Attack.sessionKeyRows();
  }

  private static byte[] mac(CapiSecretKey key, AlgId hash, byte[] inner, byte[] outer)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("CALG_HMAC", PROVIDER);
    mac.init(key, new CapiHmacParameterSpec(hash, inner, outer));
    return mac.doFinal(DATA);
  }

  /** Recovers as many bytes of the key as the MACs reveal. */
  private static byte[] recovered(CapiSecretKey key) throws GeneralSecurityException {
    byte[] found = new byte[key.getKeyLength() / 8];
    for (int n = 1; n <= found.length; n++) {
      byte[] zeros = new byte[n];
      Optional<byte[]> shown = Attack.unlessRefused(() -> mac(key, AlgId.CALG_SHA1, zeros, zeros));
      if (shown.isEmpty() || !findLast(found, n, shown.get())) {
        return Arrays.copyOf(found, n - 1);
      }
    }
    return found;
  }

  private static boolean findLast(byte[] found, int n, byte[] shown)
      throws GeneralSecurityException {
    MessageDigest sha1 = MessageDigest.getInstance("SHA-1", "SUN");
    for (int guess = 0; guess < 256; guess++) {
      found[n - 1] = (byte) guess;
      sha1.update(found, 0, n);
      byte[] inner = sha1.digest(DATA);
      sha1.update(found, 0, n);
      if (Arrays.equals(sha1.digest(inner), shown)) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("keys")
  void nonExportableKey_revealsNoByte(SessionKeyRow row) throws Exception {
    assertThat(recovered(Attack.generate(row, 0))).as("%s of %s", row.algId(), row.csp()).isEmpty();
  }

  /** Shows that the attack works: it recovers an exportable key completely. */
  @ParameterizedTest
  @EnumSource(names = {"CALG_RC4", "CALG_3DES", "CALG_AES_256"})
  void exportableKey_isRecovered(AlgId algId) throws Exception {
    CapiSecretKey key = Attack.generate(Attack.row(algId), KeyFlag.CRYPT_EXPORTABLE.value());

    assertThat(Attack.isValueOf(key, recovered(key))).isTrue();
  }

  static Stream<Arguments> blocks() {
    return Stream.of(
        Arguments.of(AlgId.CALG_MD2, 64),
        Arguments.of(AlgId.CALG_MD4, 64),
        Arguments.of(AlgId.CALG_MD5, 64),
        Arguments.of(AlgId.CALG_SHA1, 64),
        Arguments.of(AlgId.CALG_SHA_256, 64),
        Arguments.of(AlgId.CALG_SHA_384, 128),
        Arguments.of(AlgId.CALG_SHA_512, 128));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void callerStrings_mustCoverHashBlock(AlgId hash, int block) throws Exception {
    CapiSecretKey key = Attack.generate(Attack.row(AlgId.CALG_AES_256), 0);
    byte[] none = {};
    for (int length : IntStream.rangeClosed(1, block + 72).toArray()) {
      byte[] own = new byte[length];
      for (byte[][] strings : new byte[][][] {{own, none}, {none, own}, {own, new byte[block]}}) {
        Attack.Call call = () -> mac(key, hash, strings[0], strings[1]);
        assertThat(Attack.unlessRefused(call).isPresent())
            .as("%s with strings of %d and %d", hash, strings[0].length, strings[1].length)
            .isEqualTo(length >= block);
      }
    }
  }

  @Test
  void refusalMessage_namesAllowedLengths_andMacIsUnchanged() throws Exception {
    CapiSecretKey key = Attack.generate(Attack.row(AlgId.CALG_AES_128), 0);
    Mac mac = Mac.getInstance("CALG_HMAC", PROVIDER);
    mac.init(key, new CapiHmacParameterSpec(AlgId.CALG_SHA1));
    byte[] before = mac.doFinal(DATA);

    assertThatCapi(
            () -> mac.init(key, new CapiHmacParameterSpec(AlgId.CALG_SHA1, new byte[7], DATA)))
        .fails(InvalidAlgorithmParameterException.class)
        .hasMessageContaining("7 bytes")
        .hasMessageContaining("64")
        .hasMessageContaining("CRYPT_EXPORTABLE")
        .hasMessageContaining("org.capijca.allowWeakUse")
        .with(CapiError.NTE_BAD_KEY_STATE);
    assertThat(mac.doFinal(DATA)).isEqualTo(before);
  }

  @Test
  void securityProperty_allowsShortStrings() throws Exception {
    CapiSecretKey key = Attack.generate(Attack.row(AlgId.CALG_AES_128), 0);

    assertThat(WeakUseProperty.allowing(() -> recovered(key))).hasSize(16);
    assertThat(WeakUseProperty.setTo("yes", () -> recovered(key))).isEmpty();
  }
}
