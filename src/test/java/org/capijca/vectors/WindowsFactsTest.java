// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.interfaces.KeyContainers;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyBytes;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiWrapParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays observations of Windows in public programs and Microsoft's samples. */
@Tag("unit")
class WindowsFactsTest {
  private static final int EXPORTABLE = 1;

  /** The replays by key; each replays all vectors whose id begins with its key. */
  private static final Map<String, Replay> REPLAYS =
      Map.ofEntries(
          Map.entry("dh-agreed-", WindowsFactsTest::agreedKey),
          Map.entry("dh-pregen-", WindowsFactsTest::pregen),
          Map.entry("sqlserver-", WindowsFactsTest::sqlServer),
          Map.entry("ms-sample-private-", WindowsFactsTest::samplePair),
          Map.entry("ms-sample-public-", WindowsFactsTest::samplePublicKey),
          Map.entry("exponent-of-one-", WindowsFactsTest::exponentOfOne),
          Map.entry("unique-name-", WindowsFactsTest::uniqueName),
          Map.entry("strong-enumalgs-", WindowsFactsTest::enumeration),
          Map.entry("twapi-strong-rsa-keyx-", WindowsFactsTest::exchangeRow),
          Map.entry("oaep-", WindowsFactsTest::rsaLength),
          Map.entry("pkcs1-", WindowsFactsTest::rsaLength),
          Map.entry("twapi-cfb8-", WindowsFactsTest::feedback),
          Map.entry("twapi-weak-des-", WindowsFactsTest::weakKey));

  @TempDir static Path directory;

  /** Makes the call of a vector on this provider. */
  private interface Replay {
    void of(JsonNode in, JsonNode expected, JsonNode vector) throws Exception;
  }

  static Stream<String> ids() {
    return Vectors.load("windows-facts").stream().map(vector -> vector.get("id").textValue());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void fact_holds(String id) throws Exception {
    JsonNode vector =
        Vectors.load("windows-facts").stream()
            .filter(each -> each.get("id").textValue().equals(id))
            .findFirst()
            .orElseThrow();
    List<Replay> replays =
        REPLAYS.entrySet().stream()
            .filter(entry -> id.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();

    assertThat(replays).as("replays of %s", id).hasSize(1);
    replays.get(0).of(vector.get("inputs"), vector.get("expected"), vector);
  }

  /** Every replay has a vector. */
  @Test
  void everyReplay_hasAVector() {
    assertThat(REPLAYS.keySet()).allMatch(prefix -> ids().anyMatch(id -> id.startsWith(prefix)));
  }

  private static Csp csp(JsonNode vector) {
    return Csp.fromName(vector.get("csp").textValue()).orElseThrow();
  }

  private static void agreedKey(JsonNode in, JsonNode expected, JsonNode vector) throws Exception {
    for (String[] side :
        new String[][] {
          {"private_blob", "peer_public_blob"}, {"other_private_blob", "other_public_blob"}
        }) {
      byte[] own = bytes(in.get(side[0]));
      byte[] peer = bytes(in.get(side[1]));
      CapiProvider provider = CapiCalls.provider(csp(vector));
      PrivateKey privateKey =
          KeyFactory.getInstance("CALG_DH_EPHEM", provider)
              .generatePrivate(new CapiKeyBlobSpec(own));
      KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_EPHEM", provider);
      agreement.init(privateKey, CapiKeyAgreementParameterSpec.builder().peerBlob(peer).build());
      assertThat(LittleEndianNumber.reversed(agreement.generateSecret()))
          .isEqualTo(bytes(expected.get("agreed_be_hex")));
      CapiSecretKey key = (CapiSecretKey) agreement.generateSecret("CALG_RC4");

      assertThat(hex(SessionKeyBytes.of(key))).isEqualTo(text(expected, "key_hex"));
      assertThat(key.getKeyLength()).isEqualTo(expected.get("key_bits").intValue());
      assertThat(key.getSalt()).hasSize(expected.get("KP_SALT_length").intValue());
      Cipher cipher = Cipher.getInstance("CALG_RC4", provider);
      cipher.init(Cipher.ENCRYPT_MODE, key);
      assertThat(hex(cipher.doFinal(bytes(in.get("plaintext_hex")))))
          .isEqualTo(text(expected, "ciphertext_hex"));
    }
  }

  private static void pregen(JsonNode in, JsonNode expected, JsonNode vector) throws Exception {
    CapiProvider provider = CapiCalls.provider(csp(vector));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_DH_EPHEM", provider);
    generator.initialize(
        CapiKeyGenParameterSpec.builder()
            .keyLength(1024)
            .flags(KeyFlag.CRYPT_PREGEN, KeyFlag.CRYPT_EXPORTABLE)
            .domainParameters(
                new DHParameterSpec(
                    new BigInteger(1, bytes(in.get("p_be_hex"))),
                    new BigInteger(1, bytes(in.get("g_be_hex")))))
            .build());
    KeyPair pair = generator.generateKeyPair();

    assertThat(
            KeyFactory.getInstance("CALG_DH_EPHEM", provider)
                .getKeySpec(pair.getPublic(), CapiKeyBlobSpec.class)
                .getEncoded())
        .hasSize(expected.get("public_blob_length").intValue());
  }

  private static void sqlServer(JsonNode in, JsonNode expected, JsonNode vector) throws Exception {
    JsonNode params = vector.get("params");
    String algorithm = params.get("algid").textValue();
    CapiProvider provider = new CapiProvider();
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.fromName(params.get("hash_algid").textValue()).orElseThrow())
            .data(bytes(in.get("hashed_hex")))
            .build();
    SessionKey key =
        (SessionKey) SecretKeyFactory.getInstance(algorithm, provider).generateSecret(spec);
    byte[] value = bytes(expected.get("effective_key_bytes_hex"));
    key.row().algorithm().shape().apply(value, value.length);
    Cipher cipher = Cipher.getInstance(algorithm, provider);
    cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(bytes(in.get("iv_hex"))));
    byte[] plain = cipher.doFinal(bytes(in.get("ciphertext_hex")));

    assertThat(hex(SessionKeyBytes.of(key))).isEqualTo(hex(value));
    assertThat(hex(plain)).isEqualTo(text(expected, "plaintext_hex"));
    assertThat(new String(plain, StandardCharsets.US_ASCII)).endsWith(text(expected, "data_text"));
    assertThat(text(in, "message_hex")).endsWith(text(in, "iv_hex") + text(in, "ciphertext_hex"));
  }

