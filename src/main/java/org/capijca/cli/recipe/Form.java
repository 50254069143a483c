// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.nio.ByteOrder;

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
    /** The same number in big-endian byte order. */
    BIG_ENDIAN_LENGTH("length-be"),
    /** The bytes in reverse order, the last one first. */
    REVERSED("reversed"),
    /** A message of ENCRYPTBYPASSPHRASE of SQL Server. */
    SQL_SERVER("sqlserver"),
    /** A message of ENCRYPTBYKEY of SQL Server. */
    SQL_SERVER_KEY("sqlserver-key");

    private final String option;

    Framing(String option) {
      this.option = option;
    }

    /** Returns the byte order of the length that comes first; null if there is none. */
    public ByteOrder lengthOrder() {
      return switch (this) {
        case LENGTH -> ByteOrder.LITTLE_ENDIAN;
        case BIG_ENDIAN_LENGTH -> ByteOrder.BIG_ENDIAN;
        case NONE, REVERSED, SQL_SERVER, SQL_SERVER_KEY -> null;
      };
    }

    /** {@return whether the data is a message of SQL Server} */
    public boolean isSqlServer() {
      return this == SQL_SERVER || this == SQL_SERVER_KEY;
    }

    /** {@return the word by which options name the framing} */
    public String option() {
      return option;
    }
  }

  /** {@return how much rarer the form is in programs than the most frequent one, in bits} */
  public double rarity() {
    return switch (framing) {
      case NONE -> 0;
      case LENGTH, SQL_SERVER, SQL_SERVER_KEY -> 1;
      case BIG_ENDIAN_LENGTH -> 2;
      case REVERSED -> 4;
    };
  }
}
