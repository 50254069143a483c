// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * Results of calls that a Java program cannot make, because JCA has no such flag, number or order
 * of calls. They describe the recorded implementation, so that every recorded result is compared;
 * they say nothing about this provider.
 */
final class WineOnlyAnswers {
  /**
   * CryptHashData on an object whose value was read; a MessageDigest starts a new message instead.
   */
  static final String FINISHED_HASH = "NTE_BAD_HASH_STATE";

  /** CryptVerifySignature with hPubKey 0. */
  static final String NULL_HANDLE = "ERROR_INVALID_PARAMETER";

  /** CryptSignHash with a key spec for which the container has no key. */
  static final String KEY_SPEC_WITHOUT_KEY = "NTE_NO_KEY";

  /** CryptExportKey of a PRIVATEKEYBLOB with the handle of a public key. */
  static final String PRIVATE_OF_PUBLIC = "NTE_BAD_KEY_STATE";

  private static final Set<String> NEVER_SET =
      Set.of("KP_ALGID", "KP_BLOCKLEN", "KP_KEYLEN", "KP_INFO", "KP_P", "99");

  /** CryptExportKey with a type, key or flag that no Java method can express. */
  private static final Map<String, String> EXPORTS =
      Map.of(
          "no exchange key", "NTE_BAD_PUBLIC_KEY",
          "blob type 0", "NTE_BAD_TYPE",
          "blob type 99", "NTE_BAD_TYPE",
          "OPAQUEKEYBLOB", "NTE_BAD_TYPE",
          "SYMMETRICWRAPKEYBLOB", "NTE_BAD_TYPE",
          "PUBLICKEYBLOB of a session key", "NTE_BAD_KEY",
          "PRIVATEKEYBLOB of a session key", "NTE_BAD_KEY",
          "flags 0xffff", "NTE_BAD_KEY",
          "SIMPLEBLOB of an RSA key", "NTE_BAD_LEN");

  private static final Map<String, String> HASHES_WITH_KEYS =
      Map.of(
          "CALG_MAC", "NTE_BAD_KEY",
          "CALG_HMAC", "NTE_BAD_KEY",
          "CALG_SSL3_SHAMD5", Comparison.OK,
          "CALG_TLS1PRF", "NTE_BAD_ALGID",
          "CALG_SCHANNEL_MASTER_HASH", "NTE_BAD_ALGID",
          "CALG_HASH_REPLACE_OWF", "NTE_BAD_ALGID",
          "CALG_RC4", Comparison.OK,
          "0", "NTE_BAD_ALGID");

  private WineOnlyAnswers() {}

  private static Answers outcome(String outcome) {
    return new Answers().put(Answers.WHOLE, outcome);
  }

  static Answers ofExport(JsonNode vector) {
    String what = vector.get("what").textValue();
    return what.equals("PLAINTEXTKEYBLOB of an RSA key")
        ? new Answers().put("/len", 12 + vector.get("rsa").asInt() / 8)
        : outcome(EXPORTS.get(what));
  }

  /**
   * Returns whether CryptCreateHash requires a key for the algorithm, or it is not a hash of
   * messages.
   */
  static boolean isNoDigest(String algId) {
    return HASHES_WITH_KEYS.containsKey(algId);
  }

  static Answers ofCreateHash(JsonNode vector) {
    String algId = vector.get("create").asText();
    String csp = vector.get("csp").asText();
    String outcome = HASHES_WITH_KEYS.get(algId);
    if (vector.get("flags").asInt() != 0) {
      outcome = "NTE_BAD_FLAGS";
    } else if (csp.matches(".*dss.*|dh-.*")) {
      outcome = "NTE_BAD_ALGID";
    } else if (csp.equals("rsa-schannel") && outcome.equals("NTE_BAD_ALGID")) {
      outcome = algId.matches("CALG_(TLS1PRF|SCHANNEL_MASTER_HASH)") ? "NTE_BAD_KEY" : outcome;
    } else if (algId.equals("CALG_HMAC") && !vector.get("key").isNull()) {
      outcome = Comparison.OK;
    }
    return outcome.equals(Comparison.OK) ? new Answers().put("/result", outcome) : outcome(outcome);
  }