  private static void samplePair(JsonNode in, JsonNode expected, JsonNode vector) throws Exception {
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_KEYX", CapiCalls.provider(csp(vector)));
    RSAPrivateCrtKey key =
        (RSAPrivateCrtKey)
            factory.generatePrivate(new CapiKeyBlobSpec(bytes(in.get("blob")), EXPORTABLE));

    assertThat(hex(factory.getKeySpec(key, CapiKeyBlobSpec.class).getEncoded()))
        .isEqualTo(text(expected, "blob"));
    assertThat(key.getModulus()).isEqualTo(big(expected, "modulus_be_hex"));
    assertThat(key.getPrimeP()).isEqualTo(big(expected, "p_be_hex"));
    assertThat(key.getPrimeQ()).isEqualTo(big(expected, "q_be_hex"));
    assertThat(key.getPrivateExponent())
        .isEqualTo(big(expected, "private_exponent_be_hex"))
        .isEqualTo(inverseByPhi(key));
  }

  /** Generated keys follow the rule of the private exponent in the sample, {@link #samplePair}. */
  @Test
  void generatedKeyPairs_havePrivateExponentOfSample() throws Exception {
    for (AlgId algId : new AlgId[] {AlgId.CALG_RSA_KEYX, AlgId.CALG_RSA_SIGN}) {
      RSAPrivateCrtKey key =
          (RSAPrivateCrtKey)
              CapiCalls.keyPair(Csp.MS_DEF_PROV, algId.name(), EXPORTABLE).getPrivate();
      assertThat(key.getPrivateExponent()).as(algId.name()).isEqualTo(inverseByPhi(key));
    }
  }

  private static BigInteger inverseByPhi(RSAPrivateCrtKey key) {
    BigInteger one = BigInteger.ONE;
    return key.getPublicExponent()
        .modInverse(key.getPrimeP().subtract(one).multiply(key.getPrimeQ().subtract(one)));
  }

