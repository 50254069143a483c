package org.capijca.internal.engine.random;

import java.util.Arrays;

/**
 * The operating system's random bytes, drawn in small batches for each thread.
 *
 * <p>A batch holds at most {@value #BATCH_SIZE} bytes, is not used longer than 100 ms after it was
 * drawn (so that a copied or restored process soon goes its own way), and each byte is wiped as it
 * is handed out. There is no generator of our own in between.
 */
final class SystemRandomBytes implements RandomBytes {
  /** Set to true to ask the operating system for every key anew. */
  static final String STRICT_PROPERTY = "org.capijca.random.strict";

  static final RandomBytes SUPPLY = new SystemRandomBytes();

  private static final int BATCH_SIZE = 1024;
  private static final long MAX_AGE_NANOS = 100_000_000;

  private final boolean strict = Boolean.getBoolean(STRICT_PROPERTY);
  private final SystemSource source = SystemSource.find();
  private final ThreadLocal<Batch> batches = ThreadLocal.withInitial(Batch::new);

  private SystemRandomBytes() {}

  @Override
  public void fill(byte[] bytes) {
    if (strict || bytes.length > BATCH_SIZE / 4) {
      source.read(bytes);
    } else {
      batches.get().take(bytes, source);
    }
  }

  /** The bytes of one thread. */
  private static final class Batch {
    private final byte[] bytes = new byte[BATCH_SIZE];
    private int position = BATCH_SIZE;
    private long drawnAt;

    void take(byte[] target, SystemSource source) {
      long now = System.nanoTime();
      if (BATCH_SIZE - position < target.length || now - drawnAt > MAX_AGE_NANOS) {
        source.read(bytes);
        position = 0;
        drawnAt = now;
      }
      System.arraycopy(bytes, position, target, 0, target.length);
      Arrays.fill(bytes, position, position + target.length, (byte) 0);
      position += target.length;
    }
  }
}
