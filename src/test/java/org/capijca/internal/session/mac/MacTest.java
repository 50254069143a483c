// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.mac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.internal.session.SessionKey;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests CALG_MAC and CALG_HMAC against values of the Wine test suite verified on Windows. */
@Tag("unit")
class MacTest {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final String MD2_OF_PATTERN = "d5e1a7e9ac38c127f7731dba811698e0";

  private static SessionKey rc2(Csp csp, int bytes) {
    byte[] value = Arrays.copyOf(HexFormat.of().parseHex(MD2_OF_PATTERN), bytes);
    return PlainKeys.key(csp, AlgId.CALG_RC2, value);
  }

  private static byte[] pattern(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static Mac mac(String name, Key key, AlgorithmParameterSpec params) throws Exception {
    Mac mac = Mac.getInstance(name, PROVIDER);
    mac.init(key, params);
    return mac;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Test
  void macOfSaltedKey_equalsValueOfWindows() throws Exception {
    Mac mac = mac("CALG_MAC", rc2(Csp.MS_ENHANCED_PROV, 5), null);
    assertThat(hex(mac.doFinal(pattern(256)))).isEqualTo("b7a246e91131e0ad");

    byte[] data = pattern(17);
    mac.update(data[0]);
    mac.update(data, 1, 1);
    mac.update(data, 2, 6);
    mac.update(data, 8, 9);
    assertThat(hex(mac.doFinal())).isEqualTo("ef220a3bd0ab4849");
  }

  @Test
  void hmac_equalsValueOfWindows() throws Exception {
    CapiHmacParameterSpec md5 = new CapiHmacParameterSpec(AlgId.CALG_MD5);
    Mac mac = mac("CALG_HMAC", rc2(Csp.MS_ENHANCED_PROV, 7), md5);

    assertThat(hex(mac.doFinal(pattern(256)))).isEqualTo("1a7d49c59b2d0b9ccf106bb67d0f1332");
  }

  /** RC2 keys longer than any CSP generates, filled with CC; inner and outer string are zeros. */
  @ParameterizedTest
  @CsvSource({
    "17, 136, cf5036c1fb3ee9a3, 44a2947e17aea912, 6d58442f9f4cd07603fce8dabd70e827",
    "32, 256, 48e27b6fb2384b44, 1967aa2aa6d971a6, 8631debcd52c89d9f5898c57e5a8cbc2",
    "64, 512, d234352c0ca1fc29, e20c732e1660be9e, ccf12bad1f2c4eae679a59d102d86701",
    "64, 1024, d234352c0ca1fc29, e20c732e1660be9e, 6859e76ef5efa052850d34756249b687"
  })
  void oversizedKey_authenticates(int bytes, int strings, String enhanced, String base, String hmac)
      throws Exception {
    byte[] value = new byte[bytes];
    Arrays.fill(value, (byte) 0xCC);
    SessionKey key = PlainKeys.key(Csp.MS_ENHANCED_PROV, AlgId.CALG_RC2, value);
    SessionKey baseKey = PlainKeys.key(Csp.MS_DEF_PROV, AlgId.CALG_RC2, value);
    CapiHmacParameterSpec info =
        new CapiHmacParameterSpec(AlgId.CALG_MD5, new byte[strings], new byte[strings]);

    assertThat(hex(mac("CALG_MAC", key, null).doFinal(new byte[1]))).isEqualTo(enhanced);
    assertThat(hex(mac("CALG_MAC", baseKey, null).doFinal(new byte[1]))).isEqualTo(base);
    assertThat(hex(mac("CALG_HMAC", key, info).doFinal(new byte[1]))).isEqualTo(hmac);
  }

  /** RFC 2202, cases 1 to 7, with keys that Windows imports with CRYPT_IPSEC_HMAC_KEY. */
  @ParameterizedTest
  @CsvSource({
    "20, 0b, 4869205468657265, b617318655057264e28bc0b6fb378c8ef146be00",
    "25, 01, , 4c9007f4026250c6bc8414f9bf50c86c2d7235da",
    "80, aa, 54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368"
        + "204b6579204669727374, aa4ae5e15272d00e95705637ce8a3b55ed402112"
  })
  void hmac_equalsValueOfRfc(int length, String fill, String data, String value) throws Exception {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (fill.equals("01") ? i + 1 : Integer.parseInt(fill, 16));
    }
    byte[] text = new byte[50];
    Arrays.fill(text, (byte) 0xCD);
    SessionKey key = PlainKeys.key(Csp.MS_ENHANCED_PROV, AlgId.CALG_RC2, bytes);
    Mac mac = mac("CALG_HMAC", key, new CapiHmacParameterSpec(AlgId.CALG_SHA1));

    assertThat(hex(mac.doFinal(data == null ? text : HexFormat.of().parseHex(data))))
        .isEqualTo(value);
  }

  @Test
  void salt_isNotPartOfHmacKey() throws Exception {
    SessionKey salted = rc2(Csp.MS_ENHANCED_PROV, 5);
    CapiHmacParameterSpec md5 = new CapiHmacParameterSpec(AlgId.CALG_MD5);

    assertThat(salted.getSalt()).hasSize(11);
    assertThat(mac("CALG_HMAC", salted, md5).doFinal(pattern(9)))
        .isEqualTo(mac("CALG_HMAC", salted.withSalt(new byte[0]), md5).doFinal(pattern(9)));
  }

  /** Before Windows 8 an unfinished CryptEncrypt kept its last block in the register of the key. */
  @Test
  void register_continuesAnEncryption() throws Exception {
    SessionKey key = rc2(Csp.MS_ENHANCED_PROV, 16);
    Cipher cipher = Cipher.getInstance("CALG_RC2", PROVIDER);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] unfinished = cipher.update(pattern(16));
    byte[] whole = cipher.doFinal(pattern(20));
    IvParameterSpec register = new IvParameterSpec(unfinished, 8, 8);

    assertThat(mac("CALG_MAC", key, register).doFinal(pattern(20)))
        .isEqualTo(Arrays.copyOfRange(whole, whole.length - 8, whole.length))
        .isNotEqualTo(mac("CALG_MAC", key, null).doFinal(pattern(20)));
  }

