// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.KeyShape;
import org.capijca.internal.csp.SaltRule;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the session keys of all rows of the table. */
@Tag("laws")
class SessionKeyLawsTest {
  static Stream<SessionKeyRow> rows() {
    return Rows.of(SessionKeyRow.class);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void withoutParameters_keyHasDefaultLength_andIsNotExportable(SessionKeyRow row)
      throws Exception {
    CapiSecretKey key = (CapiSecretKey) generator(row).generateKey();

    assertThat(key.getAlgId()).isEqualTo(row.algId());
    assertThat(key.getCsp()).isEqualTo(row.csp());
    assertThat(key.getKeyLength()).isEqualTo(row.keyBits(0));
    assertThat(key.isExportable()).isFalse();
    assertThat(key.getEncoded()).isNull();
    assertThat(key.getFormat()).isNull();
    assertThat(KeyPermission.toBits(key.getPermissions())).isEqualTo(0x3B);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void blockCipherKey_hasCbcModeAndZeroIv(SessionKeyRow row) throws Exception {
    CapiSecretKey key = (CapiSecretKey) generator(row).generateKey();
    int blockBytes = row.algorithm().blockBytes();

    assertThat(key.getBlockLength()).isEqualTo(blockBytes * 8);
    assertThat(key.getIV()).isEqualTo(new byte[blockBytes]);
    assertThat(key.getMode()).isEqualTo(blockBytes == 0 ? null : CipherMode.CRYPT_MODE_CBC);
    assertThat(key.getModeBits()).isEqualTo(blockBytes == 0 ? 0 : 8);
    assertThat(key.getPadding()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void onlySupportedLengths_areGenerated(SessionKeyRow row) throws Exception {
    Set<Integer> accepted = acceptedLengths(row);
    for (int bits = 0; bits <= 600; bits++) {
      int dwFlags = bits << 16 | KeyFlag.CRYPT_EXPORTABLE.value();
      if (accepted.contains(bits)) {
        CapiSecretKey key = generate(row, dwFlags);
        assertThat(key.getKeyLength())
            .as("%s of %d bits", row.limits(), bits)
            .isEqualTo(storedLength(row, bits));
      } else {
        assertThatCapi(() -> generate(row, dwFlags))
            .as("%s of %d bits", row.limits(), bits)
            .fails(InvalidAlgorithmParameterException.class)
            .hasMessageContaining("keyLength " + bits)
            .with(CapiError.ERROR_INVALID_PARAMETER);
      }
    }
  }

  /** The rule of the table on the CryptDeriveKey page, written independently of the code. */
  private static Set<Integer> acceptedLengths(SessionKeyRow row) {
    Set<Integer> lengths = new TreeSet<>(Set.of(0));
    int min = row.limits().minLength();
    int max = row.limits().maxLength();
    IntStream.rangeClosed(min, max).filter(n -> n % 8 == 0).forEach(lengths::add);
    switch (row.algorithm().jcaName()) {
      case "DES", "DESede" -> {
        if (row.algorithm().shape() == KeyShape.ODD_PARITY) {
          lengths.add(row.algorithm().storedBits());
        }
      }
      default -> {}
    }
    return lengths;
  }

  private static int storedLength(SessionKeyRow row, int bits) {
    return switch (row.algId()) {
      case CALG_DES, CALG_CYLINK_MEK -> 64;
      case CALG_3DES_112 -> 128;
      case CALG_3DES -> 192;
      default -> bits == 0 ? row.limits().defaultLength() : bits;
    };
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyFlagBit_isKeptOrRefused(SessionKeyRow row) throws Exception {
    for (KeyFlag flag : KeyFlag.values()) {
      if (flag == KeyFlag.CRYPT_PREGEN) {
        assertThatCapi(() -> generate(row, flag.value()))
            .fails(InvalidAlgorithmParameterException.class)
            .with(CapiError.NTE_BAD_FLAGS);
      } else {
        assertThat(generate(row, flag.value()).getFlags())
            .as("%s with %s", row.limits(), flag)
            .containsExactly(flag);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void exportableKey_hasEncoding_othersHaveNone(SessionKeyRow row) throws Exception {
    for (int flags : Variations.EXPORT_FLAGS) {
      CapiSecretKey key = generate(row, flags);
      Variations.check(
          row,
          key.getKeyLength(),
          flags,
          () -> {
            assertThat(key.isExportable()).as("exportable").isEqualTo(flags != 0);
            assertThat(key.getEncoded() != null).as("encoding").isEqualTo(flags != 0);
            assertThat("RAW".equals(key.getFormat())).as("format").isEqualTo(flags != 0);
            assertThat(key.isArchivable()).as("archivable").isEqualTo((flags & 0x4000) != 0);
          });
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void salt_followsRuleOfCsp(SessionKeyRow row) throws Exception {
    for (int bits = row.limits().minLength(); bits <= row.limits().maxLength(); bits += 8) {
      for (int flags : Variations.SALT_FLAGS) {
        CapiSecretKey key = generate(row, bits << 16 | flags);
        int expected = expectedSalt(row, bits, flags);
        Variations.check(
            row,
            bits,
            flags,
            () -> {
              assertThat(key.getSalt()).as("salt").hasSize(expected);
              if ((flags & 4) == 0) {
                assertThat(key.getSalt()).as("salt").isEqualTo(new byte[expected]);
              } else if (expected > 0) {
                assertThat(key.getSalt()).as("salt").isNotEqualTo(new byte[expected]);
              }
            });
      }
      if (row.limits().step() == 0) {
        break;
      }
    }
  }

  private static int expectedSalt(SessionKeyRow row, int bits, int flags) {
    if (row.saltRule() == SaltRule.NO_SALT) {
      return 0;
    }
    if ((flags & 4) != 0) {
      return row.saltRule() == SaltRule.CREATES_SALT ? 11 : 0;
    }
    return bits == 40 && (flags & 0x10) == 0 ? 11 : 0;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void generatedKeys_differ_andHaveLengthAndParity(SessionKeyRow row) throws Exception {
    CapiSecretKey one = generate(row, 1);
    CapiSecretKey two = generate(row, 1);

    assertThat(one).isNotEqualTo(two).isEqualTo(one);
    byte[] shaped = one.getEncoded();
    row.algorithm().shape().apply(shaped, row.keyBits(0) / 8);
    assertThat(shaped).isEqualTo(one.getEncoded());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void destroyedKey_cannotBeUsed(SessionKeyRow row) throws Exception {
    CapiSecretKey key = generate(row, 1);
    key.destroy();

    assertThat(key.isDestroyed()).isTrue();
    assertThat(key.getKeyLength()).isEqualTo(row.keyBits(0));
    assertThatThrownBy(key::getEncoded).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(key::getSalt).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> key.withPermissions(Set.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void configuredProvider_supportsRow(SessionKeyRow row) throws Exception {
    CapiProvider provider = new CapiProvider().configure(row.csp().providerName());
    int value = row.algId().value();

    for (String name :
        new String[] {row.algId().name(), "0x" + Integer.toHexString(value), "" + value}) {
      CapiSecretKey key = (CapiSecretKey) KeyGenerator.getInstance(name, provider).generateKey();
      assertThat(key.getCsp()).isEqualTo(row.csp());
    }
  }

  private static KeyGenerator generator(SessionKeyRow row) throws GeneralSecurityException {
    CapiProvider provider = new CapiProvider().configure(row.csp().name());
    return KeyGenerator.getInstance(row.algId().name(), provider);
  }

  private static CapiSecretKey generate(SessionKeyRow row, int dwFlags)
      throws GeneralSecurityException {
    KeyGenerator generator = generator(row);
    generator.init(new CapiKeyGenParameterSpec(dwFlags));
    return (CapiSecretKey) Objects.requireNonNull(generator.generateKey());
  }
}
