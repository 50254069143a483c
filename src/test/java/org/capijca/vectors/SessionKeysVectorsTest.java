package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.interfaces.CapiSecretKey;
import org.junit.jupiter.api.Test;

/** Session keys imported from PLAINTEXTKEYBLOBs: what they are, and what they encrypt to. */
class SessionKeysVectorsTest {
  private static final int EXPORTABLE = 1;

  /**
   * Orders of calls that mean something else to a Cipher: it keeps a part of a block back instead
   * of refusing it, and the register of an HCRYPTKEY, which encryption and decryption share, is two
   * Cipher objects here, which nothing duplicates or carries over to a changed key.
   */
  private static final Set<String> NOT_OF_A_CIPHER =
      Set.of(
          "encrypt, Final=FALSE, length not a multiple of the block",
          "decrypt, Final=FALSE, length not a multiple of the block",
          "encrypt after a length error",
          "encrypt half, then decrypt (one state or two)",
          "KP_PADDING set in the middle",
          "duplicate in the middle");

  private static Stream<JsonNode> vectors(String kind) {
    return Vectors.load("sessionkeys").stream()
        .filter(vector -> vector.get("kind").textValue().equals(kind));
  }

  @Test
  void everyImport_endsTheSameOrHasAnExcuse() {
    Comparison comparison = new Comparison("import");
    vectors("import")
        .forEach(vector -> comparison.check(subject(vector), wineImport(vector), ours(vector)));
    comparison.verify();
  }

  private static Map<String, String> wineImport(JsonNode vector) {
    Map<String, String> facts = new TreeMap<>();
    facts.put(Comparison.OUTCOME, vector.path("errorName").asText(Comparison.OK));
    vector.path("params").properties().forEach(p -> facts.put(p.getKey(), p.getValue().asText()));
    if (vector.has("plaintextKeyBlob")) {
      facts.put("blob", vector.get("plaintextKeyBlob").asText());
    }
    if (vector.has("encrypt")) {
      facts.put("first ciphertext", vector.get("encrypt").get(0).get("out").textValue());
    }
    return facts;
  }

  private static Map<String, String> ours(JsonNode vector) {
    Map<String, String> facts = new TreeMap<>();
    try {
      CapiSecretKey key = imported(vector);
      facts.put(Comparison.OUTCOME, Comparison.OK);
      facts.putAll(SessionKeyFacts.of(key));
      facts.put(
          "blob", key.isExportable() ? Vectors.hex(CapiCalls.exportKey(key)) : "NTE_BAD_KEY_STATE");
      if (vector.has("encrypt")) {
        byte[] plain = Vectors.bytes(vector.get("encrypt").get(0).get("in"));
        facts.put("first ciphertext", Vectors.hex(new SessionKeyHandle(key).encrypt(true, plain)));
      }
    } catch (GeneralSecurityException | RuntimeException e) {
      facts.put(Comparison.OUTCOME, CapiCalls.outcome(e));
    }
    return facts;
  }

  @Test
  void everyCiphertext_isTheSameOrHasAnExcuse() throws Exception {
    Comparison comparison = new Comparison("cipher");
    for (JsonNode vector : vectors("cipher").toList()) {
      replayCipher(comparison, vector);
    }
    comparison.verify();
  }

  private static void replayCipher(Comparison comparison, JsonNode vector)
      throws GeneralSecurityException {
    SessionKeyHandle handle = new SessionKeyHandle(imported(vector));
    Subject subject = subject(vector);
    for (JsonNode set : vector.get("set")) {
      String ours = set(handle, set);
      comparison.check(subject, "set", set.path("errorName").asText(Comparison.OK), ours);
      if (!ours.equals(Comparison.OK)) {
        return;
      }
    }
    Map<String, String> facts = SessionKeyFacts.of(handle.key());
    vector
        .path("params")
        .properties()
        .forEach(
            p ->
                comparison.check(
                    subject, p.getKey(), p.getValue().asText(), facts.get(p.getKey())));
    replaySteps(comparison, subject, handle, vector.path("steps"));
  }

  private static String set(SessionKeyHandle handle, JsonNode set) {
    try {
      handle.set(set.get("param").textValue(), Vectors.bytes(set.get("value")));
      return Comparison.OK;
    } catch (RuntimeException e) {
      return CapiCalls.outcome(e);
    }
  }

  @Test
  void everyState_isTheSameOrHasAnExcuse() throws Exception {
    Comparison comparison = new Comparison("state");
    for (JsonNode vector : vectors("state").toList()) {
      String what = vector.get("what").textValue();
      if (!NOT_OF_A_CIPHER.contains(what)) {
        SessionKeyHandle handle = new SessionKeyHandle(imported(vector));
        replaySteps(comparison, subject(vector), handle, vector.get("steps"));
      }
    }
    comparison.verify();
    assertThat(vectors("state").map(vector -> vector.get("what").textValue()))
        .containsAll(NOT_OF_A_CIPHER);
  }

