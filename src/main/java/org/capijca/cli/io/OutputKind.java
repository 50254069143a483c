// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

/** What an output holds, which decides where it may be written and who may read it. */
public enum OutputKind {
  /** Text without secrets. */
  TEXT(false, false),
  /** Bytes without secrets. */
  BINARY(true, false),
  /** Text that has secrets, for example a private key as PEM. */
  SECRET_TEXT(false, true),
  /** Bytes that have secrets. */
  SECRET_BINARY(true, true);

  private final boolean binary;
  private final boolean secret;

  OutputKind(boolean binary, boolean secret) {
    this.binary = binary;
    this.secret = secret;
  }

  /**
   * Returns the kind of these properties.
   *
   * @param binary whether the output is not text
   * @param secret whether the output has secrets
   * @return the kind
   */
  public static OutputKind of(boolean binary, boolean secret) {
    return binary ? (secret ? SECRET_BINARY : BINARY) : (secret ? SECRET_TEXT : TEXT);
  }

  /** {@return whether a terminal cannot show it} */
  public boolean isBinary() {
    return binary;
  }

  /** {@return whether only the owner may read the file} */
  public boolean isSecret() {
    return secret;
  }
}
