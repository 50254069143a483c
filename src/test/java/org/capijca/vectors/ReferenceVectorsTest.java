// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests properties of generated session keys that documents state or that were observed on Windows.
 */
@Tag("unit")
class ReferenceVectorsTest {
  /** The outcome of a call whose code no source states. */
  private static final String FAILS = "fails";

  static Stream<Arguments> vectors() {
    return Vectors.load("reference").stream()
        .flatMap(vector ->
            Vectors.elements(vector.get("csp"))
                .map(csp -> Csp.valueOf(csp.textValue()))
                .map(csp -> Arguments.of(csp, vector)));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void key_hasPropertiesOfSource(Csp csp, JsonNode vector) {
    JsonNode expect = vector.get("expect");
    CapiSecretKey key;
    try {
      key =
          CapiCalls.sessionKey(
              csp, vector.get("alg").textValue(), Vectors.dword(vector.get("flags")));
    } catch (GeneralSecurityException e) {
      requireOutcome(expect.get("outcome"), CapiCalls.outcome(e));
      return;
    }
    requireOutcome(expect.get("outcome"), Comparison.OK);
    for (JsonNode set : vector.path("set")) {
      key = set(key, set);
    }
    for (Map.Entry<String, JsonNode> fact : expect.properties()) {
      if (!fact.getKey().equals("outcome")) {
        assertThat(read(key, fact.getKey())).as(fact.getKey()).isEqualTo(fact.getValue().asText());
      }
    }
  }

  private static CapiSecretKey set(CapiSecretKey key, JsonNode set) {
    byte[] value = Vectors.bytes(set.get("value"));
    KeyParameters.Change change =
        KeyParameters.set(set.get("param").textValue(), value).orElseThrow();
    try {
      CapiSecretKey changed = change.apply(key);
      requireOutcome(set.get("outcome"), Comparison.OK);
      return changed;
    } catch (RuntimeException e) {
      requireOutcome(set.get("outcome"), CapiCalls.outcome(e));
      return key;
    }
  }

  private static void requireOutcome(JsonNode expected, String outcome) {
    if (expected.textValue().equals(FAILS)) {
      assertThat(outcome).isNotEqualTo(Comparison.OK);
    } else {
      assertThat(outcome).isEqualTo(expected.textValue());
    }
  }

  private static String read(CapiSecretKey key, String fact) {
    if (fact.equals("encrypt")) {
      return encrypt(key);
    }
    String value = SessionKeyFacts.of(key).get(fact);
    return fact.equals("KP_SALT") ? salt(key, value) : value;
  }

  /** Describes a salt that was set by its bytes, another by its kind. */
  private static String salt(CapiSecretKey key, String hex) {
    byte[] salt = key.getSalt();
    byte[] counting = new byte[salt.length];
    for (int i = 0; i < counting.length; i++) {
      counting[i] = (byte) (i + 1);
    }
    if (Arrays.equals(salt, counting)) {
      return hex;
    }
    return (Arrays.equals(salt, new byte[salt.length]) ? "zero " : "random ") + salt.length;
  }

  private static String encrypt(CapiSecretKey key) {
    try {
      Cipher cipher = Cipher.getInstance(key.getAlgId().name(), CapiCalls.provider(key.getCsp()));
      cipher.init(Cipher.ENCRYPT_MODE, key);
      cipher.doFinal(new byte[5]);
      return Comparison.OK;
    } catch (GeneralSecurityException e) {
      return CapiCalls.outcome(e);
    }
  }
}
