// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.capijca.laws.Failures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Passes altered inputs to every call that accepts input from outside: the call must return or
 * throw an exception with a CryptoAPI code, and the same applies to every use of what it returns.
 * {@code -Dcapi.fuzz.seconds=600} makes a longer run, {@code -Dcapi.fuzz.seed} selects other
 * inputs.
 */
@Tag("unit")
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {
  private static final long SEED = Long.getLong("capi.fuzz.seed", 20240229L);

  /** Total time in seconds; 0 for a fixed number of inputs for each target. */
  private static final int SECONDS = Integer.getInteger("capi.fuzz.seconds", 0);

  private static final int INPUTS = 150;

  private List<FuzzTarget> targets;
  private KeyUses uses;

  @BeforeAll
  void makeTargets() throws Exception {
    FuzzTargets made = new FuzzTargets();
    targets = made.targets();
    uses = made.uses();
  }

  Stream<FuzzTarget> targets() {
    return targets.stream();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void alteredInput_isAcceptedOrRefusedWithCode(FuzzTarget target) {
    Random random = new Random(SEED ^ target.name().hashCode());
    long end = System.nanoTime() + SECONDS * 1_000_000_000L / targets.size();
    for (int i = 0; i < INPUTS || (SECONDS > 0 && System.nanoTime() < end); i++) {
      byte[] input = AlteredBytes.of(target.sample(), i, random);
      String call = target + " " + HexFormat.of().formatHex(input);
      Failures.refusalOrValue(call, () -> target.taker().take(input))
          .ifPresent(result -> uses.use(call, result));
    }
  }
}
