// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A fixed number of batches for any number of threads: virtual threads are too many and too short
 * of life to have one each.
 */
final class SharedBatches {
  /** A batch that one thread has at a time. */
  private static final class Stripe extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    private final transient RandomBatch batch = new RandomBatch();
  }

  /** Made when the first virtual thread comes. */
  static final SharedBatches ALL = new SharedBatches();

  private final Stripe[] stripes;

  SharedBatches() {
    int count = Integer.highestOneBit(Runtime.getRuntime().availableProcessors()) * 4;
    stripes = new Stripe[count];
    for (int i = 0; i < count; i++) {
      stripes[i] = new Stripe();
    }
  }

  /** Fills the array from the thread's stripe, or past all stripes where that is taken. */
  void take(byte[] target, SystemSource source) {
    Stripe stripe = stripes[Thread.currentThread().hashCode() & stripes.length - 1];
    if (!stripe.tryLock()) {
      source.read(target);
      return;
    }
    try {
      stripe.batch.take(target, source);
    } finally {
      stripe.unlock();
    }
  }
}
