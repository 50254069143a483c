package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.junit.jupiter.api.Test;

/** CryptSetKeyParam and CryptGetKeyParam on session keys of the Enhanced RSA and AES CSP. */
class KeyParamsVectorsTest {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;

  /** Parameters that no {@code with…} method sets, because no session key lets them be set. */
  private static final Set<String> NEVER_SET =
      Set.of("KP_ALGID", "KP_BLOCKLEN", "KP_KEYLEN", "KP_INFO", "KP_P", "99");

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

  /** The recorded calls on session keys; pairs have nothing to set. */
  private static Stream<JsonNode> sessionKeyVectors() {
    return Vectors.load("keyparams").stream()
        .filter(vector -> !vector.get("key").textValue().contains("RSA"));
  }

  @Test
  void everyRecordedCall_endsTheSameOrHasAnExcuse() throws Exception {
    Comparison comparison = new Comparison("keyparams");
    Set<String> unsaid = new HashSet<>();
    for (JsonNode vector : sessionKeyVectors().toList()) {
      CapiSecretKey key = key(vector.get("key").textValue());
      if (vector.has("set")) {
        replaySet(comparison, unsaid, vector, key);
      } else if (vector.has("getNumber")) {
        replayGet(comparison, vector, key);
      }
    }
    comparison.verify();
    assertThat(unsaid)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(NEVER_SET.stream(), Stream.of("KP_MODE")).toList());
  }

  private static void replaySet(
      Comparison comparison, Set<String> unsaid, JsonNode vector, CapiSecretKey key) {
    String parameter = vector.get("set").textValue();
    byte[] value = vector.get("value").isNull() ? null : Vectors.bytes(vector.get("value"));
    Optional<KeyParameters.Change> change = KeyParameters.set(parameter, value);
    if (change.isEmpty()) {
      unsaid.add(parameter);
      return;
    }
    Subject subject =
        new Subject(CSP, key.getAlgId().name(), 1, parameter + " " + vector.get("value").asText());
    comparison.check(subject, wine(vector), ours(parameter, change.get(), key));
  }

  private static Map<String, String> wine(JsonNode vector) {
    Map<String, String> facts = new TreeMap<>();
    String[] answer = vector.get("answer").textValue().split(" ");
    facts.put(Comparison.OUTCOME, answer[answer.length - 1]);
    if (vector.has("get")) {
      String parameter = vector.get("set").textValue();
      facts.put("get", value(parameter.replace("KP_SALT_EX", "KP_SALT"), vector.get("get")));
      JsonNode encrypt = vector.get("encrypt");
      facts.put(
          "encrypt", encrypt.isTextual() ? encrypt.asText() : encrypt.get("errorName").asText());
    }
    return facts;
  }

  private static Map<String, String> ours(
      String parameter, KeyParameters.Change change, CapiSecretKey key) {
    Map<String, String> facts = new TreeMap<>();
    try {
      CapiSecretKey changed = change.apply(key);
      facts.put(Comparison.OUTCOME, Comparison.OK);
      facts.put("get", read(changed, parameter.replace("KP_SALT_EX", "KP_SALT")));
      facts.put("encrypt", encrypt(changed));
    } catch (RuntimeException e) {
      facts.put(Comparison.OUTCOME, CapiCalls.outcome(e));
    }
    return facts;
  }

  private static String encrypt(CapiSecretKey key) {
    try {
      Cipher cipher = Cipher.getInstance(key.getAlgId().name(), CapiCalls.provider(CSP));
      cipher.init(Cipher.ENCRYPT_MODE, key);
      cipher.doFinal(new byte[5]);
      return Comparison.OK;
    } catch (GeneralSecurityException e) {
      return CapiCalls.outcome(e);
    }
  }

  private static void replayGet(Comparison comparison, JsonNode vector, CapiSecretKey key) {
    String parameter = NAMES.get(vector.get("getNumber").intValue());
    Subject subject = new Subject(CSP, key.getAlgId().name(), 1, "get " + parameter);
    comparison.check(subject, parameter, value(parameter, vector), read(key, parameter));
  }

  /** What CryptGetKeyParam answered: an error, bytes in hex or a number in decimal. */
  private static String value(String parameter, JsonNode answer) {
    if (!answer.has("out")) {
      return answer.get("errorName").textValue();
    }
    return BYTES.contains(parameter)
        ? answer.get("out").textValue()
        : "" + KeyParameters.dword(Vectors.bytes(answer.get("out")));
  }

  private static String read(CapiSecretKey key, String parameter) {
    return SessionKeyFacts.of(key).get(parameter);
  }

  /** A fresh key: {@code CALG_RC2} is of the default length, {@code CALG_RC2 40} of 40 bits. */
  private static CapiSecretKey key(String name) throws GeneralSecurityException {
    String[] words = name.split(" ");
    int length = words.length > 1 ? Integer.parseInt(words[1]) : 0;
    return CapiCalls.sessionKey(CSP, words[0], length << 16 | 1);
  }
}
