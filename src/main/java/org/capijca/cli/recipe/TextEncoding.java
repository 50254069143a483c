// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Reads base64 and hexadecimal text as bytes. */
public final class TextEncoding {
  private TextEncoding() {}

  /** Returns the bytes of a text; empty if it is not in this encoding. */
  public static Optional<byte[]> decode(byte[] text, Form.Text encoding) {
    String stripped = new String(text, StandardCharsets.ISO_8859_1).replaceAll("[\\s\\x00]+", "");
    if (stripped.isEmpty()) {
      return Optional.empty();
    }
    try {
      return switch (encoding) {
        case NONE -> Optional.of(text);
        case HEX -> Optional.of(HexFormat.of().parseHex(stripped.replaceFirst("^0[xX]", "")));
        case BASE64 ->
            Optional.of(Base64.getDecoder().decode(stripped.replace('-', '+').replace('_', '/')));
      };
    } catch (IllegalArgumentException notThisEncoding) {
      return Optional.empty();
    }
  }
}
