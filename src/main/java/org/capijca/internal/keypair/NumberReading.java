// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.util.EnumSet;
import java.util.Set;

/**
 * Combines the getter calls of a KeyFactory, Signature or Cipher of another provider that
 * translates a protected key into one operation: it reads each number once, and consent is
 * requested once. A program that calls the getters itself needs consent for each call.
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

  /** Returns whether this reading continues an operation to which the user has consented. */
  synchronized boolean continues(Component number) {
    return Thread.currentThread() == reader
        && System.nanoTime() - startedAt < LONGEST_NANOS
        && unread.contains(number)
        && isTranslation()
        && unread.remove(number);
  }

  /** Records the user's consent to this reading. */
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
