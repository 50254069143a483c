// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

/**
 * How the ciphertext is stored.
 *
 * @param text the text encoding
 * @param framing what surrounds the ciphertext
 */
public record Form(Text text, Framing framing) {
  /** The bytes as they are. */
  public static final Form RAW = new Form(Text.NONE, Framing.NONE);

  /** A text encoding of bytes. */
  public enum Text {
    /** Bytes, no text. */
    NONE("none"),
    /** Hexadecimal digits. */
    HEX("hex"),
    /** Base64. */
    BASE64("base64");

    private final String option;

    Text(String option) {
      this.option = option;
    }

    /** {@return the word by which options name the encoding} */
    public String option() {
      return option;
    }
  }

  /** What surrounds a ciphertext. */
  public enum Framing {
    /** Nothing. */
    NONE("raw"),
    /** A little-endian DWORD with the length of the ciphertext or of the plaintext comes first. */
    LENGTH("length"),
    /** A message of ENCRYPTBYPASSPHRASE of SQL Server. */
    SQL_SERVER("sqlserver");

    private final String option;

    Framing(String option) {
      this.option = option;
    }

    /** {@return the word by which options name the framing} */
    public String option() {
      return option;
    }
  }

  /** {@return how much rarer the form is in programs than the most frequent one, in bits} */
  public double rarity() {
    return framing == Framing.NONE ? 0 : 1;
  }
}
