// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class RandomBatchTest {
  private static final long START = 1_000_000_000_000L;
  private static final long MAX_AGE = 100_000_000;
  private static final int KEY = 32;

  private final SystemSource source = SystemSource.find();
  private final RandomBatch batch = new RandomBatch();
  private final byte[] key = new byte[KEY];

  @Test
  void firstBatch_hasOneKibibyte() {
    batch.take(key, source, START);

    assertThat(batch.remaining()).isEqualTo(RandomBatch.FIRST - KEY).isEqualTo(992);
  }

  @Test
  void batchUsedUpInTime_isFollowedByOneOfFourKibibytes() {
    take(RandomBatch.FIRST / KEY, START);
    assertThat(batch.remaining()).isZero();

    batch.take(key, source, START + MAX_AGE);

    assertThat(batch.remaining()).isEqualTo(RandomBatch.LARGEST - KEY).isEqualTo(4064);
  }

  @Test
  void oldBatch_isDiscardedAndFollowedBySmallOne() {
    take(RandomBatch.FIRST / KEY + 1, START);
    assertThat(batch.remaining()).as("a large batch").isGreaterThan(RandomBatch.FIRST);

    batch.take(key, source, START + MAX_AGE);
    assertThat(batch.remaining()).as("after 100 ms").isEqualTo(RandomBatch.LARGEST - 2 * KEY);

    batch.take(key, source, START + MAX_AGE + 1);
    assertThat(batch.remaining()).as("later").isEqualTo(RandomBatch.FIRST - KEY);
  }

  @Test
  void age_countsFromTheDrawing_notFromTheLastUse() {
    batch.take(key, source, START);
    batch.take(key, source, START + MAX_AGE - 1);
    batch.take(key, source, START + MAX_AGE + 1);

    assertThat(batch.remaining()).isEqualTo(RandomBatch.FIRST - KEY);
  }

  @Test
  void bytes_areWipedWhenHandedOut() throws Exception {
    for (int taken = 1; taken <= (RandomBatch.FIRST + RandomBatch.LARGEST) / KEY; taken++) {
      batch.take(key, source, START);
      byte[] bytes = bytes();
      int used = bytes.length - batch.remaining();
      assertThat(Arrays.copyOf(bytes, used)).as("key %d", taken).containsOnly(0);
      if (batch.remaining() > KEY) {
        assertThat(Arrays.copyOfRange(bytes, used, used + KEY)).isNotEqualTo(new byte[KEY]);
      }
    }
  }

  @Test
  void replacedBatch_isWiped() throws Exception {
    take(RandomBatch.FIRST / KEY + 1, START);
    byte[] large = bytes();

    batch.take(key, source, START + MAX_AGE + 1);

    assertThat(large).hasSize(RandomBatch.LARGEST).containsOnly(0);
  }

  @Test
  void keysAcrossBatches_differ() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      batch.take(key, source, START + i * (MAX_AGE / 300));
      assertThat(seen.add(HexFormat.of().formatHex(key))).as("key %d", i).isTrue();
    }
  }

  private void take(int keys, long now) {
    for (int i = 0; i < keys; i++) {
      batch.take(key, source, now);
    }
  }

  private byte[] bytes() throws ReflectiveOperationException {
    Field field = RandomBatch.class.getDeclaredField("bytes");
    field.setAccessible(true);
    return (byte[]) field.get(batch);
  }
}
