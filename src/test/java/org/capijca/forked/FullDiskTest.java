// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store on a disk that is really full, and then really read-only: a file system in memory,
 * mounted in a mount namespace of its own, which ends with the process.
 */
@Tag("unit")
@Tag("slow")
class FullDiskTest {
  /** Set {@code -Dcapi.load.disks} for more; the profile {@code load} does. */
  private static final int ROUNDS = Integer.getInteger("capi.load.disks", 4);

  private static ForkedJvm.Outcome execute(String script) throws IOException, InterruptedException {
    return ForkedJvm.execute(List.of("unshare", "--map-root-user", "--mount", "sh", "-ec", script));
  }

  private static boolean canMount(Path directory) throws InterruptedException {
    try {
      return execute("mount -t tmpfs -o size=64k tmpfs " + directory).exitCode() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  private static String java(String arguments) {
    return Path.of(System.getProperty("java.home"), "bin", "java")
        + " -XX:TieredStopAtLevel=1 -cp '"
        + System.getProperty("java.class.path")
        + "' "
        + FullDisk.class.getName()
        + " "
        + arguments;
  }

  @Test
  void fullAndReadOnlyDisk_loseNothing(@TempDir Path folder) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeThat(canMount(disk))
        .as("cannot mount a small file system; run as root, or where user namespaces are allowed")
        .isTrue();

    ForkedJvm.Outcome outcome =
        execute(
            String.join(
                "\n",
                "mount -t tmpfs -o size=64k,mode=700 tmpfs " + disk,
                java(disk + " " + ROUNDS + " " + System.nanoTime()),
                "mount -o remount,ro " + disk,
                java(disk.toString())));

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output())
        .contains("ok: " + ROUNDS + " changes refused")
        .contains("Read-only file system");
  }
}
