// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that are read and written on a second thread from the fifth mebibyte on. */
@Tag("unit")
class LongStreamTest {
  private static final int MEBIBYTE = 1 << 20;

  private static byte[] content(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, (1 << 17) - 1, 1 << 17, MEBIBYTE, MEBIBYTE + 1, 9 * MEBIBYTE + 7})
  void inputOfAnyLength_isReadWhole(int length) throws Exception {
    byte[] content = content(length);
    try (InputStream in = new ReadAhead(new ByteArrayInputStream(content))) {
      assertThat(in.read(new byte[1], 0, 0)).isZero();
      assertThat(Arrays.equals(in.readAllBytes(), content)).as("%d bytes", length).isTrue();
      assertThat(in.read()).isEqualTo(-1);
      assertThat(in.read(new byte[1])).isEqualTo(-1);
    }
  }

  @Test
  void inputInSmallPieces_isReadByteByByte() throws Exception {
    byte[] content = content(5 * MEBIBYTE);
    try (InputStream in = new ReadAhead(new InPieces(content, 777))) {
      for (int i = 0; i < content.length; i++) {
        if (in.read() != (content[i] & 0xFF)) {
          throw new AssertionError("another byte at " + i);
        }
      }
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6 * MEBIBYTE})
  void failureOfTheInput_isThrownAfterWhatWasReadBefore(int before) throws Exception {
    InputStream failing =
        new InPieces(content(before), 1 << 16) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count < 0) {
              throw new IOException("the disk is gone");
            }
            return count;
          }
        };
    try (InputStream in = new ReadAhead(failing)) {
      assertThat(in.readNBytes(before)).hasSize(before);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessage("the disk is gone");
      }
    }
  }

  @Test
  void closedInput_hasEnded() throws Exception {
    InputStream in = new ReadAhead(new InPieces(content(9 * MEBIBYTE), 1 << 16));
    in.readNBytes(6 * MEBIBYTE);
    in.close();
    assertThat(in.read()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, (1 << 17) + 1, MEBIBYTE, 9 * MEBIBYTE + 7})
  void outputOfAnyLength_isWrittenWholeAtFlush(int length) throws Exception {
    byte[] content = content(length);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (WriteBehind out = new WriteBehind(written)) {
      for (int done = 0; done < length; done += 100_003) {
        out.write(content, done, Math.min(100_003, length - done));
      }
      out.flush();
      assertThat(Arrays.equals(written.toByteArray(), content)).as("%d bytes", length).isTrue();
      out.write(1);
    }
    assertThat(written.size()).isEqualTo(length + 1);
  }

  @Test
  void failureOfTheOutput_isThrownByLaterCallsAndAtTheLatestByFlush() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("the disk is full");
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            if (calls.addAndGet(length) > 6 * MEBIBYTE) {
              throw new IOException("the disk is full");
            }
          }
        };
    WriteBehind out = new WriteBehind(failing);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                out.write(new byte[MEBIBYTE / 4]);
              }
              out.flush();
            })
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is full");
    assertThatThrownBy(out::close).isInstanceOf(IOException.class).hasMessage("the disk is full");
    assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
  }

  @Test
  void discardedOutput_getsNothingMore() throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    WriteBehind out = new WriteBehind(written);
    out.write(1);
    out.discard();
    assertThat(written.size()).isZero();
  }

  /** Returns less than it is asked for, as pipes do. */
  private static class InPieces extends FilterInputStream {
    private final int most;

    InPieces(byte[] content, int most) {
      super(new ByteArrayInputStream(content));
      this.most = most;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(length, most));
    }

    @Override
    public int available() {
      return 0;
    }
  }
}
