// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Passes the samples of each target, and random changes of them, to its call; see {@link
 * FuzzCheck}. These are the same inputs in every run and need no agent; {@link CoverageGuidedTest}
 * searches for others. {@code -Dcapi.fuzz.seed=} selects other inputs.
 */
@Tag("unit")
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlteredInputsTest {
  private static final long SEED = Long.getLong("capi.fuzz.seed", 20240229L);

  private static final int INPUTS = 150;

  /** Truncations, of the first sample only. */
  private static final int TRUNCATIONS = 31;

  private FuzzTargets targets;
  private FuzzCheck check;

  @BeforeAll
  void makeTargets() throws Exception {
    targets = new FuzzTargets();
    check = targets.check();
  }

  Stream<FuzzTarget> targets() {
    return targets.all().stream();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void sample_isAcceptedOrRefusedWithCode(FuzzTarget target) {
    for (byte[] sample : target.samples()) {
      check.check(target, sample);
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void alteredInput_isAcceptedOrRefusedWithCode(FuzzTarget target) {
    Random random = new Random(SEED ^ target.toString().hashCode());
    int samples = target.samples().size();
    for (int i = 0; i < INPUTS; i++) {
      byte[] sample = target.samples().get(i < TRUNCATIONS ? 0 : i % samples);
      check.check(target, AlteredBytes.of(sample, i, random));
    }
  }
}
