package org.capijca.internal.engine.random;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Tells virtual threads, which Java 17 does not have, from others. */
final class VirtualThreads {
  private VirtualThreads() {}

  static boolean isCurrent() {
    Thread thread = Thread.currentThread();
    // Most threads are of no subclass, as no virtual one is: short programs never come further.
    return thread.getClass() != Thread.class && IsVirtual.of(thread);
  }

  /** The call of a method that is not there before Java 21. */
  private static final class IsVirtual {
    /** Thread.isVirtual(); null before Java 21. A constant to the compiler. */
    private static final MethodHandle METHOD = find();

    private IsVirtual() {}

    private static MethodHandle find() {
      try {
        return MethodHandles.publicLookup()
            .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
      } catch (ReflectiveOperationException noVirtualThreads) {
        return null;
      }
    }

    static boolean of(Thread thread) {
      if (METHOD == null) {
        return false;
      }
      try {
        return (boolean) METHOD.invokeExact(thread);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