  static String ofHashCall(String call) {
    if (call.startsWith("hashdata")) {
      return FINISHED_HASH;
    }
    return call.startsWith("sethashparam") ? Comparison.OK : "NTE_BAD_TYPE";
  }

  /** A hash object of CALG_HMAC accepts any HMAC_INFO, and has no value without one. */
  static Answers ofHmacCalls(JsonNode vector) {
    Answers answers = new Answers();
    for (int i = 0; i < vector.get("steps").size(); i++) {
      String call = vector.get("steps").get(i).get("call").textValue();
      String answer =
          switch (call) {
            case "gethashparam HP_HASHVAL" -> "ok -";
            case "gethashparam HP_HMAC_INFO" -> "NTE_BAD_TYPE";
            default -> Comparison.OK;
          };
      answers.put("/steps/" + i + "/answer", answer);
    }
    return answers;
  }

  /** CryptSetKeyParam and CryptGetKeyParam for parameters that no key of this provider has. */
  static Answers ofKeyParameters(JsonNode vector) {
    if (vector.path("get").isTextual()) {
      return outcome("NTE_BAD_FLAGS");
    }
    String set = vector.path("set").asText();
    if (vector.path("value").isNull()) {
      return outcome("ERROR_INVALID_PARAMETER");
    }
    if (NEVER_SET.contains(set)) {
      return outcome("NTE_BAD_TYPE");
    }
    if (!vector.get("key").asText().contains("RSA")) {
      String outcome = vector.get("key").asText().contains("RC4") ? "ok" : "NTE_BAD_ALGID";
      return taken("" + KeyParameters.dword(Vectors.bytes(vector.get("value"))), outcome, outcome);
    }
    return vector.has("set") ? setOnPair(vector, set) : ofPair(vector);
  }

  private static Answers taken(String get, String encrypt, String decrypt) {
    return new Answers()
        .put("/get", get)
        .put("/encrypt", encrypt)
        .put("/decrypt", decrypt)
        .put("/export", Comparison.OK);
  }

  /** An RSA key stores the parameters of session keys without effect. */
  private static Answers setOnPair(JsonNode vector, String set) {
    String hex = vector.get("value").asText();
    boolean exchange = vector.get("key").asText().contains("KEYX");
    String encrypt = exchange ? Comparison.OK : "NTE_BAD_KEY";
    String decrypt = exchange ? "NTE_BAD_DATA" : "NTE_BAD_KEY";
    return switch (set) {
      case "KP_SALT" -> outcome("NTE_BAD_KEY");
      case "KP_EFFECTIVE_KEYLEN" -> outcome("NTE_BAD_TYPE");
      case "KP_SALT_EX" -> taken("NTE_BAD_KEY", encrypt, decrypt);
      case "KP_IV" -> taken((hex + "00".repeat(16) + hex + "00".repeat(32)), encrypt, decrypt);
      case "KP_PADDING" ->
          hex.equals("01000000") ? taken("1", encrypt, decrypt) : outcome("NTE_BAD_DATA");
      default -> {
        int value = KeyParameters.dword(Vectors.bytes(hex));
        boolean permissions = set.equals("KP_PERMISSIONS"); // CRYPT_EXPORT cannot be removed
        yield taken("" + (permissions ? value | 4 : value), encrypt, decrypt);
      }
    };
  }

  /** The recording contains only the sizes of the values of a 512-bit RSA key. */
  private static Answers ofPair(JsonNode vector) {
    int number = vector.get("getNumber").asInt();
    if (number == 2) {
      String refused = "NTE_BAD_KEY";
      return new Answers()
          .put("/out", refused)
          .put("/sizeQuery", refused)
          .put("/bufferOf1", refused);
    }
    int length = number == 1 ? 64 : 4;
    return new Answers()
        .put("/sizeQuery", "ok len=" + length)
        .put("/bufferOf1", "ERROR_MORE_DATA len=" + length);
  }
}
