// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.RC2ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.ImportFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiImportKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Session keys that come in as bytes: DES keys without parity, and RC2 keys as .NET has them. */
@Tag("unit")
class RawSessionKeysTest {
  private static final CapiProvider PROVIDER = new CapiProvider();

  /** The bits in one number, cut again in sevens: written down a second time. */
  private static byte[] withParity(byte[] key) {
    BigInteger bits = new BigInteger(1, key);
    byte[] result = new byte[key.length / 7 * 8];
    for (int i = result.length - 1; i >= 0; i--) {
      int seven = bits.intValue() & 0x7F;
      result[i] = (byte) (seven << 1 | (Integer.bitCount(seven) % 2 == 0 ? 1 : 0));
      bits = bits.shiftRight(7);
    }
    return result;
  }

  @ParameterizedTest
  @CsvSource({"CALG_DES, DES, 7", "CALG_3DES_112, DESede, 14", "CALG_3DES, DESede, 21"})
  void keyWithoutParity_getsItSevenBitsAByte(String algorithm, String name, int length)
      throws Exception {
    SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm, PROVIDER);
    for (int seed = 0; seed < 50; seed++) {
      byte[] value = new byte[length];
      new Random(seed).nextBytes(value);
      CapiSecretKey key =
          (CapiSecretKey)
              factory.generateSecret(new CapiImportKeySpec(new SecretKeySpec(value, name), 1));
      byte[] expected = withParity(value);
      assertThat(Arrays.copyOf(key.getEncoded(), expected.length)).isEqualTo(expected);
      assertThat(key.getKeyLength()).isEqualTo(expected.length * Byte.SIZE);
      assertThat(factory.translateKey(new SecretKeySpec(value, name))).isEqualTo(key);
    }
    for (int bad : new int[] {length - 1, length + 4}) {
      assertThatThrownBy(() -> factory.generateSecret(new SecretKeySpec(new byte[bad], name)))
          .as("%d bytes", bad)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
    }
  }

  /** The key that the LAN Manager hash makes of "PASSWOR" (RFC 2759 section 8.6 cuts so, too). */
  @Test
  void desKeyOfLanManager_isTheKnownOne() throws Exception {
    CapiSecretKey key =
        (CapiSecretKey)
            SecretKeyFactory.getInstance("CALG_DES", PROVIDER)
                .generateSecret(new SecretKeySpec("PASSWOR".getBytes("US-ASCII"), "DES"));
    Cipher cipher = Cipher.getInstance("CALG_DES/ECB/NoPadding", PROVIDER);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    assertThat(HexFormat.of().formatHex(cipher.doFinal("KGS!@#$%".getBytes("US-ASCII"))))
        .isEqualTo("e52cac67419a9a22");
  }

  /**
   * RC2CryptoServiceProvider.UseSalt: without it CRYPT_NO_SALT, with it the key and 11 zero bytes;
   * the effective length is that of the key in either case.
   */
  @ParameterizedTest
  @EnumSource(
      value = Csp.class,
      names = {"MS_DEF_PROV", "MS_STRONG_PROV", "MS_ENHANCED_PROV"})
  void rc2KeyOf40Bits_hasSaltWithUseSaltOnly(Csp csp) throws Exception {
    CapiProvider provider = new CapiProvider().configure(csp.providerName());
    SecretKeyFactory factory = SecretKeyFactory.getInstance("CALG_RC2", provider);
    byte[] value = {1, 2, 3, 4, 5};
    for (boolean useSalt : new boolean[] {false, true}) {
      int dwFlags = useSalt ? 0 : ImportFlag.CRYPT_NO_SALT.value();
      CapiSecretKey key =
          (CapiSecretKey)
              factory.generateSecret(
                  new CapiImportKeySpec(new SecretKeySpec(value, "RC2"), dwFlags));
      CapiSecretKey used = key.withEffectiveKeyLength(40);
      assertThat(used.getSalt()).isEqualTo(new byte[useSalt ? 11 : 0]);
      Cipher ours = Cipher.getInstance("CALG_RC2", provider);
      ours.init(Cipher.ENCRYPT_MODE, used);
      Cipher jdk = Cipher.getInstance("RC2/CBC/PKCS5Padding", "SunJCE");
      jdk.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(Arrays.copyOf(value, useSalt ? 16 : 5), "RC2"),
          new RC2ParameterSpec(40, new byte[8]));
      assertThat(ours.doFinal(new byte[20]))
          .as("UseSalt %s", useSalt)
          .isEqualTo(jdk.doFinal(new byte[20]));
    }
  }
}
