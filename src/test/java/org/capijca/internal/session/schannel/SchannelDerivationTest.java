// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.schannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.hex;
import static org.capijca.vectors.Vectors.quirks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.KeyShape;
import org.capijca.internal.session.SessionKeyBytes;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiSchannelKeySpec;
import org.capijca.spec.CapiTls1PrfParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.Comparison;
import org.capijca.vectors.PlainKeys;
import org.capijca.vectors.Subject;
import org.capijca.vectors.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests TLS 1.0 keys as derived by the SChannel CSPs. */
@Tag("unit")
class SchannelDerivationTest {
  private static final Csp CSP = Csp.MS_DEF_RSA_SCHANNEL_PROV;
  private static final CapiProvider PROVIDER = CapiCalls.provider(CSP);

  private static CapiSecretKey key(String algorithm, CapiSchannelKeySpec spec) throws Exception {
    return (CapiSecretKey) SecretKeyFactory.getInstance(algorithm, PROVIDER).generateSecret(spec);
  }

  private static byte[] encrypt(CapiSecretKey key, byte[] data) throws Exception {
    Cipher cipher = Cipher.getInstance(key.getAlgId().name(), PROVIDER);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher.doFinal(data);
  }

  private static byte[] hmac(CapiSecretKey key, AlgId hash, byte[] data) throws Exception {
    Mac mac = Mac.getInstance("CALG_HMAC", PROVIDER);
    mac.init(key, new CapiHmacParameterSpec(hash));
    return mac.doFinal(data);
  }

  private static byte[] prf(CapiSecretKey master, String label, int length, byte[] seed)
      throws Exception {
    Mac mac = Mac.getInstance("CALG_TLS1PRF", PROVIDER);
    mac.init(
        master, new CapiTls1PrfParameterSpec(label.getBytes(StandardCharsets.US_ASCII), length));
    assertThat(mac.getMacLength()).isEqualTo(length);
    return mac.doFinal(seed);
  }

  /** The key chain of the Wine test suite, verified on Windows before version 8. */
  private static CapiSchannelKeySpec.Builder chain() {
    byte[] preMaster =
        HexFormat.of()
            .parseHex(
                "030118d154c323693a3eb86534985ecf4e10c43f3be6fa4faa09b588f86e587e"
                    + "446d393965f9215a8bf5e81ee3fa19cd");
    return CapiSchannelKeySpec.builder(PlainKeys.key(CSP, AlgId.CALG_TLS1_MASTER, preMaster))
        .clientRandom("Super Secret Client Secret 12345\0".getBytes(StandardCharsets.US_ASCII))
        .serverRandom("Super Secret Server Secret 12345\0".getBytes(StandardCharsets.US_ASCII))
        .encryption(AlgId.CALG_DES, 64)
        .mac(AlgId.CALG_MD5, 128)
        .flags(KeyFlag.CRYPT_SERVER);
  }

  @Test
  void derivedKeys_equalKeysOfWindows() throws Exception {
    CapiSecretKey master = key("CALG_SCHANNEL_MASTER_HASH", chain().build());
    CapiSecretKey cipherKey = key("CALG_SCHANNEL_ENC_KEY", chain().build());
    CapiSecretKey macKey = key("CALG_SCHANNEL_MAC_KEY", chain().build());
    byte[] text = "Wine rocks!\0".getBytes(StandardCharsets.US_ASCII);
    byte[] seed = "123456789012345678901234567890123456".getBytes(StandardCharsets.US_ASCII);
    byte[] finished = prf(master, "client finished", 16, seed);

    assertThat(hex(SessionKeyBytes.of(master)))
        .isEqualTo(
            "68862830e89878f96000c93a347336eb1a945e447355392ef63da803c3a42fe2"
                + "d8b9943b228b779db15d285bbd09a3bf");
    assertThat(hex(encrypt(cipherKey, text))).isEqualTo("13d2ddeb6c3fbeb20486b5e508e5f30d");
    assertThat(hex(finished)).isEqualTo("a8b2a6ef834e74b1f3b1515a1a2b1131");
    assertThat(hex(hmac(macKey, AlgId.CALG_MD5, finished)))
        .isEqualTo("e1653fdbbb3d993c3dca6a6ffa154eaa");
  }

