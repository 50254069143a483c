// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.format.recognition.InputFormat;

/** The format of an input whose first bytes are damaged, by what is left of it. */
final class NearMiss {
  private static final int BLOB_HEADER = 8;
  private static final int STRONG_NAME_PREFIX = 12;
  private static final int PVK_HEADER = 24;
  private static final int RSA_CNG_HEADER = 24;

  /** Of five marks of a BLOB, of which the magic number counts twice. */
  private static final int ENOUGH = 4;

  private final byte[] input;

  private NearMiss(byte[] input) {
    this.input = input;
  }

  static Optional<InputFormat> of(byte[] input) {
    return new NearMiss(input).format();
  }

  private Optional<InputFormat> format() {
    if (isBlob(0)) {
      return Optional.of(
          input[0] == BlobType.PRIVATEKEYBLOB.value()
              ? InputFormat.PRIVATEKEYBLOB
              : InputFormat.PUBLICKEYBLOB);
    }
    if (isPvk()) {
      return Optional.of(InputFormat.PVK);
    }
    if (isBlob(STRONG_NAME_PREFIX)) {
      return Optional.of(InputFormat.STRONG_NAME_PUBLIC_KEY);
    }
    if (isBlob(Integer.BYTES)) {
      return Optional.of(InputFormat.ENCRYPTED_FILE);
    }
    return isCng() ? Optional.of(InputFormat.CNG_BLOB) : der();
  }

  private boolean isBlob(int offset) {
    if (input.length < offset + BLOB_HEADER) {
      return false;
    }
    int marks = 0;
    marks += BlobType.fromValue(input[offset]).isPresent() ? 1 : 0;
    marks += input[offset + 1] == 2 || input[offset + 1] == 3 ? 1 : 0;
    marks += input[offset + 2] == 0 && input[offset + 3] == 0 ? 1 : 0;
    marks += AlgId.fromValue(dword(offset + 4)).isPresent() ? 1 : 0;
    marks += input.length >= offset + 12 && isKeyMagic(dword(offset + BLOB_HEADER)) ? 2 : 0;
    return marks >= ENOUGH;
  }

  private static boolean isKeyMagic(int magic) {
    return magic == Meanings.magicOf("RSA1")
        || magic == Meanings.magicOf("RSA2")
        || DiscreteLogDissector.isMagic(magic);
  }

  /** The lengths in the header are those of what follows it. */
  private boolean isPvk() {
    if (input.length < PVK_HEADER) {
      return false;
    }
    long total = PVK_HEADER + unsigned(16) + unsigned(20);
    return total == input.length && unsigned(8) <= 2 && unsigned(12) <= 1 && unsigned(20) > 0;
  }

  private boolean isCng() {
    return input.length > RSA_CNG_HEADER
        && unsigned(8) > 0
        && unsigned(12) > 0
        && (unsigned(4) + 7) / 8 == unsigned(12)
        && RSA_CNG_HEADER + unsigned(8) + unsigned(12) <= input.length;
  }

  /** A length in the long form that is that of the input. */
  private Optional<InputFormat> der() {
    boolean isDer =
        input.length > 4
            && (input[1] & 0xFF) == 0x82
            && ((input[2] & 0xFF) << 8 | (input[3] & 0xFF)) == input.length - 4;
    return isDer ? Optional.of(InputFormat.DER) : Optional.empty();
  }

  private int dword(int offset) {
    return (input[offset] & 0xFF)
        | (input[offset + 1] & 0xFF) << 8
        | (input[offset + 2] & 0xFF) << 16
        | (input[offset + 3] & 0xFF) << 24;
  }

  private long unsigned(int offset) {
    return Integer.toUnsignedLong(dword(offset));
  }
}
