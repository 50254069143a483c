// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

/**
 * The operating system's random bytes, drawn in small batches for each thread; virtual threads
 * share some. No other generator processes the bytes.
 */
final class SystemRandomBytes implements RandomBytes {
  /** Set to true to draw the bytes of every key directly from the operating system. */
  static final String STRICT_PROPERTY = "org.capijca.random.strict";

  static final RandomBytes SUPPLY = new SystemRandomBytes();

  /** The largest request in bytes for which a batch saves time. */
  private static final int LONGEST_FROM_BATCH = RandomBatch.FIRST / 4;

  private static final ThreadLocal<RandomBatch> BATCHES = new ThreadLocal<>();

  private final boolean strict = Boolean.getBoolean(STRICT_PROPERTY);
  private final SystemSource source = SystemSource.find();

  private SystemRandomBytes() {}

  @Override
  public void fill(byte[] bytes) {
    if (strict || bytes.length > LONGEST_FROM_BATCH) {
      source.read(bytes);
    } else if (isVirtual()) {
      SharedBatches.ALL.take(bytes, source);
    } else {
      batch().take(bytes, source);
    }
  }

  /**
   * Returns whether this is a virtual thread. Most threads are instances of Thread itself, which
   * virtual threads are not, so that short programs do not load the check.
   */
  private static boolean isVirtual() {
    return Thread.currentThread().getClass() != Thread.class && VirtualThreads.isCurrent();
  }

  /** Returns the batch of the thread. */
  private static RandomBatch batch() {
    RandomBatch batch = BATCHES.get();
    if (batch == null) {
      batch = new RandomBatch();
      BATCHES.set(batch);
    }
    return batch;
  }
}
