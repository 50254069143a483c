// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class LargeWritesTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final List<Integer> pieces = new ArrayList<>();
  private int capacity = Integer.MAX_VALUE;

  private final WritableByteChannel channel =
      new WritableByteChannel() {
        private boolean open = true;

        @Override
        public int write(ByteBuffer source) throws IOException {
          if (source.remaining() > capacity) {
            throw new IOException("the disk is full");
          }
          byte[] bytes = new byte[source.remaining()];
          source.get(bytes);
          written.writeBytes(bytes);
          pieces.add(bytes.length);
          return bytes.length;
        }

        @Override
        public boolean isOpen() {
          return open;
        }

        @Override
        public void close() {
          open = false;
        }
      };

  @Test
  void dataInSmallAndLargeParts_isWrittenInPiecesOfOneSize() throws Exception {
    byte[] content = new byte[(3 << 17) + 5];
    new Random(1).nextBytes(content);
    try (LargeWrites out = new LargeWrites(channel)) {
      out.write(content[0]);
      int done = 1;
      for (int length : new int[] {15, 65_520, 200_000}) {
        out.write(content, done, length);
        done += length;
      }
      out.write(content, done, content.length - done);
    }
    assertThat(written.toByteArray()).isEqualTo(content);
    assertThat(pieces).containsExactly(1 << 17, 1 << 17, 1 << 17, 5);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void flush_writesWhatIsThere() throws Exception {
    LargeWrites out = new LargeWrites(channel);
    out.write(7);
    assertThat(written.size()).isZero();
    out.flush();
    assertThat(written.toByteArray()).containsExactly(7);
    out.discard();
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void failureOfTheLastPiece_isThrownAndTheChannelClosed() throws Exception {
    LargeWrites out = new LargeWrites(channel);
    capacity = 0;
    out.write(1);
    assertThatThrownBy(out::close).isInstanceOf(IOException.class).hasMessage("the disk is full");
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void discard_writesNothing() throws Exception {
    LargeWrites out = new LargeWrites(channel);
    out.write(new byte[] {1, 2, 3});
    out.discard();
    assertThat(written.size()).isZero();
    assertThat(channel.isOpen()).isFalse();
  }
}
