// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Distinguishes the inputs of a recorded vector from its results. Every field that is not listed
 * here is a result and must be compared.
 */
final class AnswerFields {
  /** In every topic: the call, and the tags of known deviations, which are comments. */
  private static final String COMMON =
      "/(kind|csp|alg|what|quirk/\\d+|" + WineReadings.AS_WINE + ")";

  /** The arguments of the recorded calls by topic, as patterns of JSON pointers. */
  private static final Map<String, Pattern> INPUTS =
      Map.of(
          "derivekey",
              inputs(
                  "/(hash|data|noHashData|setHashValue|hashSessionKey(Flags)?|flags"
                      + "|second/(alg|flags)|encrypt/\\d+/in)"),
          "dss", inputs("/(bits|hash|data)"),
          "enumalgs", inputs("/csp"),
          // The parity of one sample of random bytes, which differs in each run.
          "genkey", inputs("/(flags|oddParity)"),
          "hashes",
              inputs("/(hash|data|cut|duplicated|sessionKeyBlob|flags|create|key|steps/\\d+/call)"),
          "keyparams", inputs("/(key|set|value|get|getNumber|flags)"),
          "mac",
              inputs(
                  "/(mac|hash|keyBlob|importFlags|derive/.*|KP_IV|data|cut|inner|outer"
                      + "|steps/\\d+/call)"),
          "rsablobs",
              inputs(
                  "/(bits|e|blob|blobOf|privateKeyBlob|sessionKeyBlob"
                      + "|(notE|e)xportable/flags)"),
          "rsaencrypt", inputs("/(rsa|e|flags|in|final|cap)"),
          "sessionkeys",
              inputs(
                  "/(blob|flags|final|inLen|bufLen|hash|in|encrypt/\\d+/in"
                      + "|set/\\d+/(param|value)|steps/\\d+/(op|final|in|param|value|key|note))"));

  private static final Map<String, Pattern> MORE_INPUTS =
      Map.of(
          "signatures",
              inputs("/(rsa|e|keySpec|hash|flags|data|setHashValue|description|steps/\\d+/call)"),
          "simpleblob", inputs("/(rsa|flags|genFlags|exportFlags|encrypt/\\d+/in)"));

  /** Inputs in the vectors of one kind that are results in another, by topic and kind. */
  private static final Map<String, Pattern> INPUTS_OF_KIND =
      Map.of(
          "signatures verify", Pattern.compile("/signature"),
          "simpleblob import", Pattern.compile("/blob"),
          "simpleblob import, hPubKey 0", Pattern.compile("/blob"),
          "simpleblob damaged", Pattern.compile("/blob"));

  /**
   * Results with random bytes: the replay receives them and verifies them by decryption or
   * signature verification.
   */
  private static final Map<String, Pattern> RANDOM =
      Map.of(
          "dss sign", Pattern.compile("/((big|little)EndianSignature/)?signature"),
          "rsaencrypt encrypt", Pattern.compile("/out"),
          "simpleblob generated", Pattern.compile("/(blob|params/KP_SALT)"));

  private AnswerFields() {}

  private static Pattern inputs(String pointers) {
    return Pattern.compile(COMMON + "|" + pointers);
  }

  /** Returns whether the field is an argument of the recorded call. */
  static boolean isInput(String topic, JsonNode vector, String pointer) {
    Pattern inputs = INPUTS.getOrDefault(topic, MORE_INPUTS.get(topic));
    // Wine reads KP_IV of an RSA key beyond its buffer, so that the last bytes are undefined.
    boolean memory = vector.has("publicBitLen") && pointer.equals("/params/KP_IV");
    return memory
        || inputs.matcher(pointer).matches()
        || matches(INPUTS_OF_KIND, topic, vector, pointer);
  }

  /** Returns whether the field contains random bytes that differ in each run. */
  static boolean isRandom(String topic, JsonNode vector, String pointer) {
    return matches(RANDOM, topic, vector, pointer);
  }

  private static boolean matches(
      Map<String, Pattern> patterns, String topic, JsonNode vector, String pointer) {
    Pattern pattern = patterns.get(topic + " " + vector.path("kind").asText());
    return pattern != null && pattern.matcher(pointer).matches();
  }

  /** Returns a copy without the results, except random bytes. */
  static ObjectNode withoutAnswers(String topic, JsonNode vector) {
    ObjectNode copy = vector.deepCopy();
    forEachLeaf(
        vector,
        (pointer, leaf) -> {
          if (!isInput(topic, vector, pointer) && !isRandom(topic, vector, pointer)) {
            remove(copy, pointer);
          }
        });
    return copy;
  }

  private static void remove(JsonNode root, String pointer) {
    int end = pointer.lastIndexOf('/');
    JsonNode parent = root.at(pointer.substring(0, end));
    if (parent instanceof ObjectNode object) {
      object.remove(pointer.substring(end + 1));
    }
  }

  /** Returns the results by JSON pointer. */
  static Map<String, JsonNode> answers(String topic, JsonNode vector) {
    Map<String, JsonNode> answers = new TreeMap<>();
    forEachLeaf(
        vector,
        (pointer, leaf) -> {
          if (!isInput(topic, vector, pointer)) {
            answers.put(pointer, leaf);
          }
        });
    return answers;
  }

  private static void forEachLeaf(JsonNode vector, BiConsumer<String, JsonNode> action) {
    visit("", vector, action);
  }

  private static void visit(String pointer, JsonNode node, BiConsumer<String, JsonNode> action) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(field -> visit(pointer + "/" + field.getKey(), field.getValue(), action));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        visit(pointer + "/" + i, array.get(i), action);
      }
    } else {
      action.accept(pointer, node);
    }
  }
}
