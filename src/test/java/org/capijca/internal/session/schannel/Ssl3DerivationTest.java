// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.schannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.capijca.vectors.Vectors.hex;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.forked.ForkedJvm;
import org.capijca.forked.JdkSsl3Keys;
import org.capijca.internal.csp.KeyShape;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyBytes;
import org.capijca.spec.CapiSchannelKeySpec;
import org.capijca.spec.CapiTls1PrfParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests SSL 3.0 keys as derived by the SChannel CSPs: RFC 6101, section 6. */
@Tag("unit")
class Ssl3DerivationTest {
  private static final String PRE_MASTER =
      "030018d154c323693a3eb86534985ecf4e10c43f3be6fa4faa09b588f86e587e"
          + "446d393965f9215a8bf5e81ee3fa19cd";
  private static final byte[] CLIENT = ascii("Super Secret Client Secret 12345\0");
  private static final byte[] SERVER = ascii("Super Secret Server Secret 12345\0");

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static SessionKey key(Csp csp, String algorithm, CapiSchannelKeySpec spec)
      throws Exception {
    CapiProvider provider = CapiCalls.provider(csp);
    return (SessionKey) SecretKeyFactory.getInstance(algorithm, provider).generateSecret(spec);
  }

  private static CapiSchannelKeySpec.Builder connection(Csp csp) {
    return CapiSchannelKeySpec.builder(
            PlainKeys.key(csp, AlgId.CALG_SSL3_MASTER, HexFormat.of().parseHex(PRE_MASTER)))
        .clientRandom(CLIENT)
        .serverRandom(SERVER);
  }

  /** The master secret, followed by the parts of the key block in order. */
  private static List<String> keys(Csp csp, AlgId cipher, int bits, AlgId hash, int macBits)
      throws Exception {
    List<String> all = new ArrayList<>();
    all.add(
        hex(SessionKeyBytes.of(key(csp, "CALG_SCHANNEL_MASTER_HASH", connection(csp).build()))));
    List<SessionKey> ciphers = new ArrayList<>();
    for (KeyFlag[] side : new KeyFlag[][] {{}, {KeyFlag.CRYPT_SERVER}}) {
      CapiSchannelKeySpec spec =
          connection(csp).encryption(cipher, bits).mac(hash, macBits).flags(side).build();
      all.add(hex(SessionKeyBytes.of(key(csp, "CALG_SCHANNEL_MAC_KEY", spec))));
      ciphers.add(key(csp, "CALG_SCHANNEL_ENC_KEY", spec));
    }
    ciphers.forEach(each -> all.add(hex(SessionKeyBytes.of(each))));
    ciphers.forEach(each -> all.add(each.getIV() == null ? "" : hex(each.getIV())));
    return all;
  }

  /** Values computed from the formulas of the RFC with Python's hashlib. */
  @ParameterizedTest
  @EnumSource(
      value = Csp.class,
      names = {"MS_DEF_RSA_SCHANNEL_PROV", "MS_DEF_DH_SCHANNEL_PROV"})
  void derivedKeys_followFormulas(Csp csp) throws Exception {
    assertThat(keys(csp, AlgId.CALG_3DES, 192, AlgId.CALG_SHA1, 160))
        .containsExactly(
            "bdf875a97533e29e84f20bd543e81daf885568765c545eec54ea903d8e63182a"
                + "332bcf3ba99f61fc1c249cbc68cf3207",
            "36972108e468eaf51d28cb30ec6c0d7e0758cc36",
            "cda55a435c5d0a11d912c20b98422edd52a51b8d",
            oddParity("7b6e1855145295de16bbd9990951a69015cb3c43281dd76d"),
            oddParity("fb7915ed2181d587a5d3081cea19e53fbb37d1c21999e40e"),
            "fe1c09207d7070f7",
            "683e242aa73bf2a9");
  }

  private static String oddParity(String key) {
    byte[] bytes = HexFormat.of().parseHex(key);
    KeyShape.ODD_PARITY.apply(bytes, bytes.length);
    return hex(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RC4, 128, CALG_MD5, 128, 16, 0",
    "CALG_RC4, 40, CALG_MD5, 128, 5, 0",
    "CALG_RC2, 128, CALG_MD5, 128, 16, 8",
    "CALG_RC2, 56, CALG_SHA1, 160, 7, 8",
    "CALG_DES, 56, CALG_SHA1, 160, 8, 8",
    "CALG_3DES_112, 112, CALG_MD5, 128, 16, 8",
    "CALG_3DES, 168, CALG_SHA1, 160, 24, 8",
    "CALG_AES_128, 128, CALG_SHA1, 160, 16, 16",
    "CALG_AES_256, 256, CALG_SHA1, 160, 32, 16"
  })
  void derivedKeys_equalKeysOfJdk(
      AlgId cipher, int bits, AlgId hash, int macBits, int keyLength, int ivLength)
      throws Exception {
    ForkedJvm.Outcome jdk =
        ForkedJvm.ofThisJdk()
            .with("--add-exports", "java.base/sun.security.internal.spec=ALL-UNNAMED")
            .withTestClassPath()
            .run(
                JdkSsl3Keys.class.getName(),
                PRE_MASTER,
                hex(CLIENT),
                hex(SERVER),
                "" + keyLength,
                "" + ivLength,
                "" + macBits / 8);
    List<String> expected = new ArrayList<>(List.of(jdk.output().split("\\R", -1)).subList(0, 7));
    if (cipher.name().contains("DES")) {
      expected.set(3, oddParity(expected.get(3)));
      expected.set(4, oddParity(expected.get(4)));
    }

    assertThat(keys(Csp.MS_DEF_RSA_SCHANNEL_PROV, cipher, bits, hash, macBits))
        .as("%s of %s bits, JDK exit code %s", cipher, bits, jdk.exitCode())
        .isEqualTo(expected);
  }

  /** The 26 labels, A to Z, give 26 blocks of 16 bytes. */
  @Test
  void keyBlock_isLimitedByNumberOfLabels() throws Exception {
    Csp csp = Csp.MS_DEF_RSA_SCHANNEL_PROV;
    CapiSchannelKeySpec.Builder longest =
        connection(csp).encryption(AlgId.CALG_RC4, 128).mac(AlgId.CALG_MD5, 192 * 8);

    assertThat(key(csp, "CALG_SCHANNEL_MAC_KEY", longest.build()).getKeyLength()).isEqualTo(1536);
    longest.mac(AlgId.CALG_MD5, 193 * 8);
    assertThatCapi(() -> key(csp, "CALG_SCHANNEL_MAC_KEY", longest.build()))
        .with(CapiError.NTE_BAD_DATA);
  }

  /** CALG_TLS1PRF is defined for TLS only. */
  @Test
  void masterSecret_isRefusedByTls1Prf() throws Exception {
    Csp csp = Csp.MS_DEF_RSA_SCHANNEL_PROV;
    SessionKey master = key(csp, "CALG_SCHANNEL_MASTER_HASH", connection(csp).build());
    Mac mac = Mac.getInstance("CALG_TLS1PRF", CapiCalls.provider(csp));

    assertThatCapi(() -> mac.init(master, new CapiTls1PrfParameterSpec(new byte[1], 12)))
        .with(CapiError.NTE_BAD_KEY);
  }
}
