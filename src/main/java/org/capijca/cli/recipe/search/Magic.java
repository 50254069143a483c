// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The first bytes of widespread file formats. */
final class Magic {
  private static final List<byte[]> ALL = new ArrayList<>();

  static {
    for (String text :
        List.of(
            "PK\3\4",
            "%PDF-",
            "GIF8",
            "{\\rtf",
            "<?xml",
            "<html",
            "<!DOC",
            "SQLite format 3\0",
            "Rar!",
            "RIFF",
            "7z\u00bc\u00af'\34",
            "\u00ef\u00bb\u00bf",
            "-----BEGIN ",
            "\u00ffWPC",
            "BZh",
            "MZ\u0090\0",
            "LZIP",
            "ITSF\3",
            "OggS",
            "ID3")) {
      ALL.add(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    for (String hex :
        List.of(
            "89504e470d0a1a0a",
            "ffd8ff",
            "d0cf11e0a1b11ae1",
            "1f8b08",
            "49492a00",
            "4d4d002a",
            "cafebabe",
            "0702000000a40000",
            "070200000024",
            "0602000000a40000",
            "1ef1b5b0",
            "feedfeed",
            "aced0005",
            "fffe",
            "53514c69",
            "0001000000ffffffff")) {
      ALL.add(HexFormat.of().parseHex(hex));
    }
  }

  private Magic() {}

  /** How much likelier the beginning is under the formats than at random, in bits. */
  static double bits(byte[] bytes, int from, int to) {
    int longest = 0;
    for (byte[] magic : ALL) {
      if (magic.length > longest && startsWith(bytes, from, to, magic)) {
        longest = magic.length;
      }
    }
    return longest == 0
        ? Double.NEGATIVE_INFINITY
        : longest * Byte.SIZE - Likelihood.log2(ALL.size());
  }

  static boolean startsWith(byte[] bytes, int from, int to, byte[] start) {
    if (to - from < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (bytes[from + i] != start[i]) {
        return false;
      }
    }
    return true;
  }
}
