// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Runs the scenarios, writes what was secret to a file, and dumps the heap. Arguments: the file of
 * the secrets, the file of the dump, a directory for files of scenarios.
 */
final class HeapSecrets {
  private static final long TIMEOUT = 5000;

  private HeapSecrets() {}

  public static void main(String[] args) throws Exception {
    SplittableRandom random = new SplittableRandom();
    try (Writer report = Files.newBufferedWriter(Path.of(args[0]))) {
      Map<String, Scenario> scenarios = new SessionKeyScenarios().all();
      scenarios.putAll(new KeyPairScenarios(Path.of(args[2])).all());
      for (Map.Entry<String, Scenario> each : scenarios.entrySet()) {
        try (Secrets secrets = new Secrets(each.getKey(), random, report)) {
          each.getValue().run(secrets);
        }
      }
    }
    collectGarbage();
    KeyPairScenarios.useOtherKey();
    collectGarbage();
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(args[1], true);
    System.out.println("done");
  }

  private static void collectGarbage() throws InterruptedException {
    for (int i = 0; i < 2; i++) {
      ReferenceQueue<Object> collected = new ReferenceQueue<>();
      WeakReference<Object> garbage = new WeakReference<>(new Object(), collected);
      System.gc();
      if (collected.remove(TIMEOUT) != garbage) {
        throw new IllegalStateException("the garbage collector has not run");
      }
    }
  }
}
