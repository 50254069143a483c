// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.util.EnumSet;
import java.util.Set;

/**
 * Counts as one operation what a KeyFactory, Signature or Cipher of another provider does when it
 * translates a protected key: it reads each number once, and the user is asked once. A program that
 * calls the getters itself is asked for each.
 */
final class NumberReading {
  private static final long LONGEST_NANOS = 1_000_000_000;

  /** The numbers that getters return. */
  enum Component {
    PRIVATE_EXPONENT,
    PRIME_P,
    PRIME_Q,
    PRIME_EXPONENT_P,
    PRIME_EXPONENT_Q,
    CRT_COEFFICIENT,
    X
  }

  private Thread reader;
  private long startedAt;
  private final Set<Component> unread = EnumSet.noneOf(Component.class);

  /** Whether this reading goes on with an operation that the user has agreed to. */
  synchronized boolean continues(Component number) {
    return Thread.currentThread() == reader
        && System.nanoTime() - startedAt < LONGEST_NANOS
        && unread.contains(number)
        && isTranslation()
        && unread.remove(number);
  }

  /** The user has agreed to this reading. */
  synchronized void starts(Component number) {
    reader = Thread.currentThread();
    startedAt = System.nanoTime();
    unread.addAll(EnumSet.complementOf(EnumSet.of(number)));
    unread.remove(number);
  }

  private static boolean isTranslation() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> isEngine(frame.getClassName())));
  }

  private static boolean isEngine(String className) {
    return className.equals("java.security.KeyFactory")
        || className.startsWith("java.security.Signature")
        || className.startsWith("javax.crypto.");
  }
}
