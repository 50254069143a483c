// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.ReversedData;
import org.capijca.cli.recipe.TextEncoding;

/**
 * A ciphertext in one of the forms that it may have. Of a long one the middle is missing.
 *
 * @param form the form
 * @param head the data from where salt, IV or ciphertext begins, up to {@link #WINDOW} bytes
 * @param tail the last bytes, up to {@link #TAIL}
 * @param length the length of the whole in bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record Sample(Form form, byte[] head, byte[] tail, long length) {
  /** The number of bytes that are judged. */
  static final int WINDOW = 1 << 16;

  /** Two blocks of AES. */
  static final int TAIL = 32;

  private static final int LONGEST_PADDING = 16;

  /** Returns the forms that these bytes may have. */
  static List<Sample> of(byte[] data) {
    List<Sample> samples = new ArrayList<>();
    for (Form.Text text : Form.Text.values()) {
      TextEncoding.decode(data, text).ifPresent(bytes -> addFramings(samples, text, bytes));
    }
    return samples;
  }

  private static void addFramings(List<Sample> samples, Form.Text text, byte[] bytes) {
    samples.add(of(new Form(text, Form.Framing.NONE), bytes, 0));
    for (Form.Framing framing :
        new Form.Framing[] {Form.Framing.LENGTH, Form.Framing.BIG_ENDIAN_LENGTH}) {
      if (hasLength(bytes, framing.lengthOrder())) {
        samples.add(of(new Form(text, framing), bytes, Integer.BYTES));
      }
    }
    samples.add(of(new Form(text, Form.Framing.REVERSED), ReversedData.reversed(bytes), 0));
  }

  private static Sample of(Form form, byte[] bytes, int offset) {
    return new Sample(
        form,
        Arrays.copyOfRange(bytes, offset, (int) Math.min(bytes.length, (long) offset + WINDOW)),
        Arrays.copyOfRange(bytes, Math.max(offset, bytes.length - TAIL), bytes.length),
        bytes.length - offset);
  }

  private static boolean hasLength(byte[] bytes, ByteOrder order) {
    int rest = bytes.length - Integer.BYTES;
    if (rest <= 0) {
      return false;
    }
    int length = ByteBuffer.wrap(bytes).order(order).getInt();
    return length <= rest && length >= rest - LONGEST_PADDING;
  }

  /** Returns whether everything is in the head. */
  boolean isWhole() {
    return length == head.length;
  }

  /** Returns the last bytes of the ciphertext. */
  byte[] last(int count) {
    return Arrays.copyOfRange(tail, tail.length - count, tail.length);
  }
}
