// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.util.List;

/** The numbers of DSS and Diffie-Hellman BLOBs, of both versions. */
final class DiscreteLogDissector {
  private static final int DSS_GROUP_BYTES = 20;
  private static final int SEED_BYTES = 20;
  private static final int MAX_BITS = 16384;
  private static final List<String> DSS = List.of("DSS1", "DSS2", "DSS3", "DSS4");
  private static final List<String> DH = List.of("\0DH1", "\0DH2", "\0DH3", "\0DH4");

  private DiscreteLogDissector() {}

  static boolean isMagic(int magic) {
    return index(DSS, magic) >= 0 || index(DH, magic) >= 0;
  }

  static boolean isPrivateMagic(int magic) {
    int index = Math.max(index(DSS, magic), index(DH, magic));
    return index >= 0 && (index & 1) != 0;
  }

  private static int index(List<String> magics, int magic) {
    for (int i = 0; i < magics.size(); i++) {
      if (Meanings.magicOf(magics.get(i)) == magic) {
        return i;
      }
    }
    return -1;
  }

  static void dissect(FieldReader in, boolean isPrivate, int version) throws EndOfInput {
    int magic = in.u32("magic", Meanings::magic);
    boolean dss = index(DSS, magic) >= 0;
    int index = index(dss ? DSS : DH, magic);
    if (index % 2 != (isPrivate ? 1 : 0)) {
      in.problem("magic " + Meanings.magic(magic) + " is not that of the bType");
    }
    if (index / 2 != (version == 3 ? 1 : 0)) {
      in.problem("magic " + Meanings.magic(magic) + " is not that of bVersion " + version);
    }
    boolean hasPrivate = index >= 0 && (index & 1) != 0;
    if (index < 2) {
      version2(in, dss, hasPrivate);
    } else {
      version3(in, hasPrivate);
    }
  }

  private static void version2(FieldReader in, boolean dss, boolean isPrivate) throws EndOfInput {
    long width = width(in, "bitlen");
    if (dss) {
      in.number("p", width, false);
      in.number("q", DSS_GROUP_BYTES, false);
      in.number("g", width, false);
      in.number(isPrivate ? "x" : "y", isPrivate ? DSS_GROUP_BYTES : width, isPrivate);
      seed(in);
    } else if (isPrivate) {
      in.number("p", width, false);
      in.number("g", width, false);
      in.number("x", width, true);
    } else {
      in.number("y", width, false);
    }
  }

  private static void version3(FieldReader in, boolean isPrivate) throws EndOfInput {
    long p = width(in, "bitlenP");
    long q = width(in, "bitlenQ");
    long j = width(in, "bitlenJ");
    long x = isPrivate ? width(in, "bitlenX") : 0;
    seed(in);
    in.number("p", p, false);
    in.number("q", q, false);
    in.number("g", p, false);
    in.number("j", j, false);
    in.number("y", p, false);
    if (isPrivate) {
      in.number("x", x, true);
    }
  }

  private static long width(FieldReader in, String name) throws EndOfInput {
    long bits = Integer.toUnsignedLong(in.u32(name, Meanings::bits));
    if (bits > MAX_BITS) {
      in.problem(name + " " + bits + "; expected " + MAX_BITS + " at most");
    }
    return (bits + Byte.SIZE - 1) / Byte.SIZE;
  }

  private static void seed(FieldReader in) throws EndOfInput {
    in.u32("counter", value -> value == -1 ? "no seed" : Integer.toUnsignedString(value));
    in.bytes("seed", SEED_BYTES, "of P and Q");
  }
}
