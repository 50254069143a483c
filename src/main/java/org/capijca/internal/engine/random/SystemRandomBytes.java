package org.capijca.internal.engine.random;

/**
 * The operating system's random bytes, drawn in small batches for each thread; virtual threads
 * share some. There is no generator of our own in between.
 */
final class SystemRandomBytes implements RandomBytes {
  /** Set to true to ask the operating system for every key anew. */
  static final String STRICT_PROPERTY = "org.capijca.random.strict";

  static final RandomBytes SUPPLY = new SystemRandomBytes();

  /** Above, a batch saves nothing. */
  private static final int LONGEST_FROM_BATCH = RandomBatch.SIZE / 4;

  private final boolean strict = Boolean.getBoolean(STRICT_PROPERTY);
  private final SystemSource source = SystemSource.find();
  private final ThreadLocal<RandomBatch> batches = ThreadLocal.withInitial(RandomBatch::new);

  private SystemRandomBytes() {}

  @Override
  public void fill(byte[] bytes) {
    if (strict || bytes.length > LONGEST_FROM_BATCH) {
      source.read(bytes);
    } else if (VirtualThreads.isCurrent()) {
      SharedBatches.ALL.take(bytes, source);
    } else {
      batches.get().take(bytes, source);
    }
  }
}
