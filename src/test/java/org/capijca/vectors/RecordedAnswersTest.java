// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays every recorded vector and compares each of its results. */
@Tag("unit")
class RecordedAnswersTest {
  private static final int SHOWN = 30;

  static Stream<String> files() {
    return Replays.files().stream();
  }

  /**
   * Every difference must be explained by a deviation, and every deviation of the topic must occur.
   */
  @ParameterizedTest
  @MethodSource("files")
  void everyResult_isEqualOrExplained(String file) throws Exception {
    Map<String, Set<WineDeviations>> used = new TreeMap<>();
    List<Difference> unexcused = new ArrayList<>();
    for (JsonNode vector : Vectors.load(file)) {
      Replay replay = Replays.of(file);
      VectorCheck.Result result = new VectorCheck(file, replay, vector).compare(vector);
      unexcused.addAll(result.unexcused());
      used.computeIfAbsent(replay.topic(vector), topic -> EnumSet.noneOf(WineDeviations.class))
          .addAll(result.used());
    }
    assertThat(unexcused.stream().limit(SHOWN))
        .as("%s differences of %s that WineDeviations does not explain", unexcused.size(), file)
        .isEmpty();
    used.forEach((topic, excuses) ->
        assertThat(excuses)
            .as("deviations that the topic %s shows", topic)
            .containsExactlyInAnyOrderElementsOf(WineDeviations.of(topic)));
  }

  /** Alters each result in memory and requires the replay of its vector to fail. */
  @ParameterizedTest
  @MethodSource("files")
  void everyRecordedResult_isCompared(String file) throws Exception {
    int altered = 0;
    List<String> unseen = new ArrayList<>();
    List<JsonNode> vectors = Vectors.load(file);
    for (int i = 0; i < vectors.size(); i++) {
      JsonNode vector = vectors.get(i);
      VectorCheck check = new VectorCheck(file, Replays.of(file), vector);
      for (Map.Entry<String, JsonNode> answer : AnswerFields.answers(file, vector).entrySet()) {
        JsonNode other = with(vector, answer.getKey(), alter(answer.getValue()));
        VectorCheck replayed =
            AnswerFields.isRandom(file, vector, answer.getKey())
                ? new VectorCheck(file, Replays.of(file), other)
                : check;
        if (replayed.compare(other).unexcused().isEmpty()) {
          unseen.add(file + " " + i + answer.getKey() + " = " + answer.getValue());
        }
        altered++;
      }
    }
    assertThat(unseen.stream().limit(SHOWN))
        .as("%s of %s answers that nothing compares", unseen.size(), altered)
        .isEmpty();
    assertThat(altered).as("answers").isGreaterThanOrEqualTo(vectors.size());
  }

  private static JsonNode with(JsonNode vector, String pointer, JsonNode value) {
    JsonNode copy = vector.deepCopy();
    int end = pointer.lastIndexOf('/');
    JsonNode parent = copy.at(pointer.substring(0, end));
    String field = pointer.substring(end + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(field), value);
    } else {
      ((ObjectNode) parent).set(field, value);
    }
    return copy;
  }

  /** Returns another value of the same type. */
  private static JsonNode alter(JsonNode value) {
    if (value.isBoolean()) {
      return BooleanNode.valueOf(!value.booleanValue());
    }
    if (value.isNumber()) {
      return IntNode.valueOf(value.intValue() + 1);
    }
    String text = value.asText();
    if (text.isEmpty()) {
      return TextNode.valueOf("00");
    }
    int last = text.length() - 1;
    return TextNode.valueOf(text.substring(0, last) + (text.charAt(last) == '1' ? '0' : '1'));
  }
}
