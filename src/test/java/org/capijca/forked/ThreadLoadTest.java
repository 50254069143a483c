// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many threads with a shared provider, factories, keys and a store: no wrong answer, no deadlock,
 * and no memory that is not released.
 */
@Tag("unit")
@Tag("slow")
class ThreadLoadTest {
  private static final int THREADS = 32;

  /** Set {@code -Dcapi.load.seconds} for longer; the profile {@code load} does. */
  private static final int SECONDS = Integer.getInteger("capi.load.seconds", 2);

  /** Allows for what the JVM itself keeps, such as compiled code and thread-local buffers. */
  private static final long ALLOWED_GROWTH_KIB = 4096;

  @Test
  void threads_getRightAnswersAndLeaveNothing(@TempDir Path folder) throws Exception {
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk()
            .with("-Xmx192m")
            .withTestClassPath()
            .run(
                ThreadLoad.class.getName(),
                folder.resolve("store").toString(),
                Integer.toString(THREADS),
                Integer.toString(SECONDS));

    Matcher figures =
        Pattern.compile(
                "ok: (\\d+) operations, (\\d+) uses and (\\d+) refusals .*, memory (\\d+) KiB then"
                    + " (\\d+) KiB")
            .matcher(outcome.output().strip());
    assertThat(figures.matches()).as(outcome.output()).isTrue();
    assertThat(Long.parseLong(figures.group(1))).as("operations").isGreaterThan(100L);
    assertThat(Long.parseLong(figures.group(5)) - Long.parseLong(figures.group(4)))
        .as("growth in KiB: %s", outcome.output())
        .isLessThan(ALLOWED_GROWTH_KIB);
  }
}
