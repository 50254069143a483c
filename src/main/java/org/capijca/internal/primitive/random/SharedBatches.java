// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A fixed number of batches shared by virtual threads, which are too numerous and short-lived to
 * have one each.
 */
final class SharedBatches {
  /** A batch used by one thread at a time. */
  private static final class Stripe extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    private final transient RandomBatch batch = new RandomBatch();
  }

  /** Created when the first virtual thread draws bytes. */
  static final SharedBatches ALL = new SharedBatches();

  private final Stripe[] stripes;

  SharedBatches() {
    int count = Integer.highestOneBit(Runtime.getRuntime().availableProcessors()) * 4;
    stripes = new Stripe[count];
    for (int i = 0; i < count; i++) {
      stripes[i] = new Stripe();
    }
  }

  /**
   * Fills the array from the thread's stripe, or directly from the source if the stripe is in use.
   */
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
