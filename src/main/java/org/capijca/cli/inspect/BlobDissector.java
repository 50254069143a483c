// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.math.BigInteger;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.BlobType;

/** BLOBs of CryptoAPI: the BLOBHEADER and what follows it. */
final class BlobDissector {
  private static final int VERSION_2 = 2;
  private static final int VERSION_3 = 3;
  private static final int RSA1 = Meanings.magicOf("RSA1");
  private static final int RSA2 = Meanings.magicOf("RSA2");
  private static final int RSAPUBKEY = 3 * Integer.BYTES;
  private static final int MAX_BITS = 16384;

  private BlobDissector() {}

  static void dissect(FieldReader in) throws EndOfInput {
    header(in);
    in.trailing();
  }

  /** Reads a BLOB that reaches to the end. */
  private static void header(FieldReader in) throws EndOfInput {
    int type = in.u8("bType", BlobDissector::typeName);
    Optional<BlobType> known = BlobType.fromValue(type);
    if (known.isEmpty()) {
      in.problem("bType 0x%02x is not the type of a BLOB".formatted(type));
    }
    int version = in.u8("bVersion", Integer::toString);
    if (version != VERSION_2 && version != VERSION_3) {
      in.problem("bVersion " + version + "; expected 2, or 3 for DSS and Diffie-Hellman");
    }
    if (in.u16("reserved", value -> value == 0 ? "" : Meanings.hex(value)) != 0) {
      in.problem("reserved is not 0");
    }
    int algId = in.u32("aiKeyAlg", Meanings::algIdOrSlot);
    if (AlgId.fromValue(algId).isEmpty()) {
      in.problem("aiKeyAlg " + Meanings.hex(algId) + " is not an ALG_ID");
    }
    content(in, known.orElseGet(() -> typeOf(in.peek(0))), version);
  }

  /** The type of a key pair BLOB by its magic number, for one whose first byte is damaged. */
  private static BlobType typeOf(int magic) {
    if (magic == RSA2 || DiscreteLogDissector.isPrivateMagic(magic)) {
      return BlobType.PRIVATEKEYBLOB;
    }
    return magic == RSA1 || DiscreteLogDissector.isMagic(magic)
        ? BlobType.PUBLICKEYBLOB
        : BlobType.OPAQUEKEYBLOB;
  }

  private static String typeName(int type) {
    return BlobType.fromValue(type).map(BlobType::name).orElse("unknown");
  }

  private static void content(FieldReader in, BlobType type, int version) throws EndOfInput {
    switch (type) {
      case PUBLICKEYBLOB, PRIVATEKEYBLOB -> keyPair(in, type == BlobType.PRIVATEKEYBLOB, version);
      case PLAINTEXTKEYBLOB -> plaintextKey(in);
      case SIMPLEBLOB, SYMMETRICWRAPKEYBLOB -> wrappedKey(in);
      default -> in.secret("data", in.remaining(), "of a format that is not published");
    }
  }

  private static void plaintextKey(FieldReader in) throws EndOfInput {
    int length = in.u32("dwKeySize", Meanings::bytes);
    if (in.remaining() != length) {
      in.problem(
          "dwKeySize is %s; %s follow"
              .formatted(Integer.toUnsignedString(length), FieldReader.lengthOf(in.remaining())));
    }
    in.secret("rgbKeyData", Integer.toUnsignedLong(length), "the key");
  }

  private static void wrappedKey(FieldReader in) throws EndOfInput {
    int algId = in.u32("aiEncAlg", Meanings::algId);
    if (AlgId.fromValue(algId).isEmpty()) {
      in.problem("the ALG_ID of the encryption, " + Meanings.hex(algId) + ", is not an ALG_ID");
    }
    if (in.remaining() == 0) {
      in.problem("no encrypted key follows");
    }
    in.bytes(
        "rgbEncryptedKey",
        in.remaining(),
        FieldReader.lengthOf(in.remaining()) + ", the encrypted key");
  }

  private static void keyPair(FieldReader in, boolean isPrivate, int version) throws EndOfInput {
    int magic = in.peek(0);
    if (DiscreteLogDissector.isMagic(magic)) {
      DiscreteLogDissector.dissect(in, isPrivate, version);
    } else if (magic == RSA1 || magic == RSA2 || !isPrivate || hasLengthOfRsa(in)) {
      rsa(in, isPrivate);
    } else {
      in.bytes("data", in.remaining(), "encrypted with a session key, or damaged");
    }
  }

  /** Whether the numbers of an RSA key of this bitlen follow, or too little for a key. */
  private static boolean hasLengthOfRsa(FieldReader in) {
    long width = Integer.toUnsignedLong(in.peek(Integer.BYTES)) / Byte.SIZE;
    return in.remaining() < RSAPUBKEY || in.remaining() == RSAPUBKEY + 2 * width + width / 2 * 5;
  }

  /** Reads RSAPUBKEY and the numbers. */
  static void rsa(FieldReader in, boolean isPrivate) throws EndOfInput {
    int magic = in.u32("magic", Meanings::magic);
    int wanted = isPrivate ? RSA2 : RSA1;
    if (magic != wanted) {
      in.problem("magic " + Meanings.magic(magic) + "; expected " + Meanings.magic(wanted));
    }
    int bits = in.u32("bitlen", Meanings::bits);
    if (bits <= 0 || bits > MAX_BITS || bits % Byte.SIZE != 0) {
      in.problem(
          "bitlen " + Integer.toUnsignedString(bits) + "; expected 384 to 16384, in steps of 8");
    }
    BigInteger e = BigInteger.valueOf(Integer.toUnsignedLong(in.u32("pubexp")));
    if (!e.testBit(0)) {
      in.problem("pubexp is even; that of an RSA key is odd");
    }
    long width = (Integer.toUnsignedLong(bits) + Byte.SIZE - 1) / Byte.SIZE;
    BigInteger n = in.number("modulus", width, false);
    RsaNumbers numbers = new RsaNumbers(n, e);
    numbers.checkModulus(in, Integer.toUnsignedLong(bits));
    if (isPrivate) {
      privateNumbers(in, numbers, width);
    }
  }

  private static void privateNumbers(FieldReader in, RsaNumbers numbers, long width)
      throws EndOfInput {
    long half = (width + 1) / 2;
    int offset = in.position();
    BigInteger p = in.number("prime1", half, true);
    BigInteger q = in.number("prime2", half, true);
    int exponents = in.position();
    BigInteger exponent1 = in.number("exponent1", half, true);
    BigInteger exponent2 = in.number("exponent2", half, true);
    BigInteger coefficient = in.number("coefficient", half, true);
    BigInteger d = in.number("privateExponent", width, true);
    numbers.checkPrivate(in, offset, p, q, d);
    numbers.checkCrt(in, exponents, new BigInteger[] {p, q}, exponent1, exponent2, coefficient);
  }
}
