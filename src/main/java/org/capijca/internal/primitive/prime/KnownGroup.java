// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * A cached group for key generation with the results of its checks, so that each group in use is
 * checked once. The most recent groups are kept; they contain no secrets.
 */
final class KnownGroup {
  private static final int KEPT = 16;

  /** Tables cost as much as five to ten powers by modPow and save a third to two thirds of one. */
  private static final int USES_BEFORE_TABLES = 10;

  private static final Map<Numbers, KnownGroup> GROUPS = new LinkedHashMap<>(KEPT, 0.75F, true);

  private final DomainParameters domain;
  private final AtomicInteger uses = new AtomicInteger();
  private volatile FixedBase tables;
  private Optional<String> problem;
  private Boolean safe;
  private Optional<BigInteger> order;

  private KnownGroup(DomainParameters domain) {
    this.domain = domain;
  }

  private record Numbers(BigInteger p, BigInteger q, BigInteger g) {}

  static KnownGroup of(DomainParameters domain) {
    Numbers numbers = new Numbers(domain.p(), domain.q(), domain.g());
    synchronized (GROUPS) {
      KnownGroup group = GROUPS.computeIfAbsent(numbers, n -> new KnownGroup(domain));
      if (GROUPS.size() > KEPT) {
        Iterator<?> leastRecentlyUsed = GROUPS.values().iterator();
        leastRecentlyUsed.next();
        leastRecentlyUsed.remove();
      }
      return group;
    }
  }

  /** Returns a description of the fault in the parameters; empty if they are valid. */
  synchronized Optional<String> problem() {
    if (problem == null) {
      problem = DomainParameterCheck.find(domain);
    }
    return problem;
  }

  /** Returns the order of G; empty if it cannot be found or the parameters are invalid. */
  synchronized Optional<BigInteger> order() {
    if (order == null) {
      order = problem().isPresent() ? Optional.empty() : GroupOrder.find(domain);
    }
    return order;
  }

  /** Returns whether the prime P is a safe prime. */
  synchronized boolean isSafe() {
    if (safe == null) {
      safe = SafePrimes.isSafe(domain.p(), RandomBytes.own());
    }
    return safe;
  }

  /**
   * Returns G to the power of X modulo P.
   *
   * @param bits the maximum length of X in bits
   */
  BigInteger power(BigInteger x, int bits) {
    if (uses.incrementAndGet() == USES_BEFORE_TABLES) {
      tables = new FixedBase(domain.g(), domain.p(), bits);
    }
    FixedBase made = tables;
    return made != null && made.takes(bits) ? made.power(x) : domain.g().modPow(x, domain.p());
  }
}
