// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.util.HexFormat;
import java.util.Locale;

/**
 * An answer of the oracle.
 *
 * @param kind the outcome of the call
 * @param text the text after the kind: values, or the code and name of an error
 */
public record Answer(Kind kind, String text) {
  /** Outcomes of a call. */
  public enum Kind {
    /** The call succeeded. */
    OK,
    /** The call failed with an error code. */
    ERR,
    /** The CSP raised an exception inside the call. */
    CRASH,
    /** The oracle did not understand the command. */
    BAD,
    /** The process ended without an answer. */
    DEAD
  }

  /** Parses an answer line; null means the end of the stream. */
  static Answer parse(String line) {
    if (line == null) {
      return new Answer(Kind.DEAD, "");
    }
    String[] parts = line.split(" ", 2);
    return new Answer(
        Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts.length > 1 ? parts[1] : "");
  }

  public boolean isOk() {
    return kind == Kind.OK;
  }

  /** Returns the bytes that a successful call returned. */
  public byte[] bytes() {
    String hex = value();
    return hex.equals("-") ? new byte[0] : HexFormat.of().parseHex(hex);
  }

  /** Returns the id of the handle that a successful call returned. */
  public int id() {
    return Integer.parseInt(value());
  }

  /** Returns the DWORD that a successful CryptGetKeyParam returned. */
  public int dword() {
    return Integer.reverseBytes(HexFormat.fromHexDigits(value()));
  }

  /** Returns the values of a successful call. */
  public String value() {
    if (!isOk()) {
      throw new IllegalStateException("the oracle's call failed: " + this);
    }
    return text;
  }

  /**
   * Returns the name of the error, such as {@code NTE_BAD_DATA}; for other outcomes the name of the
   * kind.
   */
  public String outcome() {
    return kind == Kind.ERR ? text.split(" ")[1] : kind.name();
  }

  @Override
  public String toString() {
    return (kind.name().toLowerCase(Locale.ROOT) + " " + text).strip();
  }
}
