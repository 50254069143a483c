// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiWrapParameterSpec;

/** Replays SIMPLEBLOBs: unwraps recorded ones, and wraps keys in BLOBs of the same layout. */
final class SimpleBlobReplay implements Replay {
  private static final int CRYPT_EXPORTABLE = 1;
  private static final int CRYPT_OAEP = 0x40;
  private static final int HEADER = 12;

  private final Map<Csp, RsaKeysOfVectors> keys = new EnumMap<>(Csp.class);

  @Override
  public String topic(JsonNode vector) {
    return "simpleblob";
  }

  @Override
  public Subject subject(JsonNode vector) {
    return new Subject(
        Vectors.csp(vector),
        algId(vector).name(),
        Vectors.dword(
            TextNode.valueOf(vector.path("flags").asText(vector.path("genFlags").asText("0")))),
        vector.path("what").asText(vector.get("kind").asText()) + " " + vector.get("rsa"));
  }

  private static AlgId algId(JsonNode vector) {
    if (!vector.has("blob")) {
      return AlgId.fromName(vector.path("alg").asText("CALG_RC4")).orElseThrow();
    }
    byte[] blob = bytes(vector.get("blob"));
    return AlgId.fromValue((blob[4] & 0xFF) | (blob[5] & 0xFF) << 8).orElseThrow();
  }

  @Override
  public Answers answers(JsonNode vector) throws GeneralSecurityException {
    return switch (vector.get("kind").textValue()) {
      case "generated" -> vector.has("blob") ? generated(vector) : notWrapped(vector);
      case "export error" -> exportError(vector);
      default -> imported(vector, Vectors.dword(vector.get("flags")));
    };
  }

  private Answers imported(JsonNode vector, int dwFlags) {
    CapiSecretKey key;
    try {
      key =
          vector.path(WineReadings.AS_WINE).asText().equals("empty key")
              ? zeroKey(vector, dwFlags)
              : unwrap(vector, dwFlags);
    } catch (GeneralSecurityException | RuntimeException e) {
      return new Answers()
          .put(Answers.WHOLE, CapiCalls.outcome(e))
          .put("/key", value(vector, dwFlags));
    }
    return SessionKeyFacts.addTo(new Answers(), key, vector.path("encrypt"))
        .put("/key", value(vector, dwFlags));
  }

  /** Returns a key of the default length for a BLOB without key bytes. */
  private static CapiSecretKey zeroKey(JsonNode vector, int dwFlags)
      throws GeneralSecurityException {
    Csp csp = Vectors.csp(vector);
    AlgId algId = algId(vector);
    byte[] value = new byte[CspAlgorithms.of(csp, algId).orElseThrow().defaultLength() / 8];
    return CapiCalls.importKey(csp, algId, CapiCalls.plaintextKeyBlob(algId, value), dwFlags);
  }

  /** Returns the bytes in the BLOB, unwrapped as exportable in a CSP with all algorithms. */
  private String value(JsonNode vector, int dwFlags) {
    return Answers.outcome(() ->
        hex(
            SessionKeyFacts.keyValue(
                unwrap(Csp.MS_ENH_RSA_AES_PROV, vector, dwFlags & CRYPT_OAEP | CRYPT_EXPORTABLE))));
  }

  private CapiSecretKey unwrap(JsonNode vector, int dwFlags) throws GeneralSecurityException {
    return unwrap(Vectors.csp(vector), vector, dwFlags);
  }

  private CapiSecretKey unwrap(Csp csp, JsonNode vector, int dwFlags)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", CapiCalls.provider(csp));
    Key exchangeKey = keys(csp).privateKey(vector, 0);
    cipher.init(Cipher.UNWRAP_MODE, exchangeKey, new CapiWrapParameterSpec(dwFlags));
    return (CapiSecretKey)
        cipher.unwrap(bytes(vector.get("blob")), algId(vector).name(), Cipher.SECRET_KEY);
  }

  private RsaKeysOfVectors keys(Csp csp) {
    return keys.computeIfAbsent(
        csp, any -> new RsaKeysOfVectors("simpleblob", CapiCalls.provider(csp)));
  }

  /**
   * Unwraps a key generated and wrapped by Wine, with its salt, and wraps it again in a BLOB of the
   * same length.
   */
  private Answers generated(JsonNode vector) throws GeneralSecurityException {
    int oaep = Vectors.dword(vector.get("exportFlags")) & CRYPT_OAEP;
    CapiSecretKey key;
    try {
      key = unwrap(vector, oaep | CRYPT_EXPORTABLE);
    } catch (GeneralSecurityException e) {
      return new Answers().put(Answers.WHOLE, CapiCalls.outcome(e));
    }
    JsonNode salt = vector.path("params").path("KP_SALT");
    if (salt.asText().matches("([0-9a-f]{2})*")) {
      key = key.withSalt(bytes(salt));
    }
    byte[] again = wrap(vector, key, oaep);
    byte[] recorded = bytes(vector.get("blob"));
    boolean alike =
        again.length == recorded.length
            && hex(again).startsWith(hex(recorded).substring(0, 2 * HEADER));
    return SessionKeyFacts.addTo(new Answers(), key, vector.path("encrypt"))
        .put("/key", hex(SessionKeyFacts.keyValue(key)))
        .put("/blob", "wrapped", alike ? hex(recorded) : hex(again));
  }

  private Answers notWrapped(JsonNode vector) {
    return new Answers()
        .put(
            Answers.WHOLE,
            Answers.outcome(() -> {
              CapiSecretKey key =
                  CapiCalls.sessionKey(
                      Vectors.csp(vector),
                      vector.get("alg").textValue(),
                      Vectors.dword(vector.get("genFlags")));
              return wrap(vector, key, Vectors.dword(vector.get("exportFlags")));
            }));
  }

  private byte[] wrap(JsonNode vector, Key key, int dwFlags) throws GeneralSecurityException {
    Csp csp = Vectors.csp(vector);
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", CapiCalls.provider(csp));
    cipher.init(Cipher.WRAP_MODE, keys(csp).publicKey(vector), new CapiWrapParameterSpec(dwFlags));
    return cipher.wrap(key);
  }

  private Answers exportError(JsonNode vector) throws GeneralSecurityException {
    int exportable = vector.path(WineReadings.AS_WINE).asInt();
    CapiSecretKey key =
        CapiCalls.sessionKey(Vectors.csp(vector), "CALG_RC4", 0x00280000 | exportable);
    return switch (vector.get("what").textValue()) {
      case "not exportable" -> length(() -> wrap(vector, key, 0).length);
      case "PLAINTEXTKEYBLOB" -> length(() -> CapiCalls.exportKey(key).length);
      default -> WineOnlyAnswers.ofExport(vector);
    };
  }

  private static Answers length(java.util.concurrent.Callable<Integer> call) {
    String outcome = Answers.outcome(call);
    return new Answers().put(outcome.matches("\\d+") ? "/len" : Answers.WHOLE, outcome);
  }
}