  @Test
  void everyBuffer_isLargeEnoughForBothOrForNone() throws Exception {
    Comparison comparison = new Comparison("buffer");
    for (JsonNode vector : vectors("buffer").toList()) {
      String algId = vector.get("alg").textValue();
      Cipher cipher = Cipher.getInstance(algId, CapiCalls.provider(Vectors.csp(vector)));
      cipher.init(Cipher.ENCRYPT_MODE, CapiCalls.sessionKey(Vectors.csp(vector), algId, 1));
      byte[] in = new byte[vector.get("inLen").intValue()];
      byte[] out = new byte[vector.get("bufLen").intValue()];
      boolean last = vector.get("final").booleanValue();
      Subject subject = new Subject(Vectors.csp(vector), algId, EXPORTABLE, vector.toString());
      if (last) {
        comparison.check(
            subject,
            "size",
            vector.get("sizeQuery").asText(),
            "" + cipher.getOutputSize(in.length));
      }
      comparison.check(
          subject,
          Comparison.OUTCOME,
          vector.get("result").path("errorName").asText(Comparison.OK),
          outcome(cipher, last, in, out));
    }
    comparison.verify();
  }

  private static String outcome(Cipher cipher, boolean last, byte[] in, byte[] out) {
    try {
      if (last) {
        cipher.doFinal(in, 0, in.length, out, 0);
      } else {
        cipher.update(in, 0, in.length, out, 0);
      }
      return Comparison.OK;
    } catch (GeneralSecurityException e) {
      return CapiCalls.outcome(e);
    }
  }

  /** The calls in order; ciphertexts are compared call by call, plaintexts by message. */
  private static void replaySteps(
      Comparison comparison, Subject subject, SessionKeyHandle handle, JsonNode steps) {
    StringBuilder wineMessage = new StringBuilder();
    StringBuilder ourMessage = new StringBuilder();
    for (JsonNode step : steps) {
      boolean last = step.path("final").asBoolean();
      switch (step.get("op").textValue()) {
        case "encrypt" ->
            comparison.check(
                subject, "encrypt", answer(step), run(() -> handle.encrypt(last, input(step))));
        case "decrypt" -> {
          String ours = run(() -> handle.decrypt(last, input(step)));
          if (step.has("errorName") || CapiError.fromName(ours).isPresent()) {
            comparison.check(subject, "decrypt", answer(step), ours);
            break;
          }
          wineMessage.append(answer(step));
          ourMessage.append(ours);
          if (last) {
            comparison.check(subject, "decrypt", wineMessage.toString(), ourMessage.toString());
            wineMessage.setLength(0);
            ourMessage.setLength(0);
          }
        }
        case "set" ->
            comparison.check(
                subject, "set", step.path("errorName").asText(Comparison.OK), set(handle, step));
        case "get" ->
            comparison.check(
                subject,
                step.get("param").textValue(),
                step.get("out").textValue(),
                SessionKeyFacts.of(handle.key()).get(step.get("param").textValue()));
        default -> throw new IllegalArgumentException(step.toString());
      }
    }
  }

  /** Output in hex, or the name of the error. */
  private static String run(Call call) {
    try {
      return Vectors.hex(call.run());
    } catch (GeneralSecurityException e) {
      return CapiCalls.outcome(e);
    }
  }

  private interface Call {
    byte[] run() throws GeneralSecurityException;
  }

  private static String answer(JsonNode step) {
    return step.path("out").asText(step.path("errorName").asText());
  }

  private static byte[] input(JsonNode step) {
    return Vectors.bytes(step.get("in"));
  }

  private static CapiSecretKey imported(JsonNode vector) throws GeneralSecurityException {
    return CapiCalls.importKey(
        Vectors.csp(vector),
        algId(vector),
        Vectors.bytes(vector.get("blob")),
        vector.has("flags") ? Vectors.dword(vector.get("flags")) : EXPORTABLE);
  }

  /** The recording's algorithm; damaged BLOBs were made from one of RC4. */
  private static AlgId algId(JsonNode vector) {
    return AlgId.fromName(vector.path("alg").asText("CALG_RC4")).orElseThrow();
  }

  private static Subject subject(JsonNode vector) {
    return new Subject(
        Vectors.csp(vector),
        algId(vector).name(),
        vector.has("flags") ? Vectors.dword(vector.get("flags")) : EXPORTABLE,
        vector.path("what").asText("import") + " " + vector.get("blob").asText());
  }
}
