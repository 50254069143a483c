// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.Provider;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.session.KeyTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ciphertexts of Windows CSPs, from the Wine test suite (rsaenh). */
@Tag("unit")
class KnownAnswersTest {
  private static final HexFormat HEX = HexFormat.of();

  @ParameterizedTest
  @CsvSource({
    "MS_DEF_PROV, CALG_RC2, d5e1a7e9ac, 11, CRYPT_MODE_ECB, 23,"
        + " c09ae42f0a476711f2b25d5f08ff49a4453a6814ca18e5f4",
    "MS_DEF_PROV, CALG_RC2, d5e1a7e9ac, 11, CRYPT_MODE_CBC, 23,"
        + " c09ae42f0a47671110f5da614e3dabc09785011297a4f7d3",
    "MS_STRONG_PROV, CALG_RC2, d5e1a7e9ac, 11, CRYPT_MODE_CBC, 13,"
        + " c09ae42f0a476711fb1887ce0c7507b1",
    "MS_ENHANCED_PROV, CALG_RC2, d5e1a7e9ac38c1, 0, CRYPT_MODE_CBC, 13,"
        + " 02347df61dc59b8b2e0d638072c1c2b1",
    "MS_DEF_PROV, CALG_RC2, d5e1a7e9ac38c1, 0, CRYPT_MODE_CBC, 13,"
        + " 23c87013422ea8985cdf7a9beadb961b",
    "MS_STRONG_PROV, CALG_DES, d5e1a7e9ac38c127, 0, CRYPT_MODE_ECB, 13,"
        + " 58864246654b9262cf0f6537437a82b9",
    "MS_STRONG_PROV, CALG_3DES_112, d5e1a7e9ac38c127f7731dba811698e0, 0, CRYPT_MODE_CBC, 13,"
        + " 8e0c3ca305885f7a32a1065264d2441c",
    "MS_STRONG_PROV, CALG_3DES, 1d2879e482f2d02ed400ef4f6fff4d54db5a6856318ad424, 0,"
        + " CRYPT_MODE_CBC, 13, 7bbadda239d37bb3c751814153e8cfeb",
    "MS_STRONG_PROV, CALG_RC4, d5e1a7e9ac38c1, 0, , 16, 170c448eae90cdb07f87f57aecb22e35",
  })
  void ciphertext_equalsCiphertextOfWindows(
      Csp csp, AlgId algId, String key, int salt, CipherMode mode, int length, String expected)
      throws Exception {
    CapiSecretKey fresh = key(csp, algId, HEX.parseHex(key), salt);
    Key used = mode == null ? fresh : fresh.withMode(mode);
    byte[] plain = pattern(length);

    Cipher cipher = Cipher.getInstance(algId.name(), new CapiProvider().configure(csp.name()));
    cipher.init(Cipher.ENCRYPT_MODE, used);
    assertThat(HEX.formatHex(cipher.doFinal(plain))).isEqualTo(expected);
    assertThat(HEX.formatHex(cipher.doFinal(plain))).as("again").isEqualTo(expected);
    cipher.init(Cipher.DECRYPT_MODE, used);
    assertThat(cipher.doFinal(HEX.parseHex(expected))).isEqualTo(plain);
    assertThat(cipher.doFinal(HEX.parseHex(expected))).as("again").isEqualTo(plain);
  }

  /** Encrypts 16 bytes with Final FALSE, then 7 with Final TRUE. */
  @Test
  void cfb_usesEightBitFeedbackAndPadsLastBlock() throws Exception {
    Key key =
        key(Csp.MS_DEF_PROV, AlgId.CALG_RC2, HEX.parseHex("d5e1a7e9ac"), 11)
            .withMode(CipherMode.CRYPT_MODE_CFB);
    byte[] plain = pattern(23);
    String expected = "29b567850b1bec07672da1a41a47246a54e1e092f90ef6eb";

    Cipher cipher = Cipher.getInstance("CALG_RC2", new CapiProvider());
    cipher.init(Cipher.ENCRYPT_MODE, key);
    String first = HEX.formatHex(cipher.update(plain, 0, 16));
    String last = HEX.formatHex(cipher.doFinal(plain, 16, 7));

    assertThat(first + last).isEqualTo(expected);
    cipher.init(Cipher.DECRYPT_MODE, key);
    byte[] start = cipher.update(HEX.parseHex(expected), 0, 11);
    byte[] end = cipher.doFinal(HEX.parseHex(expected), 11, 13);
    assertThat(HEX.formatHex(start) + HEX.formatHex(end)).isEqualTo(HEX.formatHex(plain));
  }

  @Test
  void effectiveLength_canExceedKeyLength() throws Exception {
    Key key =
        key(Csp.MS_ENHANCED_PROV, AlgId.CALG_RC2, HEX.parseHex("d5e1a7e9ac38c1"), 0)
            .withEffectiveKeyLength(128);
    Cipher cipher = Cipher.getInstance("CALG_RC2", new CapiProvider());
    cipher.init(Cipher.ENCRYPT_MODE, key);

    assertThat(HEX.formatHex(cipher.doFinal(pattern(13))))
        .isEqualTo("8281f7ffddd7888c2a2ac0ce4c89b666");
  }