  private static BigInteger big(JsonNode node, String field) {
    return new BigInteger(1, bytes(node.get(field)));
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).textValue();
  }

  private static void samplePublicKey(JsonNode in, JsonNode expected, JsonNode vector)
      throws Exception {
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_KEYX", CapiCalls.provider(csp(vector)));
    RSAPublicKey key =
        (RSAPublicKey) factory.generatePublic(new CapiKeyBlobSpec(bytes(in.get("blob"))));

    assertThat(hex(factory.getKeySpec(key, CapiKeyBlobSpec.class).getEncoded()))
        .isEqualTo(text(expected, "blob"));
    assertThat(key.getModulus().bitLength()).isEqualTo(expected.get("bits").intValue());
    assertThat(key.getPublicExponent().intValue())
        .isEqualTo(expected.get("public_exponent").intValue());
  }

  /** Windows computes with p, q, dP and dQ and ignores d. */
  private static void exponentOfOne(JsonNode in, JsonNode expected, JsonNode vector)
      throws Exception {
    byte[] whole = bytes(in.get("private_blob"));
    byte[] lowHalf = whole.clone();
    Arrays.fill(lowHalf, lowHalf.length - 32, lowHalf.length, (byte) 0x3C);
    for (JsonNode name : vector.get("csp")) {
      for (byte[] blob : new byte[][] {whole, lowHalf}) {
        CapiProvider provider = CapiCalls.provider(Csp.fromName(name.textValue()).orElseThrow());
        PrivateKey key =
            KeyFactory.getInstance("CALG_RSA_KEYX", provider)
                .generatePrivate(new CapiKeyBlobSpec(blob));
        Cipher cipher = Cipher.getInstance("SIMPLEBLOB", provider);
        cipher.init(Cipher.UNWRAP_MODE, key, new CapiWrapParameterSpec(EXPORTABLE));
        CapiSecretKey opened =
            (CapiSecretKey)
                cipher.unwrap(
                    bytes(in.get("simple_blob")), text(expected, "algid"), Cipher.SECRET_KEY);
        assertThat(hex(SessionKeyBytes.of(opened)))
            .as(name.textValue())
            .isEqualTo(text(expected, "key_hex"));
      }
    }
  }

  private static void uniqueName(JsonNode in, JsonNode expected, JsonNode vector) throws Exception {
    String name = vector.get("params").get("container").textValue();
    KeyContainers containers = new CapiProvider().configure("store=" + directory).keyContainers();
    containers.create(name);

    assertThat(containers.uniqueName(name)).startsWith(text(expected, "unique_name_prefix") + "_");
  }

  private static void enumeration(JsonNode in, JsonNode expected, JsonNode vector) {
    assertThat(CspAlgorithms.of(csp(vector)).stream().map(row -> row.name() + row.defaultLength()))
        .containsExactlyElementsOf(
            Vectors.elements(expected.get("rows"))
                .map(row -> text(row, "name") + row.get("bits"))
                .toList());
    // dwNameLen includes the terminating zero.
    assertThat(CspAlgorithms.of(csp(vector)).stream().map(row -> row.name().length() + 1))
        .containsExactlyElementsOf(
            Vectors.elements(expected.get("rows"))
                .map(row -> row.get("name_length").intValue())
                .toList());
  }

  private static void exchangeRow(JsonNode in, JsonNode expected, JsonNode vector) {
    JsonNode exchange = expected.get("RSA_KEYX");
    CspAlgorithm row = CspAlgorithms.of(csp(vector), AlgId.CALG_RSA_KEYX).orElseThrow();
    CspAlgorithm signature = CspAlgorithms.of(csp(vector), AlgId.CALG_RSA_SIGN).orElseThrow();

    assertThat(row.algId().value()).isEqualTo(exchange.get("algid").intValue());
    assertThat(row.defaultLength()).isEqualTo(exchange.get("default").intValue());
    assertThat(row.minLength()).isEqualTo(exchange.get("min").intValue());
    assertThat(row.maxLength()).isEqualTo(exchange.get("max").intValue());
    assertThat(row.protocols()).as("IPSEC | SIGNING").isEqualTo(0x30);
    assertThat(row.step()).isEqualTo(expected.get("PP_KEYX_KEYSIZE_INC").intValue());
    assertThat(signature.step()).isEqualTo(expected.get("PP_SIG_KEYSIZE_INC").intValue());
    assertThat(text(expected, "default_csp")).isEqualTo(csp(vector).providerName());
  }

  private static void rsaLength(JsonNode in, JsonNode expected, JsonNode vector) throws Exception {
    CapiProvider provider = CapiCalls.provider(csp(vector));
    boolean oaep = text(vector.get("params"), "dwFlags").equals("CRYPT_OAEP");
    KeyPair pair = CapiCalls.keyPair(csp(vector), "CALG_RSA_KEYX", 1024 << 16);
    Cipher cipher =
        Cipher.getInstance(oaep ? "CALG_RSA_KEYX/ECB/OAEPPadding" : "CALG_RSA_KEYX", provider);
    cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
    byte[] data = bytes(in.get("plaintext_hex"));
    assertThat(data).hasSize(vector.get("params").get("data_length").intValue());
    if (text(expected, "result").equals("success")) {
      byte[] sealed = cipher.doFinal(data);
      cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate());
      assertThat(cipher.doFinal(sealed)).isEqualTo(data);
      return;
    }
    assertThatThrownBy(() -> cipher.doFinal(data))
        .satisfies(e ->
            assertThat(CapiError.of(e).orElseThrow().name())
                .isEqualTo(text(expected.get("error"), "name")));
    // Input longer than the modulus causes a bad length with either padding.
    assertThatCapi(() -> cipher.doFinal(new byte[129])).with(CapiError.NTE_BAD_LEN);
  }

  private static void feedback(JsonNode in, JsonNode expected, JsonNode vector) throws Exception {
    AlgId algId = AlgId.fromName(text(vector.get("params"), "algid")).orElseThrow();
    SessionKey key = PlainKeys.key(csp(vector), algId, bytes(in.get("key_hex")));
    Cipher cipher =
        Cipher.getInstance(algId + "/CFB/PKCS5Padding", CapiCalls.provider(csp(vector)));
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(bytes(in.get("iv_hex"))));

    assertThat(hex(cipher.doFinal(bytes(in.get("plaintext_hex")))))
        .isEqualTo(text(expected, "ciphertext_hex"));
  }

  private static void weakKey(JsonNode in, JsonNode expected, JsonNode vector) throws Exception {
    CapiSecretKey key =
        CapiCalls.importKey(csp(vector), AlgId.CALG_DES, bytes(in.get("blob")), EXPORTABLE);

    assertThat(hex(CapiCalls.exportKey(key))).isEqualTo(text(expected, "blob"));
  }
}
