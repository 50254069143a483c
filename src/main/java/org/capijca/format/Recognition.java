// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import java.util.Arrays;
import java.util.Optional;

/**
 * What given bytes are, as far as their beginning tells, and which class or call reads them.
 *
 * <pre>{@code
 * Recognition.of(bytes).toString()
 * // base64 text of a PUBLICKEYBLOB (CALG_RSA_KEYX): decode it by Base64.getMimeDecoder(); KeyFactory…
 * }</pre>
 *
 * <p>A guess for messages to people: nothing is decrypted or checked, and any bytes may begin like
 * a format that they are not of. Texts name no content but PEM labels and algorithms.
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

  /** A format around another, whose bytes are wiped. */
  static Recognition around(InputFormat format, String detail, byte[] inner, int depth) {
    Recognition content = of(inner, depth + 1);
    Arrays.fill(inner, (byte) 0);
    return new Recognition(format, detail, content.format == InputFormat.UNKNOWN ? null : content);
  }

  /**
   * Looks at some bytes.
   *
   * @param input null counts as empty; not changed
   */
  public static Recognition of(byte[] input) {
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

  /** What it is, outermost. */
  public InputFormat format() {
    return format;
  }

  /** The PEM label, algorithm or magic; empty where there is none. */
  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  /** What is inside a text; empty where it is no text, or nothing known. */
  public Optional<Recognition> content() {
    return Optional.ofNullable(content);
  }

  /**
   * A sentence for an error message, with a space before it: what the input is and what to do.
   * Empty where nothing is known, or where it is what was wanted.
   *
   * @param wanted the formats that the reader takes, of which this input may be a damaged one
   */
  public String sentence(InputFormat... wanted) {
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

  /** What it is and what to do, without "the input is". */
  @Override
  public String toString() {
    return noun() + ": " + advice();
  }
}