  static Stream<JsonNode> tls() {
    return Vectors.load("schannel").stream()
        .filter(vector -> vector.get("master").asText().equals("CALG_TLS1_MASTER"));
  }

  private static CapiSchannelKeySpec.Builder recorded(JsonNode vector) {
    AlgId algId = AlgId.fromName(vector.get("master").asText()).orElseThrow();
    return CapiSchannelKeySpec.builder(PlainKeys.key(CSP, algId, bytes(vector.get("preMaster"))))
        .clientRandom(bytes(vector.get("clientRandom")))
        .serverRandom(bytes(vector.get("serverRandom")))
        .encryption(algId(vector, "cipher"), vector.get("bits").asInt())
        .mac(algId(vector, "hash"), algId(vector, "hash") == AlgId.CALG_MD5 ? 128 : 160);
  }

  private static AlgId algId(JsonNode vector, String field) {
    return AlgId.fromValue(Integer.parseInt(vector.get(field).asText(), 16)).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("tls")
  void derivedKeys_equalRecordedKeys(JsonNode vector) throws Exception {
    CapiSecretKey master = key("CALG_SCHANNEL_MASTER_HASH", recorded(vector).build());
    for (String side : new String[] {"client", "server"}) {
      CapiSchannelKeySpec spec =
          recorded(vector).dwFlags(side.equals("server") ? 0x401 : 0x1).build();
      check(vector, side, spec);
      JsonNode finished = vector.get(side + " finished");
      assertThat(hex(prf(master, side + " finished", 12, bytes(finished.get("seed")))))
          .isEqualTo(finished.get("out").asText());
    }
  }

  private static void check(JsonNode vector, String side, CapiSchannelKeySpec spec)
      throws Exception {
    JsonNode mac = vector.get(side + " CALG_SCHANNEL_MAC_KEY");
    CapiSecretKey macKey = key("CALG_SCHANNEL_MAC_KEY", spec);
    assertThat(macKey.getEncoded()).isEqualTo(PlainKeys.value(mac.get("plain")));
    assertThat(macKey.getAlgId()).isEqualTo(AlgId.CALG_SCHANNEL_MAC_KEY);
    assertThat(hex(hmac(macKey, algId(vector, "hash"), bytes(mac.get("hmac").get("in")))))
        .isEqualTo(mac.get("hmac").get("out").asText());

    JsonNode enc = vector.get(side + " CALG_SCHANNEL_ENC_KEY");
    CapiSecretKey cipherKey = key("CALG_SCHANNEL_ENC_KEY", spec);
    assertThat(cipherKey.getAlgId()).isEqualTo(algId(vector, "cipher"));
    assertThat(cipherKey.getKeyLength()).isEqualTo(enc.get("params").get("KP_KEYLEN").asInt());
    if (!isCutShort(vector)) {
      byte[] value = PlainKeys.value(enc.get("plain"));
      if (quirks(vector).contains("des-parity")) {
        KeyShape.ODD_PARITY.apply(value, value.length);
      }
      assertThat(SessionKeyBytes.of(cipherKey)).isEqualTo(value);
      assertThat(hex(cipherKey.getIV())).isEqualTo(enc.get("params").get("KP_IV").asText());
      assertThat(hex(encrypt(cipherKey, bytes(enc.get("encrypt").get("in")))))
          .isEqualTo(enc.get("encrypt").get("out").asText());
    }
  }

  /**
   * Wine reads a DES key of 56 or 168 bits as 7 or 21 bytes and zeros, which shifts the following
   * keys.
   */
  private static boolean isCutShort(JsonNode vector) {
    return vector.get("bits").asInt() == 56 || vector.get("bits").asInt() == 168;
  }

  /**
   * Wine refuses the derivation defined in RFC 6101; {@link Ssl3DerivationTest} compares with other
   * implementations.
   */
  @Test
  void ssl3Keys_areDerivedUnlikeInWine() throws Exception {
    Comparison comparison = new Comparison("schannel");
    for (JsonNode vector : Vectors.load("schannel")) {
      AlgId master = AlgId.fromName(vector.get("master").asText()).orElseThrow();
      String ours = outcome("CALG_SCHANNEL_MASTER_HASH", recorded(vector).build());
      String theirs = "";
      for (JsonNode step : vector.get("steps")) {
        if (step.get("call").asText().equals("create CALG_SCHANNEL_MASTER_HASH")) {
          String answer = step.get("answer").asText();
          theirs = answer.substring(answer.lastIndexOf(' ') + 1);
        }
      }
      comparison.check(
          new Subject(CSP, master.name(), 0, "master hash"), Comparison.OUTCOME, theirs, ours);
    }
    comparison.verify();
  }

  private static String outcome(String algorithm, CapiSchannelKeySpec spec) throws Exception {
    try {
      key(algorithm, spec);
      return Comparison.OK;
    } catch (InvalidKeySpecException e) {
      return CapiError.of(e).orElseThrow().name();
    }
  }

  @Test
  void desKey_isCompleteForEveryRequestedLength() throws Exception {
    CapiSecretKey asked =
        key("CALG_SCHANNEL_ENC_KEY", chain().encryption(AlgId.CALG_DES, 56).build());

    assertThat(asked).isEqualTo(key("CALG_SCHANNEL_ENC_KEY", chain().build()));
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_AES_192, 192, CALG_MD5, 128, NTE_BAD_ALGID",
    "CALG_MD5, 128, CALG_MD5, 128, NTE_BAD_ALGID",
    "CALG_TLS1_MASTER, 384, CALG_MD5, 128, NTE_BAD_ALGID",
    "CALG_RC4, 128, CALG_MD2, 128, NTE_BAD_ALGID",
    "CALG_RC4, 128, CALG_RC4, 128, NTE_BAD_ALGID",
    "CALG_RC4, 0, CALG_MD5, 128, NTE_BAD_DATA",
    "CALG_RC4, 136, CALG_MD5, 128, NTE_BAD_DATA",
    "CALG_RC4, 128, CALG_MD5, 0, NTE_BAD_DATA",
    "CALG_RC4, 128, CALG_MD5, 127, NTE_BAD_DATA"
  })
  void badAlgorithms_areRefused(
      AlgId cipher, int cipherBits, AlgId hash, int macBits, CapiError code) {
    refused(
        "CALG_SCHANNEL_ENC_KEY", chain().encryption(cipher, cipherBits).mac(hash, macBits), code);
  }

