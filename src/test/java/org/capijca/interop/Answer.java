// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.util.HexFormat;
import java.util.Locale;

/**
 * One answer of the oracle.
 *
 * @param kind how the call ended
 * @param text what stands after the kind: values, or the code and name of an error
 */
public record Answer(Kind kind, String text) {
  /** How a call can end. */
  public enum Kind {
    /** The call succeeded. */
    OK,
    /** The call failed with an error code. */
    ERR,
    /** The CSP raised an exception inside the call. */
    CRASH,
    /** The command was not understood. */
    BAD,
    /** The process ended in place of an answer. */
    DEAD
  }

  /** The answer in this line; null is the end of the stream. */
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

  /** The bytes of a successful call that answers bytes. */
  public byte[] bytes() {
    String hex = value();
    return hex.equals("-") ? new byte[0] : HexFormat.of().parseHex(hex);
  }

  /** The id of a handle that a successful call made. */
  public int id() {
    return Integer.parseInt(value());
  }

  /** The DWORD that a successful CryptGetKeyParam answers. */
  public int dword() {
    return Integer.reverseBytes(HexFormat.fromHexDigits(value()));
  }

  /** The values of a successful call. */
  public String value() {
    if (!isOk()) {
      throw new IllegalStateException("the oracle's call failed: " + this);
    }
    return text;
  }

  /** {@code NTE_BAD_DATA} and the like; for other kinds than errors the kind's name. */
  public String outcome() {
    return kind == Kind.ERR ? text.split(" ")[1] : kind.name();
  }

  @Override
  public String toString() {
    return (kind.name().toLowerCase(Locale.ROOT) + " " + text).strip();
  }
}
