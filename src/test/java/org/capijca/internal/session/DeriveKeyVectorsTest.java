// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.dword;
import static org.capijca.vectors.Vectors.elements;
import static org.capijca.vectors.Vectors.hex;
import static org.capijca.vectors.Vectors.quirks;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiMessageDigest;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyShape;
import org.capijca.internal.csp.SaltRule;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.PlainKeys;
import org.capijca.vectors.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded combinations of CryptDeriveKey: CSP, hash, algorithm, length, flags. */
@Tag("unit")
class DeriveKeyVectorsTest {
  static Stream<JsonNode> made() {
    return Vectors.load("derivekey").stream().filter(vector -> !vector.has("error"));
  }

  static Stream<JsonNode> refused() {
    return Vectors.load("derivekey").stream().filter(vector -> vector.has("error"));
  }

  @ParameterizedTest
  @MethodSource("made")
  void derivedKey_equalsRecordedKey(JsonNode vector) throws Exception {
    SessionKey key = derive(vector, spec(vector));

    assertThat(hex(SessionKeyBytes.of(key))).isEqualTo(hex(expectedValue(vector)));
    if (vector.has("params")) {
      checkParameters(vector, key);
    }
    if (vector.has("second")) {
      SessionKey second = derive(vector.get("second"), spec(vector, vector.get("second")));
      assertThat(hex(SessionKeyBytes.of(second)))
          .isEqualTo(hex(PlainKeys.value(vector.get("second").get("plaintextKeyBlob"))));
    }
    if (!differsFromWine(vector, key)) {
      Cipher cipher = Cipher.getInstance(key.getAlgId().name(), new CapiProvider());
      cipher.init(Cipher.ENCRYPT_MODE, key);
      for (JsonNode call : elements(vector.path("encrypt")).toList()) {
        assertThat(hex(cipher.doFinal(bytes(call.get("in"))))).isEqualTo(call.get("out").asText());
      }
    }
  }

  /** Windows sets odd parity in derived DES keys; Wine keeps the bits of the hash. */
  private static byte[] expectedValue(JsonNode vector) {
    byte[] value = PlainKeys.value(vector.get("plaintextKeyBlob"));
    if (quirks(vector).contains("des-parity")) {
      KeyShape.ODD_PARITY.apply(value, value.length);
    }
    return value;
  }

  private static void checkParameters(JsonNode vector, SessionKey key) {
    JsonNode params = vector.get("params");
    assertThat(key.getAlgId().value()).isEqualTo(params.get("KP_ALGID").asInt());
    assertThat(key.getKeyLength()).isEqualTo(params.get("KP_KEYLEN").asInt());
    assertThat(key.getBlockLength()).isEqualTo(params.get("KP_BLOCKLEN").asInt());
    assertThat(key.getPadding()).isEqualTo(params.get("KP_PADDING").asInt());
    assertThat(KeyPermission.toBits(key.getPermissions()))
        .isEqualTo(params.get("KP_PERMISSIONS").asInt());
    assertThat(hex(key.getIV())).isEqualTo(params.get("KP_IV").asText());
    boolean exportable = (flags(vector) & 1) != 0;
    assertThat(key.isExportable()).isEqualTo(exportable);
    assertThat(key.getEncoded() != null).isEqualTo(exportable);
    if (!differsFromWine(vector, key)) {
      assertThat(key.getEffectiveKeyLength()).isEqualTo(params.get("KP_EFFECTIVE_KEYLEN").asInt());
      String salt = params.get("KP_SALT").asText();
      assertThat(hex(key.getSalt())).isEqualTo(salt.equals("NTE_BAD_KEY") ? "" : salt);
    }
  }

  /**
   * Differences of salt and effective length between Windows and Wine: an 11-byte salt for any key
   * length in Strong, none in Enhanced and AES; 40 effective bits for any RC2 key in Base.
   */
  private static boolean differsFromWine(JsonNode vector, SessionKey key) {
    boolean createdSalt = (flags(vector) & KeyFlag.CRYPT_CREATE_SALT.value()) != 0;
    SaltRule rule = key.row().saltRule();
    boolean otherSalt =
        rule == SaltRule.CREATES_SALT && createdSalt && key.getKeyLength() != 40
            || quirks(vector).contains("salt");
    boolean otherEffectiveLength =
        key.getCsp() == Csp.MS_DEF_PROV
            && key.getAlgId() == AlgId.CALG_RC2
            && key.getKeyLength() > 40;
    if (otherSalt) {
      assertThat(key.getSalt()).hasSize(rule == SaltRule.CREATES_SALT ? 11 : 0);
    }
    if (otherEffectiveLength) {
      assertThat(key.getEffectiveKeyLength()).isEqualTo(40);
    }
    return otherSalt || otherEffectiveLength;
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusal_hasRecordedCode(JsonNode vector) {
    if (vector.get("hash").isNull()) {
      assertThatThrownBy(() -> CapiDeriveKeySpec.builder().build())
          .satisfies(e -> assertThat(CapiError.of(e)).contains(error(vector)));
    } else {
      assertThat(row(vector)).as("row of an unsupported algorithm").isEmpty();
    }
  }

  private static CapiError error(JsonNode vector) {
    return CapiError.fromValue(dword(vector.get("error"))).orElseThrow();
  }

  private static SessionKey derive(JsonNode vector, CapiDeriveKeySpec spec) throws Exception {
    SecretKeyFactory factory =
        SecretKeyFactory.getInstance(
            vector.get("alg").asText(), CapiCalls.provider(spec.getCsp().orElseThrow()));
    return (SessionKey) factory.generateSecret(spec);
  }

  private static Optional<SessionKeyRow> row(JsonNode vector) {
    return row(Vectors.csp(vector), vector.get("alg").asText());
  }

  private static Optional<SessionKeyRow> row(Csp csp, String algorithm) {
    return AlgId.fromName(algorithm)
        .flatMap(algId -> AlgorithmTable.row(csp, algId, SessionKeyRow.class));
  }

  private static CapiDeriveKeySpec spec(JsonNode vector) throws GeneralSecurityException {
    return spec(vector, vector);
  }

  private static CapiDeriveKeySpec spec(JsonNode vector, JsonNode call)
      throws GeneralSecurityException {
    CapiDeriveKeySpec.Builder builder =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.fromName(vector.get("hash").asText()).orElseThrow())
            .dwFlags(flags(call))
            .csp(Vectors.csp(vector));
    if (vector.has("data")) {
      return builder.data(bytes(vector.get("data"))).build();
    }
    if (vector.has("setHashValue")) {
      return builder.hashValue(bytes(vector.get("setHashValue"))).build();
    }
    if (vector.has("hashSessionKey")) {
      return builder.hashValue(hashOfSessionKey(vector)).build();
    }
    return builder.data(new byte[0]).build();
  }

  private static byte[] hashOfSessionKey(JsonNode vector) throws GeneralSecurityException {
    MessageDigest digest =
        MessageDigest.getInstance(vector.get("hash").asText(), new CapiProvider());
    SessionKey key =
        PlainKeys.key(Vectors.csp(vector), AlgId.CALG_RC4, bytes(vector.get("hashSessionKey")));
    ((CapiMessageDigest) digest).updateSessionKey(key, vector.get("hashSessionKeyFlags").asInt());
    byte[] value = digest.digest();
    assertThat(hex(value)).isEqualTo(vector.get("hashValue").asText());
    return value;
  }

  private static int flags(JsonNode call) {
    return dword(call.get("flags"));
  }
}
