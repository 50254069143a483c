// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A benchmark whose runners take turns: each iteration has another of them, in one process, so that
 * what the machine does in the meantime meets them all. See {@link PairedResults}.
 */
@State(Scope.Thread)
public abstract class InterleavedBenchmark {
  private int iterations;

  @Setup(Level.Iteration)
  public final void takeTurn() {
    turnOf(iterations++ % runners());
  }

  /** How many there are. */
  abstract int runners();

  /** Makes what is measured next that runner's. */
  abstract void turnOf(int runner);
}
