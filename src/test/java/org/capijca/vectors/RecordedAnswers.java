// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capijca.CapiError;

/** The results of a recorded vector in the form of {@link Answers}. */
final class RecordedAnswers {
  /** {@code err 80090006 NTE_BAD_SIGNATURE}, and the rest of the oracle's answer. */
  private static final Pattern FAILURE = Pattern.compile("err ([0-9a-f]+) (\\w+)(.*)");

  private RecordedAnswers() {}

  static Map<String, String> of(String topic, JsonNode vector) {
    Map<String, JsonNode> fields = AnswerFields.answers(topic, vector);
    Map<String, String> answers = new TreeMap<>();
    fields.forEach((pointer, value) -> {
      if (!pointer.endsWith("/error") || !isCodeOf(value, vector.at(pointer + "Name"))) {
        answers.put(call(topic, vector, pointer), text(value));
        if (topic.equals("keyparams")) {
          answers.computeIfPresent(
              call(topic, vector, pointer), (call, text) -> decimal(vector, call, text));
        }
      }
    });
    for (String calls : new String[] {"set", "steps"}) {
      for (int i = 0; i < (vector.path(calls).isArray() ? vector.path(calls).size() : 0); i++) {
        JsonNode step = vector.path(calls).get(i);
        if (step.has("value") || step.path("op").asText().equals("duplicate")) {
          answers.putIfAbsent("/" + calls + "/" + i, Comparison.OK);
        }
      }
    }
    return answers;
  }

  /** A call has one result: its output or the name of its error. */
  private static String call(String topic, JsonNode vector, String pointer) {
    if (topic.equals("keyparams") && pointer.equals("/answer")) {
      return Answers.WHOLE;
    }
    if (vector.has("getNumber") && pointer.equals("/errorName")) {
      return "/out";
    }
    return pointer.replaceFirst("(?<=.)/out$", "").replaceFirst("/errorName$", "");
  }

  /** Converts DWORDs of CryptGetKeyParam to decimal, as in the other topics. */
  private static String decimal(JsonNode vector, String call, String text) {
    boolean bytes =
        vector.path("getNumber").asInt(3) < 3
            || vector.path("set").asText().matches("KP_(IV|SALT.*)");
    return call.matches("/(out|get)") && !bytes && text.matches("[0-9a-f]{8}")
        ? "" + KeyParameters.dword(HexFormat.of().parseHex(text))
        : text;
  }

  private static boolean isCodeOf(JsonNode code, JsonNode name) {
    return isCode(code.asText(), name.asText())
        || code.asText().equals("exception") && name.asText().equals("c0000005");
  }

  private static boolean isCode(String code, String name) {
    Optional<CapiError> error = CapiError.fromName(name);
    return name.equals("ERROR_SUCCESS") && code.equals("0")
        || error.isPresent() && Integer.toHexString(error.get().code()).equals(code);
  }

  private static String text(JsonNode value) {
    Matcher zeros = Pattern.compile("zero (\\d+)").matcher(value.asText());
    if (zeros.matches()) {
      return "00".repeat(Integer.parseInt(zeros.group(1)));
    }
    Matcher failure = FAILURE.matcher(value.asText());
    return failure.matches() && isCode(failure.group(1), failure.group(2))
        ? failure.group(2) + failure.group(3)
        : value.asText();
  }
}