  /** The text ends in a zero byte and has exactly two blocks. */
  @ParameterizedTest
  @CsvSource({
    "CALG_AES_128, 1d2879e482f2d02ed400ef4f6fff4d54,"
        + " fe853be1f5e15875d5a974e309eaa5042335a23b5cf16c6fb9cd64063e4183ef"
        + "2afeeab56c1720798c513e56ede14768",
    "CALG_AES_192, 1d2879e482f2d02ed400ef4f6fff4d54db5a6856318ad424,"
        + " 6bf0fd32eec60613a8e63c8185b82ea1d43be822a5744abe9dcfcc3726195ad1"
        + "7f76bf9428ce27216187ebb98ba8b457",
    "CALG_AES_256, 1d2879e482f2d02ed400ef4f6fff4d54db5a6856318ad42404764f3b28954fb5,"
        + " 2057170b1776d83b26908b4cf2007933292b139ce29509c1cd20872232709d75"
        + "9a94f5765cb1622ce1767c8673e67a23"
  })
  void aes_addsPaddingBlockToWholeBlocks(AlgId algId, String value, String expected)
      throws Exception {
    byte[] plain = "AES Test With 2 Blocks Of Data.\0".getBytes(StandardCharsets.US_ASCII);
    Key key = key(Csp.MS_ENH_RSA_AES_PROV, algId, HEX.parseHex(value), 0);
    for (Provider provider : CipherProviders.all().toList()) {
      Cipher cipher = Cipher.getInstance(algId.name(), provider);
      cipher.init(Cipher.ENCRYPT_MODE, key);
      assertThat(HEX.formatHex(cipher.doFinal(plain))).isEqualTo(expected);
      cipher.init(Cipher.DECRYPT_MODE, key);
      assertThat(cipher.doFinal(HEX.parseHex(expected))).isEqualTo(plain);
    }
  }

  /** 40-bit keys from the first bytes of a hash value, with their salt from the following bytes. */
  @ParameterizedTest
  @CsvSource({
    "MS_ENHANCED_PROV, CALG_RC2, 4f13a17547, a3d741877ad018dbd46a4feef3cacd34",
    "MS_STRONG_PROV, CALG_RC2, 4f13a17547d397b99f02f6ad3b941d24,"
        + " b933b67a35c30688bfd5ccaf14aee231",
    "MS_DEF_PROV, CALG_RC2, f5cdae5301c2cfc7827556f2a6c2c946, 8c4ea6009b15ef9e8881d065d6535708",
    "MS_ENHANCED_PROV, CALG_RC4, 9be5897a85, 41e633c950a1bf88124dd3e347886da5",
    "MS_DEF_PROV, CALG_RC4, 9be5897a856106bf8fc9ef292366a3ac, 2faceaeaff687e77f4b9487c4e79a6b5",
    "MS_STRONG_PROV, CALG_RC4, 9be5897a856106bf8fc9ef292366a3ac, 2faceaeaff687e77f4b9487c4e79a6b5"
  })
  void salt_followsKey(Csp csp, AlgId algId, String keyAndSalt, String expected) throws Exception {
    byte[] material = HEX.parseHex(keyAndSalt);
    CapiSecretKey key =
        key(csp, algId, Arrays.copyOf(material, 5), 0)
            .withSalt(Arrays.copyOfRange(material, 5, material.length));
    byte[] plain = new byte[16];
    Arrays.fill(plain, (byte) 0xAF);
    for (Provider provider : CipherProviders.all().toList()) {
      Cipher cipher = Cipher.getInstance(algId.name(), provider);
      cipher.init(Cipher.ENCRYPT_MODE, key);
      assertThat(HEX.formatHex(cipher.doFinal(plain))).startsWith(expected);
    }
  }

  /** Keys above the limit of the CSP, as imported from a SIMPLEBLOB. */
  @ParameterizedTest
  @CsvSource({
    "17, e21b7eb34870d61e, 05ffc448900b889d",
    "32, 040b7d7c76bb743a, 2906eecfa104abfe",
    "64, 2c23fd7b4f2cd593, 6c33c9236eb2677f"
  })
  void oversizedKey_decryptsOnly(int length, String expected, String expectedOfBase)
      throws Exception {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 0xCC);
    byte[] block = Arrays.copyOf(bytes, 8);
    for (Csp csp :
        new Csp[] {
          Csp.MS_DEF_PROV, Csp.MS_STRONG_PROV, Csp.MS_ENHANCED_PROV, Csp.MS_ENH_RSA_AES_PROV
        }) {
      Key key = key(csp, AlgId.CALG_RC2, bytes, 0);
      for (Provider provider : CipherProviders.all().toList()) {
        Cipher cipher = Cipher.getInstance("CALG_RC2/CBC/NoPadding", provider);
        assertThatCapi(() -> cipher.init(Cipher.ENCRYPT_MODE, key))
            .fails(InvalidKeyException.class)
            .with(CapiError.NTE_BAD_KEY);
        cipher.init(Cipher.DECRYPT_MODE, key);
        assertThat(HEX.formatHex(cipher.doFinal(block)))
            .isEqualTo(csp == Csp.MS_DEF_PROV ? expectedOfBase : expected);
      }
    }
  }

  private static CapiSecretKey key(Csp csp, AlgId algId, byte[] key, int salt) {
    SessionKeyRow row = AlgorithmTable.row(csp, algId, SessionKeyRow.class).orElseThrow();
    return KeyTemplate.of(KeyAttributes.of(row, Set.of()), key.length)
        .key(Arrays.copyOf(key, key.length + salt));
  }

  /** The bytes 0, 1, 2 … of the test suite. */
  private static byte[] pattern(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
