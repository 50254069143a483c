// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.interfaces.CapiMessageDigest;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.vectors.PlainKeys;
import org.capijca.vectors.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class HashDigestTest {
  private static final CapiProvider AES = new CapiProvider().configure("MS_ENH_RSA_AES_PROV");

  private static Stream<JsonNode> with(String field) {
    return Vectors.load("hashes").stream().filter(vector -> vector.has(field));
  }

  static Stream<JsonNode> values() {
    return with("cut");
  }

  static Stream<JsonNode> duplicates() {
    return with("duplicated");
  }

  static Stream<JsonNode> sessionKeys() {
    return with("sessionKeyBlob");
  }

  static Stream<JsonNode> creations() {
    return with("create").filter(vector -> vector.get("flags").asInt() == 0);
  }

  private static MessageDigest digest(JsonNode vector) throws Exception {
    return MessageDigest.getInstance(vector.get("hash").asText(), AES);
  }

  @ParameterizedTest
  @MethodSource("values")
  void hashValue_equalsRecordedValue(JsonNode vector) throws Exception {
    byte[] data = bytes(vector.get("data"));
    int cut = vector.get("cut").asInt();
    MessageDigest digest = digest(vector);
    digest.update(data, 0, cut);
    digest.update(data, cut, data.length - cut);
    assertThat(hex(digest.digest())).isEqualTo(vector.get("value").asText());

    digest.update(ByteBuffer.wrap(data, 0, cut));
    for (int i = cut; i < data.length; i++) {
      digest.update(data[i]);
    }
    byte[] value = new byte[digest.getDigestLength()];
    assertThat(digest.digest(value, 0, value.length)).isEqualTo(value.length);
    assertThat(hex(value)).isEqualTo(vector.get("value").asText());
  }

  @ParameterizedTest
  @MethodSource("duplicates")
  void clone_isIndependent(JsonNode vector) throws Exception {
    MessageDigest digest = digest(vector);
    digest.update(bytes(vector.get("data")));
    MessageDigest copy = (MessageDigest) digest.clone();

    assertThat(hex(digest.digest(new byte[] {1}))).isEqualTo(vector.get("plus01").asText());
    assertThat(hex(copy.digest(new byte[] {2}))).isEqualTo(vector.get("plus02").asText());
  }

  @ParameterizedTest
  @MethodSource("sessionKeys")
  void sessionKey_isHashedInEitherByteOrder(JsonNode vector) throws Exception {
    MessageDigest digest = digest(vector);
    CapiSecretKey key = PlainKeys.key(Csp.MS_ENH_RSA_AES_PROV, vector.get("sessionKeyBlob"));
    ((CapiMessageDigest) digest).updateSessionKey(key, vector.get("flags").asInt());

    assertThat(hex(digest.digest())).isEqualTo(vector.get("value").asText());
  }

  /** The sample "Hashing Session Keys" of the Platform SDK; the salt of the key is not hashed. */
  @ParameterizedTest
  @CsvSource({
    "CALG_MD5, 0b15550aa003f93f7582f7e79132bc8c",
    "CALG_SHA1, 3c37729353ff2a4fef1254185b3ac46303fd075d"
  })
  void sessionKeyHash_equalsSample(String hash, String value) throws Exception {
    MessageDigest digest = MessageDigest.getInstance(hash, new CapiProvider());
    byte[] bytes = HexFormat.of().parseHex("4a3aee7737");
    CapiSecretKey key = PlainKeys.key(Csp.MS_DEF_PROV, AlgId.CALG_RC4, bytes);
    assertThat(key.getSalt()).hasSize(11);
    ((CapiMessageDigest) digest).updateSessionKey(key, 0);

    assertThat(hex(digest.digest())).isEqualTo(value);
  }

  @Test
  void unusableSessionKey_isRefusedWithCode() throws Exception {
    CapiMessageDigest digest = new HashDigest(HashAlgorithm.MD5);
    CapiSecretKey key = PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, new byte[16]);

    assertThatCapi(() -> digest.updateSessionKey(key, 2))
        .fails(IllegalArgumentException.class)
        .with(CapiError.NTE_BAD_FLAGS);
    assertThatCapi(() -> digest.updateSessionKey(null, 0))
        .fails(InvalidKeyException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER);
    key.destroy();
    assertThatCapi(() -> digest.updateSessionKey(key, 0))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY_STATE);
  }

  /**
   * The hashes supported by each CSP; Wine's results for SSL3_SHAMD5, MD2 and MD4 agree with the
   * table.
   */
  @ParameterizedTest
  @MethodSource("creations")
  void supportedHashes_matchCsp(JsonNode vector) {
    boolean digest =
        AlgId.fromName(vector.get("create").asText())
            .flatMap(
                id -> Stream.of(HashAlgorithm.values()).filter(h -> h.algId() == id).findFirst())
            .flatMap(HashAlgorithm::jcaName)
            .isPresent();
    if (digest && !vector.get("csp").asText().equals("aes-prototype")) {
      CapiProvider provider = new CapiProvider().configure(Vectors.csp(vector).name());
      String name = vector.get("create").asText();
      if (vector.has("result")) {
        assertThatCode(() -> MessageDigest.getInstance(name, provider)).doesNotThrowAnyException();
      } else {
        assertThatCapi(() -> MessageDigest.getInstance(name, provider))
            .fails(NoSuchAlgorithmException.class)
            .with(CapiError.NTE_BAD_ALGID);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_SHA1", "CALG_SHA", "calg_sha", "0x8004", "32772"})
  void everyName_selectsHash(String name) throws Exception {
    MessageDigest digest = MessageDigest.getInstance(name, new CapiProvider());

    assertThat(((CapiMessageDigest) digest).getAlgId()).isEqualTo(AlgId.CALG_SHA1);
    assertThat(digest.getProvider().getName()).isEqualTo(CapiProvider.NAME);
  }

  @ParameterizedTest
  @EnumSource(HashAlgorithm.class)
  void digestLength_matchesTable(HashAlgorithm algorithm) {
    if (algorithm.jcaName().isPresent()) {
      HashDigest digest = new HashDigest(algorithm);
      digest.update(new byte[100]);
      digest.reset();
      assertThat(digest.getDigestLength()).isEqualTo(algorithm.bits() / 8);
      assertThat(digest.digest())
          .isEqualTo(new HashDigest(algorithm).digest())
          .hasSize(algorithm.bits() / 8);
    }
  }
}
