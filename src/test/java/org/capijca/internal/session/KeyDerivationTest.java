// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.nio.charset.StandardCharsets;
import java.security.spec.InvalidKeySpecException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.primitive.digest.Digests;
import org.capijca.spec.CapiDeriveKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests CryptDeriveKey against values that were published or verified on Windows. */
@Tag("unit")
class KeyDerivationTest {
  private static final byte[] P2000 = pattern(2000);

  private static byte[] pattern(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static SessionKey derive(Csp csp, AlgId algId, CapiDeriveKeySpec.Builder builder)
      throws InvalidKeySpecException {
    SessionKeyRow row = AlgorithmTable.row(csp, algId, SessionKeyRow.class).orElseThrow();
    return new KeyDerivation(row).derive(builder.build());
  }

  private static CapiDeriveKeySpec.Builder md2OfPattern(int dwFlags) {
    return CapiDeriveKeySpec.builder().hash(AlgId.CALG_MD2).data(P2000).dwFlags(dwFlags);
  }

  private static String encrypt(SessionKey key, byte[] data) throws Exception {
    Cipher cipher = Cipher.getInstance(key.getAlgId().name(), new CapiProvider());
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return hex(cipher.doFinal(data));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Wine test suite (rsaenh), assertions verified on Windows; the base data are 2000 bytes hashed
   * with MD2.
   */
  @ParameterizedTest
  @CsvSource({
    "MS_DEF_PROV, CALG_RC2, 40, ECB, 23, c09ae42f0a476711f2b25d5f08ff49a4453a6814ca18e5f4",
    "MS_STRONG_PROV, CALG_RC2, 40, CBC, 23, c09ae42f0a47671110f5da614e3dabc09785011297a4f7d3",
    "MS_ENHANCED_PROV, CALG_RC2, 40, CFB, 23, 29b567850b1bec07672da1a41a47246a54e1e092f90ef6eb",
    "MS_ENHANCED_PROV, CALG_RC2, 40, CBC, 13, c09ae42f0a476711fb1887ce0c7507b1",
    "MS_DEF_PROV, CALG_RC2, 56, CBC, 13, 23c87013422ea8985cdf7a9beadb961b",
    "MS_ENHANCED_PROV, CALG_RC2, 56, CBC, 13, 02347df61dc59b8b2e0d638072c1c2b1",
    "MS_ENHANCED_PROV, CALG_RC4, 56, , 16, 170c448eae90cdb07f87f57aecb22e35",
    "MS_ENHANCED_PROV, CALG_DES, 0, ECB, 13, 58864246654b9262cf0f6537437a82b9",
    "MS_ENHANCED_PROV, CALG_DES, 56, ECB, 13, 58864246654b9262cf0f6537437a82b9",
    "MS_ENHANCED_PROV, CALG_3DES_112, 0, CBC, 13, 8e0c3ca305885f7a32a1065264d2441c",
    "MS_ENHANCED_PROV, CALG_3DES, 0, CBC, 13, 7bbadda239d37bb3c751814153e8cfeb"
  })
  void ciphertext_equalsCiphertextOfWindows(
      Csp csp, AlgId algId, int bits, String mode, int length, String ciphertext) throws Exception {
    SessionKey key = derive(csp, algId, md2OfPattern(bits << 16));
    if (mode != null) {
      key = key.withMode(CipherMode.valueOf("CRYPT_MODE_" + mode));
    }
    assertThat(encrypt(key, pattern(length))).isEqualTo(ciphertext);
  }

  @Test
  void effectiveLength_mayExceedKeyLength() throws Exception {
    SessionKey key = derive(Csp.MS_ENHANCED_PROV, AlgId.CALG_RC2, md2OfPattern(56 << 16));

    assertThat(encrypt(key.withEffectiveKeyLength(128), pattern(13)))
        .isEqualTo("8281f7ffddd7888c2a2ac0ce4c89b666");
  }

  /** The same for a text of two blocks. */
  @ParameterizedTest
  @CsvSource({
    "CALG_AES_128, fe853be1f5e15875d5a974e309eaa5042335a23b5cf16c6fb9cd64063e4183ef"
        + "2afeeab56c1720798c513e56ede14768",
    "CALG_AES_192, 6bf0fd32eec60613a8e63c8185b82ea1d43be822a5744abe9dcfcc3726195ad1"
        + "7f76bf9428ce27216187ebb98ba8b457",
    "CALG_AES_256, 2057170b1776d83b26908b4cf2007933292b139ce29509c1cd20872232709d75"
        + "9a94f5765cb1622ce1767c8673e67a23"
  })
  void aesCiphertext_equalsCiphertextOfWindows(AlgId algId, String ciphertext) throws Exception {
    SessionKey key = derive(Csp.MS_ENH_RSA_AES_PROV, algId, md2OfPattern(0));
    byte[] text = "AES Test With 2 Blocks Of Data.\0".getBytes(StandardCharsets.US_ASCII);

    assertThat(encrypt(key, text)).isEqualTo(ciphertext);
  }

  /**
   * The combinations of the Wine test suite: hash and plaintext are the bytes from {@code row} on.
   */
  @ParameterizedTest
  @CsvSource({
    "0, CALG_DES, CALG_MD2, 5dda25a6b5c443fb",
    "1, CALG_3DES_112, CALG_MD2, 6b183ba18927bfd4",
    "2, CALG_3DES, CALG_MD2, 91ab17e5da27117d",
    "3, CALG_RC2, CALG_MD2, 7d453d5600d7d154",
    "4, CALG_RC4, CALG_MD2, a98373a9",
    "9, CALG_AES_128, CALG_MD2, a1643ffe997f24130ca903ef9bc81f2a",
    "10, CALG_AES_192, CALG_MD2, 5decf872b2a64d5cea389ef086b67934",
    "11, CALG_AES_256, CALG_MD2, d94bc2e3ca898b940d87bba2e83d5c62",
    "12, CALG_DES, CALG_MD4, 215abd26b43e8604",
    "13, CALG_3DES_112, CALG_MD4, 9be5d1eb8f130bb3",
    "14, CALG_3DES, CALG_MD4, 7d5eaaea10a4a444",
    "15, CALG_RC2, CALG_MD4, 77420ed260296f68",
    "16, CALG_RC4, CALG_MD4, 5c7e9984",
    "21, CALG_AES_128, CALG_MD4, 8a24d07a03e7a702f2174c01d50e7f12",
    "22, CALG_AES_192, CALG_MD4, a956bca7974e28aa4be1a06ce2432c61",
    "23, CALG_AES_256, CALG_MD4, 0407ead9890ad2651213689ad08615ed",
    "24, CALG_DES, CALG_MD5, f375cc7c6c0bcf93",
    "25, CALG_3DES_112, CALG_MD5, 5170e0b7000d3e21",
    "26, CALG_3DES, CALG_MD5, 582375253f8825eb",
    "27, CALG_RC2, CALG_MD5, 901c774587dd1c2e",
    "28, CALG_RC4, CALG_MD5, c44cd2f1",
    "33, CALG_AES_128, CALG_MD5, 976692026dec33f84e821120c7e2e6e8",
    "34, CALG_AES_192, CALG_MD5, 9bda73f4f3069307c932f1d8d496d17d",
    "35, CALG_AES_256, CALG_MD5, 2a0fe9a96f537c9e07e6c3c915997ca8",
    "36, CALG_DES, CALG_SHA1, d4d8aa44ac5e0b8d",
    "37, CALG_3DES_112, CALG_SHA1, d81cbc6c92d309bf",
    "38, CALG_3DES, CALG_SHA1, bd585a8898f8699a",
    "39, CALG_RC2, CALG_SHA1, ccfb1a4d29ad3e65",
    "40, CALG_RC4, CALG_SHA1, 7a343d3c",
    "45, CALG_AES_128, CALG_SHA1, 39cbafd78b754a3bd20e0db164578858",
    "46, CALG_AES_192, CALG_SHA1, a91383ca21a2f0be13bc55043808a9c4",
    "47, CALG_AES_256, CALG_SHA1, e16ca8540e24676dcaa2fe84f09b7866",
    "48, CALG_DES, CALG_SHA_256, 860d8cf4c0224add",
    "49, CALG_3DES_112, CALG_SHA_256, 2de763f6584d9aa6",
    "50, CALG_3DES, CALG_SHA_256, 20aa66d0ac839d99",
    "51, CALG_RC2, CALG_SHA_256, 8c0119477ed2102c",
    "52, CALG_RC4, CALG_SHA_256, fa54139c",
    "57, CALG_AES_128, CALG_SHA_256, f875c6718bb654d3dcff0e848a3f1946",
    "58, CALG_AES_192, CALG_SHA_256, 35f220c76cb28e513ec76b3e64a505df",
    "59, CALG_AES_256, CALG_SHA_256, 8ceb1fd37877f5bf7ade8d2ca516cce9"
  })
  void combination_equalsResultOfWindows(int row, AlgId algId, AlgId hash, String ciphertext)
      throws Exception {
    byte[] data = Arrays.copyOfRange(pattern(row + 512), row, row + 512);
    SessionKey key =
        derive(Csp.MS_ENH_RSA_AES_PROV, algId, CapiDeriveKeySpec.builder().hash(hash).data(data));

    assertThat(encrypt(key, Arrays.copyOf(data, 4))).isEqualTo(ciphertext);
  }

  /** Created salt in the Wine test suite; the plaintext is sixteen bytes AF. */
  @ParameterizedTest
  @CsvSource({
    "MS_ENHANCED_PROV, CALG_RC2, 4f13a17547d397b99f02f6ad3b941d24, '',"
        + " a3d741877ad018dbd46a4feef3cacd34",
    "MS_STRONG_PROV, CALG_RC2, 4f13a17547d397b99f02f6ad3b941d24, d397b99f02f6ad3b941d24,"
        + " b933b67a35c30688bfd5ccaf14aee231",
    "MS_DEF_PROV, CALG_RC2, f5cdae5301c2cfc7827556f2a6c2c946, c2cfc7827556f2a6c2c946,"
        + " 8c4ea6009b15ef9e8881d065d6535708",
    "MS_ENHANCED_PROV, CALG_RC4, 9be5897a856106bf8fc9ef292366a3ac, '',"
        + " 41e633c950a1bf88124dd3e347886da5",
    "MS_DEF_PROV, CALG_RC4, 9be5897a856106bf8fc9ef292366a3ac, 6106bf8fc9ef292366a3ac,"
        + " 2faceaeaff687e77f4b9487c4e79a6b5",
    "MS_STRONG_PROV, CALG_RC4, 9be5897a856106bf8fc9ef292366a3ac, 6106bf8fc9ef292366a3ac,"
        + " 2faceaeaff687e77f4b9487c4e79a6b5"
  })
  void createdSalt_followsKeyInHashValue(
      Csp csp, AlgId algId, String value, String salt, String ciphertext) throws Exception {
    byte[] text = new byte[16];
    Arrays.fill(text, (byte) 0xAF);
    SessionKey key = derive(csp, algId, md5Value(value).dwFlags(0x00280004));

    assertThat(hex(key.getSalt())).isEqualTo(salt);
    assertThat(encrypt(key, text)).startsWith(ciphertext);
  }

  private static CapiDeriveKeySpec.Builder md5Value(String hex) {
    return CapiDeriveKeySpec.builder().hash(AlgId.CALG_MD5).hashValue(HexFormat.of().parseHex(hex));
  }

  /** The sample "Key Derivation Sample" of the Platform SDK. */
  @ParameterizedTest
  @CsvSource({
    "0, 0000000000000000000000,"
        + " 2659de2444fa369c110cbb9db6a2bd24042ee3ba7276f3278dd5b42f56cff8c9",
    "4, b8ea399395aa29d638b52a, 47f45de2cc3b871b95bcfc39fb86d305daa291fb80f12a22c3b9ec91dd9faf50"
  })
  void platformSdkSample_isReproduced(int dwFlags, String salt, String ciphertext)
      throws Exception {
    SessionKey key =
        derive(
            Csp.MS_DEF_PROV,
            AlgId.CALG_RC4,
            md5Value("7340e6e274b8ea399395aa29d638b52a").dwFlags(dwFlags));

    assertThat(hex(SessionKeyBytes.of(key))).isEqualTo("7340e6e274");
    assertThat(hex(key.getSalt())).isEqualTo(salt);
    assertThat(encrypt(key, pattern(32))).isEqualTo(ciphertext);
  }

  /** The .NET test suite, which runs on Windows; the last row is a published AES key. */
  @ParameterizedTest
  @CsvSource({
    "CALG_3DES, 192, CALG_SHA1, 97628a641949d99dced35db0abce20f21ff4da9b46e00bce",
    "CALG_DES, 64, CALG_SHA1, b0685d8c98f4854a",
    "CALG_RC2, 128, CALG_SHA1, b0695d8d98f5844b9650a9f68eff105b",
    "CALG_RC2, 128, CALG_SHA_256, cf4a1ca60093e71d6b740dbb962b3c66",
    "CALG_RC2, 128, CALG_MD5, 84f4b6854cdf896a86fb493b852b6e1f"
  })
  void passwordDeriveBytes_derivesKeyOfDotNet(AlgId algId, int bits, AlgId hash, String key)
      throws Exception {
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.passwordDeriveBytes("PasswordGoesHere".toCharArray(), hash, bits);
    SessionKeyRow row =
        AlgorithmTable.row(spec.getCsp().orElseThrow(), algId, SessionKeyRow.class).orElseThrow();

    assertThat(hex(new KeyDerivation(row).derive(spec).getEncoded())).isEqualTo(key);
  }

  @Test
  void passwordDeriveBytes_hasNoCryptoApiSalt() throws Exception {
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.passwordDeriveBytes("p".toCharArray(), AlgId.CALG_MD5, 40);
    SessionKeyRow row =
        AlgorithmTable.row(Csp.MS_STRONG_PROV, AlgId.CALG_RC2, SessionKeyRow.class).orElseThrow();

    assertThat(new KeyDerivation(row).derive(spec).getEncoded()).hasSize(5);
  }

  @Test
  void publishedAesKey_isReproduced() throws Exception {
    SessionKey key =
        derive(
            Csp.MS_ENH_RSA_AES_PROV,
            AlgId.CALG_AES_128,
            CapiDeriveKeySpec.builder()
                .hash(AlgId.CALG_SHA1)
                .password("my_key".toCharArray(), StandardCharsets.US_ASCII));

    assertThat(hex(SessionKeyBytes.of(key))).isEqualTo("13606b772b52b5f83be4ff04572eb8ac");
  }

  @ParameterizedTest
  @CsvSource({
    "MS_DEF_PROV, 0, 11",
    "MS_STRONG_PROV, 0, 11",
    "MS_ENHANCED_PROV, 0, 11",
    "MS_ENHANCED_PROV, 0x10, 0",
    "MS_DEF_PROV, 0x10, 0",
    "MS_ENHANCED_PROV, 0x04, 0",
    "MS_DEF_PROV, 0x08, 11"
  })
  void saltOf40BitKey_dependsOnFlags(Csp csp, String flags, int length) throws Exception {
    int dwFlags = 0x00280000 | Integer.decode(flags);
    SessionKey key = derive(csp, AlgId.CALG_RC4, md2OfPattern(dwFlags));

    assertThat(key.getSalt()).isEqualTo(new byte[length]);
  }

  /** After seven key bytes, nine of the 16 bytes of an MD5 value are left for the 11-byte salt. */
  @Test
  void createdSalt_isPaddedWithZeros() throws Exception {
    SessionKey key =
        derive(
            Csp.MS_DEF_PROV,
            AlgId.CALG_RC4,
            md5Value("000102030405060708090a0b0c0d0e0f").dwFlags(0x00380004));

    assertThat(hex(key.getSalt())).isEqualTo("0708090a0b0c0d0e0f0000");
  }

  @Test
  void fortyBitDesKey_hasLengthAndParityOfAlgorithm() throws Exception {
    SessionKey key =
        derive(
            Csp.MS_DEF_DSS_DH_PROV,
            AlgId.CALG_CYLINK_MEK,
            md5Value("ffffffffffffffffffffffffffffffff"));

    assertThat(hex(SessionKeyBytes.of(key))).isEqualTo("0efe0efe0efe0efe");
  }

  @ParameterizedTest
  @CsvSource({
    "MS_DEF_PROV, CALG_RC4, CALG_MD5, 0x00400000, ERROR_INVALID_PARAMETER",
    "MS_STRONG_PROV, CALG_RC2, CALG_MD5, 0x007F0000, ERROR_INVALID_PARAMETER",
    "MS_STRONG_PROV, CALG_RC2, CALG_MD5, 0x00810000, ERROR_INVALID_PARAMETER",
    "MS_STRONG_PROV, CALG_DES, CALG_MD5, 0x00280000, ERROR_INVALID_PARAMETER",
    "MS_ENH_RSA_AES_PROV, CALG_AES_256, CALG_MD5, 0x00800000, ERROR_INVALID_PARAMETER",
    "MS_STRONG_PROV, CALG_RC4, CALG_SHA_256, 0, NTE_BAD_ALGID",
    "MS_DEF_RSA_SCHANNEL_PROV, CALG_RC4, CALG_MD2, 0, NTE_BAD_ALGID",
    "MS_STRONG_PROV, CALG_RC4, CALG_HMAC, 0, NTE_BAD_ALGID",
    "MS_STRONG_PROV, CALG_RC4, CALG_RC2, 0, NTE_BAD_ALGID",
    "MS_DEF_RSA_SCHANNEL_PROV, CALG_TLS1_MASTER, CALG_MD5, 0, NTE_BAD_ALGID",
    "MS_STRONG_PROV, CALG_RC4, CALG_MD5, 0x40, NTE_BAD_FLAGS"
  })
  void refusal_hasCode(Csp csp, AlgId algId, AlgId hash, String dwFlags, CapiError code) {
    CapiDeriveKeySpec.Builder builder =
        CapiDeriveKeySpec.builder().hash(hash).data(P2000).dwFlags(Integer.decode(dwFlags));

    assertThatCapi(() -> derive(csp, algId, builder))
        .fails(InvalidKeySpecException.class)
        .with(code);
  }

  @Test
  void cspOfSpec_overridesCspOfProvider() throws Exception {
    CapiDeriveKeySpec.Builder builder = md2OfPattern(0).csp(Csp.MS_DEF_PROV);
    assertThat(derive(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, builder).getKeyLength()).isEqualTo(40);

    assertThatCapi(
            () -> derive(Csp.MS_STRONG_PROV, AlgId.CALG_3DES, md2OfPattern(0).csp(Csp.MS_DEF_PROV)))
        .fails(InvalidKeySpecException.class)
        .with(CapiError.NTE_BAD_ALGID);
  }

  @Test
  void hashValueOfWrongLength_isRefused() {
    assertThatCapi(() -> derive(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, md5Value("00112233")))
        .fails(InvalidKeySpecException.class)
        .hasMessageContaining("4 bytes")
        .with(CapiError.NTE_BAD_LEN);
  }

  @Test
  void destroyedSpec_isRefused() {
    CapiDeriveKeySpec spec = md2OfPattern(0).build();
    spec.destroy();
    SessionKeyRow row =
        AlgorithmTable.row(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, SessionKeyRow.class).orElseThrow();

    assertThatCapi(() -> new KeyDerivation(row).derive(spec))
        .fails(IllegalStateException.class)
        .with(CapiError.NTE_BAD_KEY_STATE);
  }

  /** A cached plan must not be used for a spec with other parameters. */
  @Test
  void reusedDerivation_acceptsSpecsInAnyOrder() throws Exception {
    SessionKeyRow row =
        AlgorithmTable.row(Csp.MS_ENH_RSA_AES_PROV, AlgId.CALG_RC2, SessionKeyRow.class)
            .orElseThrow();
    List<CapiDeriveKeySpec> specs = new ArrayList<>();
    for (AlgId hash : List.of(AlgId.CALG_MD5, AlgId.CALG_SHA1, AlgId.CALG_SHA_256)) {
      for (int dwFlags : new int[] {0, 1, 40 << 16 | 1, 128 << 16}) {
        CapiDeriveKeySpec.Builder builder =
            CapiDeriveKeySpec.builder().hash(hash).data(P2000).dwFlags(dwFlags);
        specs.add(builder.build());
        specs.add(builder.data(P2000).csp(Csp.MS_ENH_RSA_AES_PROV).build());
      }
      specs.add(
          CapiDeriveKeySpec.builder()
              .hash(hash)
              .data(P2000)
              .csp(Csp.MS_DEF_RSA_SCHANNEL_PROV)
              .build());
    }
    Collections.shuffle(specs, new Random(7));
    KeyDerivation inUse = new KeyDerivation(row);

    for (CapiDeriveKeySpec spec : specs) {
      if (spec.getCsp().equals(Optional.of(Csp.MS_DEF_RSA_SCHANNEL_PROV))
          && spec.getHash() == AlgId.CALG_SHA_256) {
        assertThatThrownBy(() -> inUse.derive(spec)).isInstanceOf(InvalidKeySpecException.class);
      } else {
        SessionKey key = inUse.derive(spec);
        assertThat(key).isEqualTo(new KeyDerivation(row).derive(spec));
        assertThat(key.getFlags()).isEqualTo(spec.getFlags());
      }
    }
  }

  @Test
  void derivation_isThreadSafe() throws Exception {
    SessionKeyRow row =
        AlgorithmTable.row(Csp.MS_ENH_RSA_AES_PROV, AlgId.CALG_AES_256, SessionKeyRow.class)
            .orElseThrow();
    KeyDerivation shared = new KeyDerivation(row);

    List<Boolean> right =
        IntStream.range(0, 20_000)
            .parallel()
            .mapToObj(i -> {
              try {
                CapiDeriveKeySpec spec = numbered(i);
                return shared.derive(spec).equals(new KeyDerivation(row).derive(spec));
              } catch (InvalidKeySpecException e) {
                return false;
              }
            })
            .toList();

    assertThat(right).doesNotContain(false);
  }

  private static CapiDeriveKeySpec numbered(int number) {
    return CapiDeriveKeySpec.builder()
        .hash(AlgId.CALG_SHA1)
        .data(Integer.toString(number).getBytes(StandardCharsets.UTF_8))
        .build();
  }

  /** The finished hash value and its data lead to the same key, for every hash. */
  @Test
  void hashValueAndHashedData_deriveSameKey() throws Exception {
    for (HashAlgorithm hash : HashAlgorithm.values()) {
      Optional<String> name = hash.jcaName();
      if (name.isPresent()) {
        byte[] value = Digests.of(name.get()).digest(P2000);
        SessionKey ofData =
            derive(
                Csp.MS_ENH_RSA_AES_PROV,
                AlgId.CALG_AES_256,
                CapiDeriveKeySpec.builder().hash(hash.algId()).data(P2000));
        SessionKey ofValue =
            derive(
                Csp.MS_ENH_RSA_AES_PROV,
                AlgId.CALG_AES_256,
                CapiDeriveKeySpec.builder().hash(hash.algId()).hashValue(value));
        assertThat(ofData).isEqualTo(ofValue);
        assertThat(Arrays.equals(SessionKeyBytes.of(ofData), Arrays.copyOf(value, 32)))
            .isEqualTo(!hash.expandsKeys());
      }
    }
  }
}
