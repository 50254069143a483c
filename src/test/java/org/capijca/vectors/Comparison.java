// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares results of Wine for random inputs with those of this provider. Every difference must be
 * explained by {@link WineDeviations}. Which deviations occur depends on the seed, so that none is
 * required here; {@link RecordedAnswersTest} requires those of its topics.
 */
public final class Comparison {
  /** The fact for the outcome of a call. */
  public static final String OUTCOME = "outcome";

  /** The value of {@link #OUTCOME} for success. */
  public static final String OK = "ok";

  private static final int SHOWN = 30;

  private final String topic;
  private final List<Difference> unexcused = new ArrayList<>();
  private final Map<WineDeviations, Integer> explained = new EnumMap<>(WineDeviations.class);
  private int agreed;

  public Comparison(String topic) {
    this.topic = topic;
  }

  /** Compares all facts; if the outcomes differ, nothing else is compared. */
  public void check(Subject subject, Map<String, String> wine, Map<String, String> ours) {
    if (!Objects.equals(wine.get(OUTCOME), ours.get(OUTCOME))) {
      check(subject, OUTCOME, wine.get(OUTCOME), ours.get(OUTCOME));
      return;
    }
    Set<String> facts = new TreeSet<>(wine.keySet());
    facts.addAll(ours.keySet());
    for (String fact : facts) {
      check(subject, fact, wine.get(fact), ours.get(fact));
    }
  }

  /** Compares a fact. */
  public void check(Subject subject, String what, String wine, String ours) {
    if (Objects.equals(wine, ours)) {
      agreed++;
      return;
    }
    Difference difference = new Difference(subject, what, wine, ours);
    Optional<WineDeviations> reason = WineDeviations.of(topic, difference);
    if (reason.isPresent()) {
      explained.merge(reason.get(), 1, Integer::sum);
    } else {
      unexcused.add(difference);
    }
  }

  /** Returns the figures. */
  @Override
  public String toString() {
    return agreed
        + " facts agree, "
        + explained.values().stream().mapToInt(Integer::intValue).sum()
        + " differ as documented, "
        + unexcused.size()
        + " differ without an explanation; "
        + explained.entrySet().stream()
            .map(entry -> entry.getKey().name() + " " + entry.getValue())
            .toList();
  }

  /** Fails if a difference is unexplained, or if no facts agreed. */
  public void verify() {
    assertThat(agreed).as("facts that agree").isPositive();
    assertThat(unexcused.stream().limit(SHOWN))
        .as(
            "%s differences from Wine that WineDeviations does not explain (%s)",
            unexcused.size(), topic)
        .isEmpty();
  }
}
