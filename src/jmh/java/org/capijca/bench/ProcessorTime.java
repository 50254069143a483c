// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time, user and system, as Linux counts it. */
final class ProcessorTime {
  private static final Path STAT = Path.of("/proc/self/stat");

  /** Fields of the file, counted from the one after the name of the program. */
  private static final int CHILDREN_USER = 13;

  private static final int CHILDREN_SYSTEM = 14;

  /** A hundredth of a second, on every machine. */
  private static final long NANOS_PER_TICK = 10_000_000;

  private ProcessorTime() {}

  /** Nanoseconds of the processes that this one has started and that have ended. */
  static long ofChildren() throws IOException {
    String stat = Files.readString(STAT);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return NANOS_PER_TICK
        * (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]));
  }
}