  @Test
  void incompleteSpec_isRefused() {
    CapiSecretKey preMaster = PlainKeys.key(CSP, AlgId.CALG_TLS1_MASTER, new byte[48]);
    CapiSchannelKeySpec.Builder noAlgorithms =
        CapiSchannelKeySpec.builder(preMaster).clientRandom(new byte[1]).serverRandom(new byte[1]);

    refused("CALG_SCHANNEL_ENC_KEY", noAlgorithms, CapiError.NTE_BAD_FLAGS);
    refused("CALG_SCHANNEL_MAC_KEY", noAlgorithms, CapiError.NTE_BAD_FLAGS);
    assertThatThrownBy(() -> CapiSchannelKeySpec.builder(preMaster).build())
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.ERROR_INVALID_PARAMETER));
  }

  @Test
  void otherKeys_areRefused() {
    CapiSecretKey rc4 = PlainKeys.key(CSP, AlgId.CALG_RC4, new byte[16]);
    refused(
        "CALG_SCHANNEL_MASTER_HASH",
        CapiSchannelKeySpec.builder(rc4).clientRandom(new byte[1]).serverRandom(new byte[1]),
        CapiError.NTE_BAD_KEY);
    rc4.destroy();
    refused(
        "CALG_SCHANNEL_MASTER_HASH",
        CapiSchannelKeySpec.builder(rc4).clientRandom(new byte[1]).serverRandom(new byte[1]),
        CapiError.NTE_BAD_KEY_STATE);
  }

  private static void refused(
      String algorithm, CapiSchannelKeySpec.Builder builder, CapiError code) {
    assertThatThrownBy(() -> key(algorithm, builder.build()))
        .isInstanceOf(InvalidKeySpecException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(code));
  }

  @Test
  void otherSpecs_areRefused() throws Exception {
    SecretKeyFactory factory = SecretKeyFactory.getInstance("CALG_SCHANNEL_ENC_KEY", PROVIDER);
    CapiSecretKey key = PlainKeys.key(CSP, AlgId.CALG_RC4, new byte[16]);

    assertThatThrownBy(() ->
            factory.generateSecret(
                CapiDeriveKeySpec.builder().hash(AlgId.CALG_MD5).data(new byte[1]).build()))
        .isInstanceOf(InvalidKeySpecException.class);
    assertThatThrownBy(() -> factory.getKeySpec(key, CapiSchannelKeySpec.class))
        .isInstanceOf(InvalidKeySpecException.class);
    assertThatThrownBy(() -> factory.translateKey(key)).isInstanceOf(InvalidKeyException.class);
  }

  @Test
  void prf_refusesOtherKeysAndParameters() throws Exception {
    Mac mac = Mac.getInstance("CALG_TLS1PRF", PROVIDER);
    CapiSecretKey rc4 = PlainKeys.key(CSP, AlgId.CALG_RC4, new byte[16]);
    CapiSecretKey master = PlainKeys.key(CSP, AlgId.CALG_TLS1_MASTER, new byte[48]);
    CapiTls1PrfParameterSpec spec = new CapiTls1PrfParameterSpec(new byte[1], 5);

    assertThatThrownBy(() -> mac.init(rc4, spec))
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY));
    assertThatThrownBy(() -> mac.init(master, new CapiHmacParameterSpec(AlgId.CALG_MD5)))
        .isInstanceOf(InvalidAlgorithmParameterException.class);
    assertThatThrownBy(() -> new CapiTls1PrfParameterSpec(new byte[1], -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void prfInParts_equalsPrfOfWholeSeed() throws Exception {
    CapiSecretKey master = PlainKeys.key(CSP, AlgId.CALG_TLS1_MASTER, new byte[48]);
    Mac mac = Mac.getInstance("CALG_TLS1PRF", PROVIDER);
    mac.init(master, new CapiTls1PrfParameterSpec(new byte[] {1}, 100));
    mac.update((byte) 1);
    mac.reset();
    mac.update((byte) 2);
    mac.update(new byte[] {3, 4});
    byte[] value = mac.doFinal();

    assertThat(value).hasSize(100).isEqualTo(mac.doFinal(new byte[] {2, 3, 4}));
    mac.init(master, new CapiTls1PrfParameterSpec(new byte[] {1}, 20));
    assertThat(mac.doFinal(new byte[] {2, 3, 4})).isEqualTo(Arrays.copyOf(value, 20));
  }

  @Test
  void derivation_existsInSchannelCspsOnly() {
    for (Csp csp : Csp.values()) {
      boolean schannel = csp == CSP || csp == Csp.MS_DEF_DH_SCHANNEL_PROV;
      assertThat(
              CapiCalls.provider(csp).getServices().stream()
                  .anyMatch(service -> service.getAlgorithm().equals("CALG_SCHANNEL_ENC_KEY")))
          .as(csp.name())
          .isEqualTo(schannel);
    }
    assertThat(PROVIDER.getService("KeyGenerator", "CALG_SCHANNEL_MAC_KEY").getClassName())
        .endsWith("UnsupportedService");
  }

  /** Same refusal as in CryptGenKey and every other derivation of a session key. */
  @ParameterizedTest
  @ValueSource(
      strings = {"CALG_SCHANNEL_MASTER_HASH", "CALG_SCHANNEL_ENC_KEY", "CALG_SCHANNEL_MAC_KEY"})
  void pregen_isRefused(String algorithm) {
    assertThatThrownBy(() -> key(algorithm, chain().flags(KeyFlag.CRYPT_PREGEN).build()))
        .isInstanceOf(InvalidKeySpecException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_FLAGS));
  }
}
