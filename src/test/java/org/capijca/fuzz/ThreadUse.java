// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Memory and processor time that the current thread has used; by reflection, as the module does not
 * require JMX.
 */
public final class ThreadUse {
  private static final MethodHandle ALLOCATED =
      method("com.sun.management.ThreadMXBean", "getCurrentThreadAllocatedBytes");
  private static final MethodHandle PROCESSOR_TIME =
      method("java.lang.management.ThreadMXBean", "getCurrentThreadCpuTime");

  private ThreadUse() {}

  private static MethodHandle method(String type, String name) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      Object threads =
          lookup
              .findStatic(
                  Class.forName("java.lang.management.ManagementFactory"),
                  "getThreadMXBean",
                  MethodType.methodType(Class.forName("java.lang.management.ThreadMXBean")))
              .invoke();
      return lookup
          .findVirtual(Class.forName(type), name, MethodType.methodType(long.class))
          .bindTo(threads);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the bytes allocated so far. */
  public static long allocatedBytes() {
    return value(ALLOCATED);
  }

  /** Returns the processor time used so far, in nanoseconds. */
  public static long nanoseconds() {
    return value(PROCESSOR_TIME);
  }

  private static long value(MethodHandle method) {
    try {
      return (long) method.invoke();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