  @Test
  void macWithoutRegister_startsWithIvOfKey() throws Exception {
    SessionKey key = rc2(Csp.MS_ENHANCED_PROV, 16).withIV(pattern(8));

    assertThat(mac("CALG_MAC", key, null).doFinal(pattern(3)))
        .isEqualTo(mac("CALG_MAC", key, new IvParameterSpec(pattern(8))).doFinal(pattern(3)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 4097, 10_000})
  void macInParts_equalsMacOfWholeMessage(int length) throws Exception {
    SessionKey key = PlainKeys.key(Csp.MS_ENH_RSA_AES_PROV, AlgId.CALG_AES_128, pattern(16));
    byte[] data = pattern(length);
    Mac mac = mac("CALG_MAC", key, null);
    for (byte one : data) {
      mac.update(one);
    }
    byte[] value = mac.doFinal();
    mac.update(data);
    mac.reset();

    assertThat(value).hasSize(16).isEqualTo(mac.doFinal(data));
  }

  @Test
  void hmacClone_isIndependent() throws Exception {
    SessionKey key = rc2(Csp.MS_ENHANCED_PROV, 16);
    Mac mac = mac("CALG_HMAC", key, new CapiHmacParameterSpec(AlgId.CALG_SHA1));
    mac.update(pattern(10));
    Mac copy = (Mac) mac.clone();
    mac.reset();

    assertThat(copy.doFinal()).isEqualTo(mac.doFinal(pattern(10)));
  }

  /** Compares with the JDK's HMAC of the bytes of an exportable key. */
  @ParameterizedTest
  @ValueSource(strings = {"HmacMD5", "HmacSHA1", "HmacSHA256", "HmacSHA384", "HmacSHA512"})
  void standardName_matchesHmacOfJdk(String name) throws Exception {
    for (int length : new int[] {1, 16, 63, 64, 65, 127, 128, 129, 200}) {
      SessionKey key = PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, pattern(length));
      Mac jdk = Mac.getInstance(name, "SunJCE");
      jdk.init(new SecretKeySpec(pattern(length), name));
      Mac mac = mac(name, key, null);
      assertThat(mac.getMacLength()).isEqualTo(jdk.getMacLength());
      assertThat(mac.doFinal(pattern(300))).isEqualTo(jdk.doFinal(pattern(300)));
    }
  }

  /**
   * A Mac that was asked for its length is bound to the first provider, whatever its key will be;
   * the key schedule of TLS 1.3 in JDK 17 depends on that.
   */
  @ParameterizedTest
  @ValueSource(strings = {"HmacMD5", "HmacSHA1", "HmacSHA256", "HmacSHA384", "HmacSHA512"})
  void keyOfTheJdk_isAcceptedByAMacThatIsBoundToThisProvider(String name) throws Exception {
    for (int length : new int[] {1, 64, 129}) {
      SecretKey key = new SecretKeySpec(pattern(length), name);
      Mac jdk = Mac.getInstance(name, "SunJCE");
      jdk.init(key);
      Mac mac = Mac.getInstance(name, PROVIDER);
      mac.init(key);
      mac.update(pattern(300));
      Mac copy = (Mac) mac.clone();

      byte[] expected = jdk.doFinal(pattern(300));
      assertThat(mac.doFinal()).as("key of %d bytes", length).isEqualTo(expected);
      assertThat(copy.doFinal()).as("duplicate").isEqualTo(expected);
      mac.init(rc2(Csp.MS_STRONG_PROV, 16));
      mac.init(key);
      assertThat(mac.doFinal(pattern(300))).as("after another key").isEqualTo(expected);
    }
  }

