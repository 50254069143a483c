// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The input that Wine actually processes for a vector, used in place of the recorded one. If the
 * result of a deviation depends on the vector, only the result for that input is accepted.
 */
final class WineReadings {
  /** A field that only a changed input has: which behavior of Wine the replay imitates. */
  static final String AS_WINE = "asWine";

  private static final int LENGTH = 8;
  private static final int HEADER = 12;

  private static final Map<WineDeviations, UnaryOperator<ObjectNode>> READINGS =
      new EnumMap<>(WineDeviations.class);

  static {
    READINGS.put(WineDeviations.EXPORTABILITY, question -> flags(question, 1, 0));
    READINGS.put(WineDeviations.IMPORT_NO_SALT, question -> flags(question, 0, 0x10));
    READINGS.put(WineDeviations.IMPORT_FLAGS, question -> flags(question, 0, 0x4));
    READINGS.put(WineDeviations.UNDEFINED_FLAG, question -> flags(question, 0, 0x20));
    READINGS.put(WineDeviations.PREGEN_FLAG, question -> flags(question, 0, 0x40));
    READINGS.put(WineDeviations.BASE_EFFECTIVE_LENGTH, question -> question.put("csp", "strong"));
    READINGS.put(WineDeviations.IMPORT_LENGTHS, WineReadings::eightByteKey);
    READINGS.put(WineDeviations.BLOB_ALGORITHM, WineReadings::rc4KeyByAnotherName);
    READINGS.put(WineDeviations.OTHER_FEEDBACK, WineReadings::eightBitsOfFeedback);
    for (WineDeviations taken :
        new WineDeviations[] {
          WineDeviations.FEEDBACK_WIDTH_RANGE,
          WineDeviations.SALT_OF_SALTLESS_KEYS,
          WineDeviations.STREAM_PARAMETERS
        }) {
      READINGS.put(taken, question -> question.put(AS_WINE, "to no effect"));
    }
    READINGS.put(WineDeviations.OAEP_IMPORT_FLAGS, question -> flags(question, 0, 0x40));
    READINGS.put(WineDeviations.EMPTY_KEY, question -> question.put(AS_WINE, "empty key"));
    READINGS.put(WineDeviations.WRAPPING_ALGORITHM, WineReadings::wrappedByRsaKey);
    READINGS.put(WineDeviations.X931_FORMAT, question -> question.put(AS_WINE, "X9.31"));
    READINGS.put(WineDeviations.RSA_PADDING, question -> question.put(AS_WINE, "lenient"));
    READINGS.put(WineDeviations.PRIVATE_KEY_WRAP, question -> question.put(AS_WINE, "clear"));
    READINGS.put(WineDeviations.RSA_BLOB_CHECKS, question -> question.put(AS_WINE, "unchecked"));
    READINGS.put(WineDeviations.HMAC_OVER_MAC, question -> question.put(AS_WINE, "no value"));
    READINGS.put(
        WineDeviations.HMAC_STRINGS,
        question -> question.put("inner", "36".repeat(64)).put("outer", "5c".repeat(64)));
    READINGS.put(WineDeviations.DERIVED_DES_PARITY, question -> question.put(AS_WINE, "parity"));
    READINGS.put(WineDeviations.DECRYPT_LENGTH, question -> question.put(AS_WINE, "zeros"));
    READINGS.put(WineDeviations.DERIVED_SALT, question -> question.put(AS_WINE, "salt"));
    READINGS.put(WineDeviations.LONGEST_SALT, question -> question.put(AS_WINE, "long salt"));
    READINGS.put(WineDeviations.KP_SALT_LOST, question -> question.put(AS_WINE, "salt once"));
  }

  private WineReadings() {}

  /**
   * Returns the changed input.
   *
   * @return empty if the deviation itself contains Wine's result
   */
  static Optional<ObjectNode> of(WineDeviations deviation, ObjectNode question) {
    UnaryOperator<ObjectNode> reading = READINGS.get(deviation);
    return reading == null ? Optional.empty() : Optional.of(reading.apply(question.deepCopy()));
  }

  private static ObjectNode flags(ObjectNode question, int set, int cleared) {
    if (!question.has("flags")) {
      return question.put(AS_WINE, set);
    }
    int flags = Vectors.dword(question.get("flags")) & ~cleared | set;
    return question.put("flags", Integer.toHexString(flags));
  }

  private static ObjectNode eightByteKey(ObjectNode question) {
    byte[] blob = Arrays.copyOf(Vectors.bytes(question.get("blob")), HEADER + 8);
    blob[LENGTH] = 8;
    return question.put("blob", Vectors.hex(blob));
  }

  /** Returns a SIMPLEBLOB that names CALG_RSA_KEYX as the algorithm of the wrapping key. */
  private static ObjectNode wrappedByRsaKey(ObjectNode question) {
    byte[] blob = Vectors.bytes(question.get("blob"));
    System.arraycopy(KeyParameters.bytes(0xA400), 0, blob, LENGTH, Integer.BYTES);
    return question.put("blob", Vectors.hex(blob));
  }

  private static ObjectNode rc4KeyByAnotherName(ObjectNode question) {
    byte[] blob = Vectors.bytes(question.get("blob"));
    question.put(AS_WINE, "named " + ((blob[4] & 0xFF) | (blob[5] & 0xFF) << 8));
    blob[4] = 0x01;
    blob[5] = 0x68;
    return question.put("blob", Vectors.hex(blob));
  }

  private static ObjectNode eightBitsOfFeedback(ObjectNode question) {
    for (JsonNode set : question.get("set")) {
      if (set.get("param").asText().equals("KP_MODE_BITS")) {
        ((ObjectNode) set).put("value", "08000000");
      }
    }
    return question;
  }
}
