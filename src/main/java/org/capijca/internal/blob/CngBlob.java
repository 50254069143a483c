// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.math.BigInteger;
import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.format.recognition.InputFormat;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;

/**
 * Reads and writes the key BLOBs of CNG (NCryptExportKey, CngKey.Export; pages BCRYPT_RSAKEY_BLOB,
 * BCRYPT_DSA_KEY_BLOB, BCRYPT_DSA_KEY_BLOB_V2 and BCRYPT_DH_KEY_BLOB). Fields are little-endian,
 * numbers big-endian. They do not contain an ALG_ID.
 */
public final class CngBlob {
  static final int RSA_PUBLIC = 0x31415352;
  static final int RSA_PRIVATE = 0x32415352;
  static final int RSA_FULL_PRIVATE = 0x33415352;
  static final int DSA_PUBLIC = 0x42505344;
  static final int DSA_PRIVATE = 0x56505344;
  static final int DSA_PUBLIC_V2 = 0x32425044;
  static final int DSA_PRIVATE_V2 = 0x32565044;
  static final int DH_PUBLIC = 0x42504844;
  static final int DH_PRIVATE = 0x56504844;

  private static final int SEED_SIZE = 20;
  private static final int GROUP_SIZE = 20;

  private CngBlob() {}

  /** Reads a public key, or the public half of a private one. */
  public static PublicBlob readPublic(byte[] blob) throws BlobException {
    LittleEndianReader in = new LittleEndianReader(blob);
    int magic = magic(in);
    return switch (magic) {
      case RSA_PUBLIC -> new PublicBlob(AlgId.CALG_RSA_KEYX, rsaPublic(in));
      case DSA_PUBLIC, DSA_PUBLIC_V2 -> {
        Dsa dsa = Dsa.read(in, magic == DSA_PUBLIC_V2);
        yield new PublicBlob(
            AlgId.CALG_DSS_SIGN,
            DiscreteLogPublicKeyData.of(DiscreteLogFormat.DSS, dsa.domain, dsa.y));
      }
      case DH_PUBLIC -> {
        Dh dh = Dh.read(in);
        yield new PublicBlob(
            AlgId.CALG_DH_SF, DiscreteLogPublicKeyData.of(DiscreteLogFormat.DH, dh.domain, dh.y));
      }
      default -> publicHalf(readPrivate(blob));
    };
  }

  private static PublicBlob publicHalf(PrivateBlob pair) {
    PublicKeyData body = pair.body().publicBody();
    pair.body().wipe();
    return new PublicBlob(pair.algId(), body);
  }

  /** Reads a private key. */
  public static PrivateBlob readPrivate(byte[] blob) throws BlobException {
    LittleEndianReader in = new LittleEndianReader(blob);
    int magic = magic(in);
    return switch (magic) {
      case RSA_PRIVATE, RSA_FULL_PRIVATE ->
          new PrivateBlob(AlgId.CALG_RSA_KEYX, rsaPrivate(in, magic == RSA_FULL_PRIVATE));
      case DSA_PRIVATE, DSA_PRIVATE_V2 -> {
        Dsa dsa = Dsa.read(in, magic == DSA_PRIVATE_V2);
        yield new PrivateBlob(
            AlgId.CALG_DSS_SIGN,
            DiscreteLogPrivateKeyData.of(
                DiscreteLogFormat.DSS, dsa.domain, dsa.y, number(in, dsa.groupSize, "x")));
      }
      case DH_PRIVATE -> {
        Dh dh = Dh.read(in);
        yield new PrivateBlob(
            AlgId.CALG_DH_SF,
            DiscreteLogPrivateKeyData.of(
                DiscreteLogFormat.DH, dh.domain, dh.y, number(in, dh.width, "x")));
      }
      case RSA_PUBLIC, DSA_PUBLIC, DSA_PUBLIC_V2, DH_PUBLIC ->
          throw NTE_BAD_TYPE.as(
              BlobException::new,
              "the CNG BLOB contains a public key only; generatePublic reads it");
      default ->
          throw NTE_BAD_DATA.as(
              BlobException::new,
              "magic 0x"
                  + Integer.toHexString(magic)
                  + " is not an RSA, DSA or Diffie-Hellman BLOB of CNG"
                  + in.recognized(InputFormat.CNG_BLOB));
    };
  }

