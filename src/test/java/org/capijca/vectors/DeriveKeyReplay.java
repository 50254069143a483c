// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.interfaces.CapiMessageDigest;
import org.capijca.internal.session.SessionKey;
import org.capijca.spec.CapiDeriveKeySpec;

/** Replays CryptDeriveKey: CSP, hash, algorithm, length and flags. */
final class DeriveKeyReplay implements Replay {
  @Override
  public String topic(JsonNode vector) {
    return "derivekey";
  }

  @Override
  public Subject subject(JsonNode vector) {
    return new Subject(
        Vectors.csp(vector),
        vector.get("alg").textValue(),
        Vectors.dword(vector.get("flags")),
        vector.get("hash").asText());
  }

  @Override
  public Answers answers(JsonNode vector) throws GeneralSecurityException {
    Answers answers = new Answers();
    SessionKey key;
    try {
      key = derive(vector, vector);
    } catch (GeneralSecurityException | RuntimeException e) {
      return answers.put(Answers.WHOLE, CapiCalls.outcome(e));
    }
    if (vector.path(WineReadings.AS_WINE).asText().equals("salt")) {
      key = key.withSalt(restOfHash(vector, key.getKeyLength() / 8));
    }
    SessionKeyFacts.addTo(answers, key, vector.path("encrypt"));
    if (vector.path(WineReadings.AS_WINE).asText().equals("parity")) {
      answers.put("/plaintextKeyBlob", "blob", blobWithoutParity(vector, vector));
    }
    if (vector.has("second")) {
      SessionKey second = derive(vector, vector.get("second"));
      answers.put("/second/plaintextKeyBlob", "blob", hex(CapiCalls.exportKey(second)));
      answers.put("/hashValue", hex(hashValue(vector)));
      answers.put("/hashDataAfterwards", WineOnlyAnswers.FINISHED_HASH);
    }
    return answers;
  }

  /** Returns the bytes of the hash value after the key, up to 16 bytes in total. */
  private static byte[] restOfHash(JsonNode vector, int keyLength) throws GeneralSecurityException {
    byte[] hash =
        MessageDigest.getInstance(
                vector.get("hash").asText(), CapiCalls.provider(Vectors.csp(vector)))
            .digest(bytes(vector.get("data")));
    return Arrays.copyOfRange(hash, keyLength, Math.max(keyLength, 16));
  }

  /**
   * Returns the bytes of a DES key before parity is set, from an RC4 or AES key of the same length.
   */
  private static String blobWithoutParity(JsonNode vector, JsonNode call)
      throws GeneralSecurityException {
    ObjectNode bytes = vector.deepCopy();
    String alg = call.get("alg").asText();
    bytes.put("csp", "aes");
    bytes.put("alg", alg.equals("CALG_3DES") ? "CALG_AES_192" : "CALG_RC4");
    bytes.put(
        "flags",
        switch (alg) {
          case "CALG_3DES" -> "00000001";
          case "CALG_3DES_112" -> "00800011";
          default -> "00400011";
        });
    byte[] value = SessionKeyFacts.keyValue(derive(bytes, bytes));
    return hex(CapiCalls.plaintextKeyBlob(AlgId.fromName(alg).orElseThrow(), value));
  }

  private static SessionKey derive(JsonNode vector, JsonNode call) throws GeneralSecurityException {
    CapiDeriveKeySpec.Builder spec =
        CapiDeriveKeySpec.builder()
            .dwFlags(Vectors.dword(call.get("flags")))
            .csp(Vectors.csp(vector));
    if (!vector.get("hash").isNull()) {
      spec.hash(AlgId.fromName(vector.get("hash").asText()).orElseThrow());
    }
    if (vector.has("data")) {
      spec.data(bytes(vector.get("data")));
    } else if (vector.has("setHashValue")) {
      spec.hashValue(bytes(vector.get("setHashValue")));
    } else if (vector.has("hashSessionKey")) {
      spec.hashValue(hashValue(vector));
    } else {
      spec.data(new byte[0]);
    }
    return (SessionKey)
        SecretKeyFactory.getInstance(
                call.get("alg").asText(), CapiCalls.provider(Vectors.csp(vector)))
            .generateSecret(spec.build());
  }

  private static byte[] hashValue(JsonNode vector) throws GeneralSecurityException {
    MessageDigest digest =
        MessageDigest.getInstance(
            vector.get("hash").asText(), CapiCalls.provider(Vectors.csp(vector)));
    SessionKey key =
        PlainKeys.key(Vectors.csp(vector), AlgId.CALG_RC4, bytes(vector.get("hashSessionKey")));
    ((CapiMessageDigest) digest).updateSessionKey(key, vector.get("hashSessionKeyFlags").asInt());
    return digest.digest();
  }
}
