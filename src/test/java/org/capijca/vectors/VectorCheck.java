// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A recorded vector, replayed on this provider. The calls are made once without access to recorded
 * results; the recording, or an altered copy, is then compared field by field.
 */
final class VectorCheck {
  private final String file;
  private final Replay replay;
  private final Subject subject;

  /** The deviations for which the input was changed to the one that Wine processes. */
  private final Set<WineDeviations> read;

  private final ObjectNode questions;
  private final Answers ours;
  private final Map<WineDeviations, Optional<VectorCheck>> readings = new HashMap<>();

  VectorCheck(String file, Replay replay, JsonNode vector) throws GeneralSecurityException {
    this(file, replay, vector, EnumSet.noneOf(WineDeviations.class));
  }

  private VectorCheck(String file, Replay replay, JsonNode vector, Set<WineDeviations> read)
      throws GeneralSecurityException {
    this.read = read;
    this.file = file;
    this.replay = replay;
    this.subject = replay.subject(vector);
    this.questions = AnswerFields.withoutAnswers(file, vector);
    this.ours = replay.answers(questions);
  }

  /** The result of a comparison. */
  record Result(Set<WineDeviations> used, List<Difference> unexcused) {
    private Result() {
      this(EnumSet.noneOf(WineDeviations.class), new ArrayList<>());
    }
  }

  /** Compares all results of a recording of this vector. */
  Result compare(JsonNode recording) throws GeneralSecurityException {
    Map<String, String> wine = RecordedAnswers.of(file, recording);
    Result result = new Result();
    compare(wine, result);
    return result;
  }

  private void compare(Map<String, String> wine, Result result) throws GeneralSecurityException {
    String theirs = wine.getOrDefault(Answers.WHOLE, Comparison.OK);
    String here = ours.values().getOrDefault(Answers.WHOLE, Comparison.OK);
    if (theirs.equals(here)) {
      compareFields(wine, result);
      return;
    }
    Difference difference = new Difference(subject, Comparison.OUTCOME, theirs, here);
    Optional<WineDeviations> excuse = excuse(difference);
    Optional<VectorCheck> reading =
        excuse.isPresent() ? asWineReadsIt(excuse.get()) : Optional.empty();
    boolean onlyOutcome = wine.size() == (wine.containsKey(Answers.WHOLE) ? 1 : 0);
    boolean more = theirs.equals(Comparison.OK) && !onlyOutcome;
    if (excuse.isEmpty() || more && reading.isEmpty()) {
      result.unexcused.add(difference);
      return;
    }
    result.used.add(excuse.get());
    if (more) {
      reading.get().compare(wine, result);
    } else {
      compareFields(wine, result);
    }
  }

  private void compareFields(Map<String, String> wine, Result result)
      throws GeneralSecurityException {
    for (Map.Entry<String, String> answer : wine.entrySet()) {
      if (!answer.getKey().equals(Answers.WHOLE)) {
        compareField(answer.getKey(), answer.getValue(), result);
      }
    }
  }

  private void compareField(String pointer, String theirs, Result result)
      throws GeneralSecurityException {
    String here = ours.values().get(pointer);
    if (Objects.equals(theirs, here)) {
      return;
    }
    Difference difference =
        new Difference(subject, ours.name(pointer), theirs, here, ours.independent(pointer));
    Optional<WineDeviations> excuse = excuse(difference);
    if (excuse.isEmpty()) {
      result.unexcused.add(difference);
      return;
    }
    result.used.add(excuse.get());
    Optional<VectorCheck> reading = asWineReadsIt(excuse.get());
    if (reading.isPresent()) {
      reading.get().compareField(pointer, theirs, result);
    }
  }

  private Optional<WineDeviations> excuse(Difference difference) {
    return WineDeviations.of(replay.topic(questions)).stream()
        .filter(deviation -> !read.contains(deviation) && deviation.isReasonFor(difference))
        .findFirst();
  }

  /** Returns the check of the input that Wine processes for this vector because of a deviation. */
  private Optional<VectorCheck> asWineReadsIt(WineDeviations excuse)
      throws GeneralSecurityException {
    Optional<VectorCheck> known = readings.get(excuse);
    if (known == null) {
      Optional<ObjectNode> question = WineReadings.of(excuse, questions);
      Set<WineDeviations> deviations = EnumSet.of(excuse);
      deviations.addAll(read);
      known =
          question.isEmpty()
              ? Optional.empty()
              : Optional.of(new VectorCheck(file, replay, question.get(), deviations));
      readings.put(excuse, known);
    }
    return known;
  }
}
