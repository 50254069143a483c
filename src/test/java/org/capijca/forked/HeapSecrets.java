// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.io.Writer;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
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
    useOtherKey();
    collectGarbage();
    dumpHeap(args[1]);
    System.out.println("done");
  }

  /**
   * Signs with a key pair that is not searched for. The JDK removes the blinding values of keys
   * that have been garbage collected when it looks up those of another key.
   */
  private static void useOtherKey() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
    generator.initialize(512);
    Signature signature = Signature.getInstance("SHA1withRSA", "SunRsaSign");
    signature.initSign(generator.generateKeyPair().getPrivate());
    signature.sign();
  }

  /** Dumps the heap by reflection, because the tests do not read the module jdk.management. */
  private static void dumpHeap(String file) throws ReflectiveOperationException {
    Class<?> type = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
    Object bean =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getPlatformMXBean", Class.class)
            .invoke(null, type);
    type.getMethod("dumpHeap", String.class, boolean.class).invoke(bean, file, true);
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
