// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;

/**
 * Replays CryptSetKeyParam and CryptGetKeyParam on session keys of the Enhanced RSA and AES CSP.
 */
final class KeyParamsReplay implements Replay {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;
  private static final Set<String> BYTES = Set.of("KP_IV", "KP_SALT");

  /** The parameters by the numbers of wincrypt.h. */
  private static final Map<Integer, String> NAMES =
      Map.of(
          1, "KP_IV",
          2, "KP_SALT",
          3, "KP_PADDING",
          4, "KP_MODE",
          5, "KP_MODE_BITS",
          6, "KP_PERMISSIONS",
          7, "KP_ALGID",
          8, "KP_BLOCKLEN",
          9, "KP_KEYLEN",
          19, "KP_EFFECTIVE_KEYLEN");

  /** Replays a ciphertext for a stream cipher, and none for a block cipher. */
  private static final byte[] GARBAGE = new byte[5];

  @Override
  public String topic(JsonNode vector) {
    return "keyparams";
  }

  @Override
  public Subject subject(JsonNode vector) {
    String asked =
        vector.has("set")
            ? vector.get("set").textValue() + " " + vector.get("value").asText()
            : "get " + vector.path("getNumber").asText(vector.path("get").asText());
    return new Subject(CSP, vector.get("key").textValue().split(" ")[0], 1, asked);
  }

  /**
   * Returns whether a Java program can make this call; {@link WineOnlyAnswers} contains the others.
   */
  static boolean canBeAsked(JsonNode vector) {
    if (vector.get("key").textValue().contains("RSA") || vector.path("get").isTextual()) {
      return false;
    }
    return !vector.has("set")
        || KeyParameters.set(vector.get("set").textValue(), value(vector)).isPresent();
  }

  private static byte[] value(JsonNode vector) {
    return vector.get("value").isNull() ? null : Vectors.bytes(vector.get("value"));
  }

  @Override
  public Answers answers(JsonNode vector) throws GeneralSecurityException {
    if (!canBeAsked(vector)) {
      return WineOnlyAnswers.ofKeyParameters(vector);
    }
    CapiSecretKey key = key(vector.get("key").textValue());
    if (vector.has(WineReadings.AS_WINE)) {
      return takenToNoEffect(vector, key);
    }
    return vector.has("set") ? set(vector, key) : get(vector, key);
  }

  private static Answers set(JsonNode vector, CapiSecretKey key) {
    String parameter = vector.get("set").textValue();
    Optional<KeyParameters.Change> change = KeyParameters.set(parameter, value(vector));
    CapiSecretKey changed;
    try {
      changed = change.orElseThrow().apply(key);
    } catch (RuntimeException e) {
      return new Answers().put(Answers.WHOLE, CapiCalls.outcome(e));
    }
    return used(changed)
        .put("/get", parameter, read(changed, parameter.replace("KP_SALT_EX", "KP_SALT")));
  }

  /** A value that Wine stores, or accepts and ignores, without effect on encryption. */
  private static Answers takenToNoEffect(JsonNode vector, CapiSecretKey key) {
    String parameter = vector.get("set").textValue().replace("KP_SALT_EX", "KP_SALT");
    boolean stored = Set.of("KP_MODE", "KP_MODE_BITS").contains(parameter);
    return used(key)
        .put("/get", parameter, stored ? KeyParameters.dword(value(vector)) : read(key, parameter));
  }

  private static Answers used(CapiSecretKey changed) {
    return new Answers()
        .put("/encrypt", run(changed, Cipher.ENCRYPT_MODE, new byte[5]))
        .put("/decrypt", run(changed, Cipher.DECRYPT_MODE, GARBAGE))
        .call("/export", "export", () -> CapiCalls.exportKey(changed).length > 0 ? "ok" : "empty");
  }

  private static String run(CapiSecretKey key, int opmode, byte[] data) {
    return Answers.outcome(() -> {
      Cipher cipher = Cipher.getInstance(key.getAlgId().name(), CapiCalls.provider(CSP));
      cipher.init(opmode, key);
      cipher.doFinal(data);
      return Comparison.OK;
    });
  }

  /** Adds the value, and its length as returned by the calling convention of CryptGetKeyParam. */
  private static Answers get(JsonNode vector, CapiSecretKey key) {
    String parameter = NAMES.get(vector.get("getNumber").intValue());
    String value = read(key, parameter);
    int length = BYTES.contains(parameter) ? value.length() / 2 : Integer.BYTES;
    return new Answers()
        .put("/out", parameter, value)
        .put("/sizeQuery", parameter + " size", "ok len=" + length)
        .put(
            "/bufferOf1",
            parameter + " buffer",
            length > 1 ? "ERROR_MORE_DATA len=" + length : "ok -");
  }

  private static String read(CapiSecretKey key, String parameter) {
    return SessionKeyFacts.of(key).get(parameter);
  }

  /**
   * Returns a new key: {@code CALG_RC2} has the default length, {@code CALG_RC2 40} has 40 bits.
   */
  private static CapiSecretKey key(String name) throws GeneralSecurityException {
    String[] words = name.split(" ");
    int length = words.length > 1 ? Integer.parseInt(words[1]) : 0;
    return CapiCalls.sessionKey(CSP, words[0], length << 16 | 1);
  }
}