  @Test
  void standardNames_serveKeysOfThisProviderOnly() {
    for (Provider.Service service : PROVIDER.getServices()) {
      if (service.getType().equals("Mac")) {
        boolean standard = !service.getAlgorithm().startsWith("CALG_");
        assertThat(service.supportsParameter(new SecretKeySpec(new byte[16], "RC4")))
            .as(service.getAlgorithm())
            .isEqualTo(!standard);
        assertThat(service.supportsParameter(rc2(Csp.MS_STRONG_PROV, 16))).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_MAC, foreign, NTE_BAD_KEY",
    "CALG_MAC, rc4, NTE_BAD_KEY",
    "CALG_MAC, ecb, NTE_BAD_KEY",
    "CALG_MAC, destroyed, NTE_BAD_KEY_STATE",
    "CALG_MAC, none, NTE_BAD_KEY",
    "CALG_HMAC, foreign, NTE_BAD_KEY",
    "HmacSHA1, unreadable, NTE_BAD_KEY",
    "HmacSHA1, destroyed, NTE_BAD_KEY_STATE",
    "HmacSHA1, none, NTE_BAD_KEY"
  })
  void badKey_isRefused(String name, String kind, CapiError code) throws Exception {
    Mac mac = Mac.getInstance(name, PROVIDER);

    assertThatCapi(() -> mac.init(badKey(kind))).fails(InvalidKeyException.class).with(code);
  }

  /** A key like those of hardware. */
  private static final SecretKey UNREADABLE =
      new SecretKey() {
        @Override
        public String getAlgorithm() {
          return "HmacSHA1";
        }

        @Override
        public String getFormat() {
          return null;
        }

        @Override
        public byte[] getEncoded() {
          return null;
        }
      };

  private static Key badKey(String kind) {
    SessionKey rc2 = rc2(Csp.MS_STRONG_PROV, 16);
    switch (kind) {
      case "foreign":
        return new SecretKeySpec(new byte[16], "RC2");
      case "unreadable":
        return UNREADABLE;
      case "rc4":
        return PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, new byte[16]);
      case "ecb":
        return rc2.withMode(CipherMode.CRYPT_MODE_ECB);
      case "destroyed":
        rc2.destroy();
        return rc2;
      default:
        return null;
    }
  }

  @Test
  void badParameters_areRefused() {
    refused("CALG_HMAC", null, CapiError.ERROR_INVALID_PARAMETER);
    refused("CALG_HMAC", new IvParameterSpec(new byte[8]), CapiError.ERROR_INVALID_PARAMETER);
    refused("CALG_HMAC", new CapiHmacParameterSpec(AlgId.CALG_RC4), CapiError.NTE_BAD_ALGID);
    refused(
        "CALG_HMAC", new CapiHmacParameterSpec(AlgId.CALG_SSL3_SHAMD5), CapiError.NTE_BAD_ALGID);
    refused("CALG_MAC", new IvParameterSpec(new byte[7]), CapiError.NTE_BAD_DATA);
    refused(
        "CALG_MAC", new CapiHmacParameterSpec(AlgId.CALG_MD5), CapiError.ERROR_INVALID_PARAMETER);
    refused(
        "HmacMD5", new CapiHmacParameterSpec(AlgId.CALG_MD5), CapiError.ERROR_INVALID_PARAMETER);
  }

  private static void refused(String name, AlgorithmParameterSpec params, CapiError code) {
    assertThatCapi(() -> mac(name, rc2(Csp.MS_STRONG_PROV, 16), params))
        .fails(InvalidAlgorithmParameterException.class)
        .with(code);
  }

  /** A refused init keeps the previous key and data. */
  @Test
  void refusedInit_changesNothing() throws Exception {
    Mac mac = mac("HmacSHA1", rc2(Csp.MS_STRONG_PROV, 16), null);
    byte[] before = mac.doFinal(pattern(5));
    assertThatThrownBy(() -> mac.init(badKey("unreadable")))
        .isInstanceOf(InvalidKeyException.class);

    assertThat(mac.doFinal(pattern(5))).isEqualTo(before);
  }

  @Test
  void supportedMacs_matchCsp() {
    CapiProvider dss = new CapiProvider().configure("MS_DEF_DSS_PROV");
    CapiProvider strong = new CapiProvider().configure("MS_STRONG_PROV");

    assertThat(dss.getServices()).noneMatch(service -> service.getType().equals("Mac"));
    assertThat(strong.getService("Mac", "HmacSHA256")).isNull();
    for (String name : Set.of("CALG_HMAC", "0x8009", "32777", "HmacSHA1", "CALG_MAC", "0x8005")) {
      assertThat(strong.getService("Mac", name)).as(name).isNotNull();
    }
  }
}
