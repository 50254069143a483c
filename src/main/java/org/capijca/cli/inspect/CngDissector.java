// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.math.BigInteger;

/** BLOBs of CNG (bcrypt.h): little-endian fields, big-endian numbers. */
final class CngDissector {
  private static final int DSA_SEED = 20;

  private CngDissector() {}

  static void dissect(FieldReader in) throws EndOfInput {
    String magic = Meanings.magic(in.peek(0)).replace("\"", "");
    in.u32("dwMagic", Meanings::magic);
    switch (magic) {
      case "RSA1" -> rsa(in, false, false);
      case "RSA2" -> rsa(in, true, false);
      case "RSA3" -> rsa(in, true, true);
      case "DSPB", "DSPV" -> dsa(in, magic.equals("DSPV"));
      case "DPB2", "DPV2" -> dsa2(in, magic.equals("DPV2"));
      case "DHPB", "DHPV" -> diffieHellman(in, magic.equals("DHPV"));
      case "KDBM" -> keyData(in);
      default -> other(in, magic);
    }
    in.trailing();
  }

  private static void other(FieldReader in, String magic) throws EndOfInput {
    if (magic.startsWith("EC")) {
      long width = size(in, "cbKey");
      in.bigEndian("X", width, false);
      in.bigEndian("Y", width, false);
      if ((magic.charAt(3) - '0') % 2 == 0) {
        in.bigEndian("d", width, true);
      }
    } else {
      in.bytes("data", in.remaining(), "parameters");
    }
  }

  private static long size(FieldReader in, String name) throws EndOfInput {
    return Integer.toUnsignedLong(in.u32(name, Meanings::bytes));
  }

  private static void rsa(FieldReader in, boolean isPrivate, boolean full) throws EndOfInput {
    int bits = in.u32("BitLength", Meanings::bits);
    long exponent = size(in, "cbPublicExp");
    long width = size(in, "cbModulus");
    long first = size(in, "cbPrime1");
    long second = size(in, "cbPrime2");
    BigInteger e = in.bigEndian("PublicExponent", exponent, false);
    BigInteger n = in.bigEndian("Modulus", width, false);
    RsaNumbers numbers = new RsaNumbers(n, e);
    numbers.checkModulus(in, Integer.toUnsignedLong(bits));
    if (!isPrivate) {
      return;
    }
    int offset = in.position();
    BigInteger p = in.bigEndian("Prime1", first, true);
    BigInteger q = in.bigEndian("Prime2", second, true);
    if (!full) {
      numbers.checkPrivate(in, offset, p, q, null);
      return;
    }
    int exponents = in.position();
    BigInteger exponent1 = in.bigEndian("Exponent1", first, true);
    BigInteger exponent2 = in.bigEndian("Exponent2", second, true);
    BigInteger coefficient = in.bigEndian("Coefficient", first, true);
    numbers.checkPrivate(in, offset, p, q, in.bigEndian("PrivateExponent", width, true));
    numbers.checkCrt(in, exponents, new BigInteger[] {p, q}, exponent1, exponent2, coefficient);
  }

  private static void dsa(FieldReader in, boolean isPrivate) throws EndOfInput {
    long width = size(in, "cbKey");
    in.bytes("Count", Integer.BYTES, "big-endian");
    in.bytes("Seed", DSA_SEED, "of P and Q");
    in.bigEndian("q", DSA_SEED, false);
    dsaNumbers(in, width, isPrivate ? DSA_SEED : 0);
  }

  private static void dsa2(FieldReader in, boolean isPrivate) throws EndOfInput {
    long width = size(in, "cbKey");
    in.u32("hashAlgorithm", CngDissector::hashName);
    in.u32("standardVersion", value -> value == 0 ? "FIPS 186-2" : "FIPS 186-3");
    long seed = size(in, "cbSeedLength");
    long group = size(in, "cbGroupSize");
    in.bytes("Count", Integer.BYTES, "big-endian");
    in.bytes("Seed", seed, "of P and Q");
    in.bigEndian("q", group, false);
    dsaNumbers(in, width, isPrivate ? group : 0);
  }

  private static String hashName(int value) {
    return switch (value) {
      case 0 -> "SHA-1";
      case 1 -> "SHA-256";
      case 2 -> "SHA-512";
      default -> "unknown";
    };
  }

  private static void dsaNumbers(FieldReader in, long width, long privateWidth) throws EndOfInput {
    in.bigEndian("Modulus", width, false);
    in.bigEndian("Generator", width, false);
    in.bigEndian("Public", width, false);
    in.bigEndian("PrivateExponent", privateWidth, true);
  }

  private static void diffieHellman(FieldReader in, boolean isPrivate) throws EndOfInput {
    long width = size(in, "cbKey");
    dsaNumbers(in, width, isPrivate ? width : 0);
  }

  private static void keyData(FieldReader in) throws EndOfInput {
    in.u32("dwVersion");
    in.secret("key", size(in, "cbKeyData"), "the key");
  }
}