  private static int magic(LittleEndianReader in) throws BlobException {
    if (in.remaining() < 2 * Integer.BYTES) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          in.remaining() + " bytes are too short for a BLOB of CNG" + in.recognized());
    }
    return in.dword("magic");
  }

  private static BigInteger number(LittleEndianReader in, int size, String field)
      throws BlobException {
    return BigEndianNumbers.take(in.bytes(size, field));
  }

  private static int size(LittleEndianReader in, String field) throws BlobException {
    int size = in.dword(field);
    if (size < 0 || size > LittleEndianNumber.MAX_BITS / Byte.SIZE) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          field
              + " "
              + Integer.toUnsignedString(size)
              + "; allowed "
              + LittleEndianNumber.MAX_BITS / Byte.SIZE
              + " bytes at most");
    }
    return size;
  }

  private static RsaPublicKeyData rsaPublic(LittleEndianReader in) throws BlobException {
    in.dword("BitLength");
    int sizeE = size(in, "cbPublicExp");
    int sizeN = size(in, "cbModulus");
    in.dword("cbPrime1");
    in.dword("cbPrime2");
    BigInteger e = number(in, sizeE, "PublicExponent");
    return RsaPublicKeyData.of(number(in, sizeN, "Modulus"), e);
  }

  private static RsaPrivateKeyData rsaPrivate(LittleEndianReader in, boolean full)
      throws BlobException {
    in.dword("BitLength");
    int sizeE = size(in, "cbPublicExp");
    int sizeN = size(in, "cbModulus");
    int sizeP = size(in, "cbPrime1");
    int sizeQ = size(in, "cbPrime2");
    BigInteger e = number(in, sizeE, "PublicExponent");
    BigInteger n = number(in, sizeN, "Modulus");
    BigInteger p = number(in, sizeP, "Prime1");
    BigInteger q = number(in, sizeQ, "Prime2");
    if (full) {
      BigInteger dP = number(in, sizeP, "Exponent1");
      BigInteger dQ = number(in, sizeQ, "Exponent2");
      BigInteger qInv = number(in, sizeP, "Coefficient");
      return RsaPrivateKeyData.of(n, e, number(in, sizeN, "PrivateExponent"), p, q, dP, dQ, qInv);
    }
    if (p.signum() == 0 || q.signum() == 0 || !p.multiply(q).equals(n)) {
      throw NTE_BAD_DATA.as(BlobException::new, "Modulus is not Prime1 times Prime2");
    }
    return BigEndianNumbers.rsa(e, p, q);
  }

  /** The public part of a DSA BLOB. */
  private record Dsa(DomainParameterData domain, BigInteger y, int groupSize) {
    static Dsa read(LittleEndianReader in, boolean version2) throws BlobException {
      int width = size(in, "cbKey");
      int seedSize = SEED_SIZE;
      int groupSize = GROUP_SIZE;
      if (version2) {
        in.dword("hashAlgorithm");
        in.dword("standardVersion");
        seedSize = size(in, "cbSeedLength");
        groupSize = size(in, "cbGroupSize");
      }
      int counter = Integer.reverseBytes(in.dword("Count"));
      byte[] seed = in.bytes(seedSize, "Seed");
      BigInteger q = number(in, groupSize, "q");
      BigInteger p = number(in, width, "Modulus");
      BigInteger g = number(in, width, "Generator");
      byte[] field = seedSize == SEED_SIZE ? DomainParameterData.seedField(counter, seed) : null;
      return new Dsa(
          DomainParameterData.of(p, q, g, null, field), number(in, width, "Public"), groupSize);
    }
  }

  /** The public part of a Diffie-Hellman BLOB. */
  private record Dh(DomainParameterData domain, BigInteger y, int width) {
    static Dh read(LittleEndianReader in) throws BlobException {
      int width = size(in, "cbKey");
      BigInteger p = number(in, width, "Modulus");
      BigInteger g = number(in, width, "Generator");
      return new Dh(
          DomainParameterData.of(p, null, g, null, null), number(in, width, "Public"), width);
    }
  }

  /** Writes the BLOB of a public key. */
  public static byte[] write(PublicKeyData body) throws BlobException {
    if (body instanceof RsaPublicKeyData rsa) {
      return rsaStart(RSA_PUBLIC, rsa.publicExponent(), rsa.modulus(), 0, 0);
    }
    DiscreteLogPublicKeyData dl = (DiscreteLogPublicKeyData) body;
    DomainParameterData domain =
        dl.domain()
            .orElseThrow(
                () -> NTE_BAD_DATA.as(BlobException::new, "the key has Y only, without P and G"));
    return dl.isDiffieHellman()
        ? dhStart(DH_PUBLIC, domain, dl.y(), 0)
        : dsaStart(DSA_PUBLIC, domain, dl.y(), 0);
  }

  /** Writes the BLOB of a private key, for RSA with all its numbers; the caller wipes it. */
  public static byte[] write(PrivateKeyData body) throws BlobException {
    if (body instanceof RsaPrivateKeyData rsa) {
      int half =
          Math.max(BigEndianNumbers.width(rsa.primeP()), BigEndianNumbers.width(rsa.primeQ()));
      int width = BigEndianNumbers.width(rsa.modulus());
      byte[] blob =
          rsaStart(RSA_FULL_PRIVATE, rsa.publicExponent(), rsa.modulus(), half, 5 * half + width);
      int offset = blob.length - 5 * half - width;
      offset = put(blob, offset, rsa.primeP(), half);
      offset = put(blob, offset, rsa.primeQ(), half);
      offset = put(blob, offset, rsa.primeExponentP(), half);
      offset = put(blob, offset, rsa.primeExponentQ(), half);
      offset = put(blob, offset, rsa.crtCoefficient(), half);
      put(blob, offset, rsa.privateExponent(), width);
      return blob;
    }
    DiscreteLogPrivateKeyData dl = (DiscreteLogPrivateKeyData) body;
    boolean dh = dl.publicBody().isDiffieHellman();
    int size = dh ? dl.domain().widthP() : GROUP_SIZE;
    byte[] blob =
        dh
            ? dhStart(DH_PRIVATE, dl.domain(), dl.y(), size)
            : dsaStart(DSA_PRIVATE, dl.domain(), dl.y(), size);
    put(blob, blob.length - size, dl.x(), size);
    return blob;
  }

  private static int put(byte[] blob, int offset, BigInteger number, int size)
      throws BlobException {
    byte[] bytes = BigEndianNumbers.write(number, size, "number");
    System.arraycopy(bytes, 0, blob, offset, size);
    Arrays.fill(bytes, (byte) 0);
    return offset + size;
  }

  /** Returns header, exponent and modulus, followed by {@code trailingZeros} zero bytes. */
  private static byte[] rsaStart(int magic, BigInteger e, BigInteger n, int half, int trailingZeros)
      throws BlobException {
    int sizeE = BigEndianNumbers.width(e);
    int sizeN = BigEndianNumbers.width(n);
    return new LittleEndianWriter(6 * Integer.BYTES + sizeE + sizeN + trailingZeros)
        .dword(magic)
        .dword(n.bitLength())
        .dword(sizeE)
        .dword(sizeN)
        .dword(half)
        .dword(half)
        .bytes(BigEndianNumbers.write(e, sizeE, "PublicExponent"))
        .bytes(BigEndianNumbers.write(n, sizeN, "Modulus"))
        .padded(new byte[0], trailingZeros)
        .toByteArray();
  }

  private static byte[] dhStart(
      int magic, DomainParameterData domain, BigInteger y, int trailingZeros) throws BlobException {
    int width = domain.widthP();
    return dlNumbers(
            new LittleEndianWriter(2 * Integer.BYTES + 3 * width + trailingZeros)
                .dword(magic)
                .dword(width),
            domain,
            y)
        .padded(new byte[0], trailingZeros)
        .toByteArray();
  }

  private static byte[] dsaStart(
      int magic, DomainParameterData domain, BigInteger y, int trailingZeros) throws BlobException {
    int width = domain.widthP();
    byte[] noSeed = new byte[SEED_SIZE];
    Arrays.fill(noSeed, (byte) 0xFF);
    LittleEndianWriter out =
        new LittleEndianWriter(
                3 * Integer.BYTES + SEED_SIZE + GROUP_SIZE + 3 * width + trailingZeros)
            .dword(magic)
            .dword(width)
            .dword(domain.fipsSeed().isPresent() ? Integer.reverseBytes(domain.seedCounter()) : -1)
            .bytes(domain.fipsSeed().orElse(noSeed))
            .bytes(BigEndianNumbers.write(domain.q().orElseThrow(), GROUP_SIZE, "q"));
    return dlNumbers(out, domain, y).padded(new byte[0], trailingZeros).toByteArray();
  }

  private static LittleEndianWriter dlNumbers(
      LittleEndianWriter out, DomainParameterData domain, BigInteger y) throws BlobException {
    int width = domain.widthP();
    return out.bytes(BigEndianNumbers.write(domain.p(), width, "Modulus"))
        .bytes(BigEndianNumbers.write(domain.g(), width, "Generator"))
        .bytes(BigEndianNumbers.write(y, width, "Public"));
  }
}
