// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format.recognition;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The format of given bytes, recognized by their first bytes, and the class or call that reads it.
 *
 * <pre>{@code
 * Recognition.of(bytes).toString()
 * // base64 text of a PUBLICKEYBLOB (CALG_RSA_KEYX): decode it with Base64.getMimeDecoder(); KeyFactory…
 * }</pre>
 *
 * This is a guess for error messages: nothing is decrypted or verified, and data in another format
 * can begin with the same bytes. The only parts of the input in its texts are PEM labels and
 * algorithm names.
 *
 * @since 0.1
 */
public final class Recognition {
  private static final int MAX_DEPTH = 4;

  private final InputFormat format;
  private final String detail;
  private final Recognition content;

  private Recognition(InputFormat format, String detail, Recognition content) {
    this.format = format;
    this.detail = detail;
    this.content = content;
  }

  static Recognition as(InputFormat format) {
    return new Recognition(format, null, null);
  }

  static Recognition as(InputFormat format, String detail) {
    return new Recognition(format, detail, null);
  }

  /** Returns a format around another, whose bytes are wiped. */
  static Recognition around(InputFormat format, String detail, byte[] inner, int depth) {
    Recognition content = of(inner, depth + 1);
    Arrays.fill(inner, (byte) 0);
    return new Recognition(format, detail, content.format == InputFormat.UNKNOWN ? null : content);
  }

  /**
   * Returns the format of some bytes.
   *
   * @param input the bytes, which are not changed; null counts as empty
   * @return the format
   */
  public static Recognition of(byte @Nullable [] input) {
    return of(input == null ? new byte[0] : input, 0);
  }

  private static Recognition of(byte[] input, int depth) {
    if (input.length == 0) {
      return as(InputFormat.EMPTY);
    }
    if (depth == MAX_DEPTH) {
      return as(InputFormat.UNKNOWN);
    }
    return MarkedInput.recognize(input, depth)
        .or(() -> TextInput.recognize(input, depth))
        .or(() -> BlobInput.recognize(input))
        .or(() -> DerInput.recognize(input))
        .or(() -> MarkedInput.guess(input))
        .orElseGet(() -> as(InputFormat.UNKNOWN));
  }

  /**
   * Returns the bytes that a text stands for, without a check of their format: the content of the
   * first PEM block, of base64, of hexadecimal digits or of the source text of an array; the ASCII
   * of text in UTF-16 or after a byte order mark; and a BLOB in reverse order in its right order.
   *
   * @param input the bytes, which are not changed; null counts as empty
   * @return the bytes, which the caller wipes if they have secrets; empty if the input is in none
   *     of these formats
   */
  public static Optional<byte[]> decode(byte @Nullable [] input) {
    if (input == null || input.length == 0) {
      return Optional.empty();
    }
    InputFormat format = of(input).format();
    return switch (format) {
      case UTF_8_MARK -> Optional.of(Arrays.copyOfRange(input, 3, input.length));
      case UTF_16_TEXT -> MarkedInput.utf16Text(input);
      case REVERSED_BLOB -> Optional.of(reversed(input));
      default -> TextInput.decode(input, format);
    };
  }

  private static byte[] reversed(byte[] input) {
    byte[] reversed = new byte[input.length];
    for (int i = 0; i < input.length; i++) {
      reversed[i] = input[input.length - 1 - i];
    }
    return reversed;
  }

  /** {@return the outermost format} */
  public InputFormat format() {
    return format;
  }

  /** {@return the PEM label, algorithm or magic number; empty if there is none} */
  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  /**
   * {@return the format of the bytes inside a text; empty if it is not a text, or its content is
   * not recognized}
   */
  public Optional<Recognition> content() {
    return Optional.ofNullable(content);
  }

  /**
   * Returns a sentence for an error message, preceded by a space, that says what the input is and
   * what to do.
   *
   * @param wanted the formats that the reader accepts
   * @return the sentence; empty if the format is unknown, or is one of the accepted formats, in
   *     which case the input may be damaged
   * @throws IllegalArgumentException if the array is null (ERROR_INVALID_PARAMETER)
   */
  public String sentence(InputFormat... wanted) {
    if (wanted == null) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new, "the array of formats is null");
    }
    return format == InputFormat.UNKNOWN || Arrays.asList(wanted).contains(format)
        ? ""
        : ". The input is " + this;
  }

  private String noun() {
    return format.noun()
        + (detail == null ? "" : " (" + detail + ")")
        + (content == null ? "" : " of " + content.noun());
  }

  private String advice() {
    return format.advice() + (content == null ? "" : "; then: " + content.advice());
  }

  /** Returns what the input is and what to do, without "the input is". */
  @Override
  public String toString() {
    return noun() + ": " + advice();
  }
}
