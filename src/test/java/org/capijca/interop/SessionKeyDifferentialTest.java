// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.interop.SessionKeyPlan.Origin;
import org.capijca.vectors.Comparison;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Creates random session keys in one implementation and uses them in both: each decrypts the
 * other's ciphertexts, and the keys have the same parameters.
 */
@Tag("interop")
@RequiresOracle
class SessionKeyDifferentialTest {
  private final Comparison comparison = new Comparison("live");
  private final Oracle oracle;

  SessionKeyDifferentialTest(Oracle oracle) {
    this.oracle = oracle;
  }

  /** Returns a key length that CryptGenKey accepts for an algorithm of a CSP. */
  private record Length(SessionKeyRow row, int lengthWord) {}

  private static List<Length> lengths() {
    return LiveRun.CSPS.stream()
        .flatMap(LiveRun::ciphers)
        .flatMap(row ->
            IntStream.rangeClosed(0, 256)
                .filter(row::acceptsLength)
                .mapToObj(lengthWord -> new Length(row, lengthWord)))
        .toList();
  }

  @Test
  void randomKeysAndMessages_haveSameResults() throws Exception {
    List<Length> lengths = lengths();
    assertThat(LiveSubject.SESSION_KEYS.cases())
        .as("cases")
        .isGreaterThan(lengths.size() * Origin.values().length);
    for (int i = 0; i < LiveSubject.SESSION_KEYS.cases(); i++) {
      Random random = LiveRun.random("session key", i);
      Length length = lengths.get(i % lengths.size());
      Origin origin = Origin.values()[i / lengths.size() % Origin.values().length];
      SessionKeyPlan plan = SessionKeyPlan.draw(origin, length.row(), length.lengthWord(), random);
      new SessionKeyCase(oracle, comparison, plan, LiveRun.name(i)).run(random);
    }
    LiveRun.finish(LiveSubject.SESSION_KEYS, comparison);
  }
}
