// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.mac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.dword;
import static org.capijca.vectors.Vectors.hex;
import static org.capijca.vectors.Vectors.quirks;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.InvalidKeyException;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyShape;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.session.KeyDerivation;
import org.capijca.internal.session.SessionKey;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.vectors.PlainKeys;
import org.capijca.vectors.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the recorded results of CALG_MAC and CALG_HMAC. */
@Tag("unit")
class MacVectorsTest {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;
  private static final CapiProvider PROVIDER = new CapiProvider().configure(CSP.name());

  private static Stream<JsonNode> vectors(String mac) {
    return Vectors.load("mac").stream().filter(vector -> vector.get("mac").asText().equals(mac));
  }

  static Stream<JsonNode> macs() {
    return vectors("CALG_MAC").filter(vector -> vector.has("value"));
  }

  static Stream<JsonNode> refusedMacs() {
    return vectors("CALG_MAC").filter(vector -> vector.has("error"));
  }

  static Stream<JsonNode> hmacs() {
    return vectors("CALG_HMAC").filter(vector -> vector.has("value") && !isOverMac(vector));
  }

  /** Wine accepts CALG_MAC as the hash of an HMAC without a key, and returns an empty value. */
  private static boolean isOverMac(JsonNode vector) {
    return vector.path("hash").asText().equals("CALG_MAC");
  }

  @ParameterizedTest
  @MethodSource("macs")
  void mac_equalsRecordedValue(JsonNode vector) throws Exception {
    SessionKey key = PlainKeys.key(CSP, vector.get("keyBlob"));
    if (vector.has("KP_IV")) {
      key = key.withIV(bytes(vector.get("KP_IV")));
    }
    byte[] data = bytes(vector.get("data"));
    int cut = vector.get("cut").asInt();
    Mac mac = Mac.getInstance("CALG_MAC", PROVIDER);
    mac.init(key);
    for (int round = 0; round < 2; round++) {
      mac.update(data, 0, cut);
      mac.update(data, cut, data.length - cut);
      assertThat(hex(mac.doFinal())).isEqualTo(vector.get("value").asText());
    }
    assertThat(mac.getMacLength()).isEqualTo(key.getBlockLength() / 8);
  }

  @ParameterizedTest
  @MethodSource("refusedMacs")
  void refusal_hasRecordedCode(JsonNode vector) throws Exception {
    Mac mac = Mac.getInstance("CALG_MAC", PROVIDER);

    assertThatThrownBy(() -> mac.init(PlainKeys.key(CSP, vector.get("keyBlob"))))
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e ->
            assertThat(CapiError.of(e)).isEqualTo(CapiError.fromValue(dword(vector.get("error")))));
  }

  @ParameterizedTest
  @MethodSource("hmacs")
  void hmac_equalsRecordedValue(JsonNode vector) throws Exception {
    SessionKey key =
        vector.has("keyBlob")
            ? PlainKeys.key(CSP, vector.get("keyBlob"), KeyFlag.CRYPT_EXPORTABLE)
            : derived(vector);
    AlgId hash = AlgId.fromName(vector.get("hash").asText()).orElseThrow();
    Mac mac = Mac.getInstance("CALG_HMAC", PROVIDER);
    mac.init(
        key, new CapiHmacParameterSpec(hash, string(vector, "inner"), string(vector, "outer")));
    byte[] data = bytes(vector.get("data"));
    for (int round = 0; round < 2; round++) {
      mac.update(data, 0, data.length / 3);
      mac.update(data, data.length / 3, data.length - data.length / 3);
      String value = hex(mac.doFinal());
      if (differsFromWine(vector, key)) {
        assertThat(value).isNotEqualTo(vector.get("value").asText());
      } else {
        assertThat(value).isEqualTo(vector.get("value").asText());
      }
    }
  }

  /** Wine also uses 64-byte strings for SHA-384 and SHA-512, and DES keys without parity. */
  private static boolean differsFromWine(JsonNode vector, SessionKey key) {
    boolean otherStrings =
        quirks(vector).contains("hmac-block") && !vector.get("hash").asText().equals("CALG_MD2");
    return otherStrings
        || vector.has("derive") && key.row().algorithm().shape() == KeyShape.ODD_PARITY;
  }

  private static byte[] string(JsonNode vector, String field) {
    return vector.has(field) ? bytes(vector.get(field)) : new byte[0];
  }

  private static SessionKey derived(JsonNode vector) throws Exception {
    JsonNode call = vector.get("derive");
    AlgId algId = AlgId.fromName(call.get("alg").asText()).orElseThrow();
    return new KeyDerivation(AlgorithmTable.row(CSP, algId, SessionKeyRow.class).orElseThrow())
        .derive(
            CapiDeriveKeySpec.builder()
                .hash(AlgId.fromName(call.get("hash").asText()).orElseThrow())
                .data(bytes(call.get("data")))
                .dwFlags(dword(call.get("flags")))
                .build());
  }
}
