// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_FLAGS;

import java.math.BigInteger;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.BlobType;

/**
 * The data of an RSA public key: RSAPUBKEY and modulus.
 *
 * <p>The modulus may be any number except zero (Windows accepts 64 bytes of 0x11, Wine test suite),
 * and the exponent may be 1 (.NET imports such a key to unwrap session keys).
 */
public final class RsaPublicKeyData implements PublicKeyData {
  /** "RSA1". */
  static final int MAGIC = 0x31415352;

  static final int RSAPUBKEY_SIZE = 12;
  private static final int MAX_EXPONENT_BITS = 32;

  private final int bitLength;
  private final int exponent;
  private final byte[] modulus;

  /** The strong-name public key from which the numbers were read; null if there is none. */
  private final byte[] strongName;

  RsaPublicKeyData(int bitLength, int exponent, byte[] modulus) {
    this(bitLength, exponent, modulus, null);
  }

  private RsaPublicKeyData(int bitLength, int exponent, byte[] modulus, byte[] strongName) {
    this.bitLength = bitLength;
    this.exponent = exponent;
    this.modulus = modulus;
    this.strongName = strongName;
  }

  /**
   * Returns the same numbers with the strong-name public key (prefix and BLOB) that contains them.
   */
  RsaPublicKeyData withStrongName(byte[] publicKey) {
    return new RsaPublicKeyData(bitLength, exponent, modulus, publicKey);
  }

  /**
   * Returns the key data of these numbers.
   *
   * @throws BlobException if a number is not positive or the exponent has more than 32 bits
   *     (NTE_BAD_DATA)
   */
  public static RsaPublicKeyData of(BigInteger modulus, BigInteger exponent) throws BlobException {
    int width =
        LittleEndianNumber.width(LittleEndianNumber.present(modulus, "modulus").bitLength());
    return new RsaPublicKeyData(
            width * Byte.SIZE,
            exponent(exponent),
            LittleEndianNumber.write(modulus, width, "modulus"))
        .checked();
  }

  static int exponent(BigInteger exponent) throws BlobException {
    if (LittleEndianNumber.present(exponent, "public exponent").signum() <= 0
        || exponent.bitLength() > MAX_EXPONENT_BITS) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          "public exponent of " + exponent.bitLength() + " bits; pubexp has 32");
    }
    return exponent.intValue();
  }

  /** Reads the data after the BLOB header; trailing bytes are ignored, as on Windows. */
  static RsaPublicKeyData read(LittleEndianReader in) throws BlobException {
    int bitLength = readBitLength(in, MAGIC);
    int exponent = in.dword("pubexp");
    byte[] modulus = in.bytes(LittleEndianNumber.width(bitLength), "modulus");
    return new RsaPublicKeyData(bitLength, exponent, modulus).checked();
  }

  private RsaPublicKeyData checked() throws BlobException {
    check(modulus(), exponent);
    return this;
  }

  /** Refuses a modulus or exponent of zero. */
  static void check(BigInteger modulus, int exponent) throws BlobException {
    if (exponent == 0 || modulus.signum() == 0) {
      throw NTE_BAD_DATA.as(BlobException::new, "the modulus or the public exponent is 0");
    }
  }

  /** Reads the magic number and bitlen. */
  static int readBitLength(LittleEndianReader in, int wantedMagic) throws BlobException {
    int magic = in.dword("magic");
    if (magic != wantedMagic) {
      throw NTE_BAD_DATA.as(
          BlobException::new,
          "magic 0x"
              + Integer.toHexString(magic)
              + " instead of 0x"
              + Integer.toHexString(wantedMagic)
              + "; a public key has RSA1, 0x31415352, and a private key RSA2, 0x32415352");
    }
    return in.positiveBits("bitlen");
  }

  @Override
  public int bitLength() {
    return bitLength;
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  public BigInteger modulus() {
    return LittleEndianNumber.read(modulus);
  }

  public BigInteger publicExponent() {
    return BigInteger.valueOf(Integer.toUnsignedLong(exponent));
  }

  @Override
  public Optional<byte[]> strongName() {
    return Optional.ofNullable(strongName).map(byte[]::clone);
  }

  @Override
  public byte[] toFullBlob(AlgId algId) {
    return toBlob(algId);
  }

  @Override
  public byte[] toVersion3Blob(AlgId algId) throws BlobException {
    throw noVersion3();
  }

  /**
   * Returns the exception for CRYPT_BLOB_VER3, which is documented for DSS and Diffie-Hellman only;
   * the code is inferred.
   */
  static BlobException noVersion3() {
    return NTE_BAD_FLAGS.as(
        BlobException::new, "RSA keys have no version 3 BLOB; omit CRYPT_BLOB_VER3");
  }

  @Override
  public byte[] toBlob(AlgId algId) {
    LittleEndianWriter out =
        new LittleEndianWriter(BlobHeader.SIZE + RSAPUBKEY_SIZE + modulus.length);
    new BlobHeader(BlobType.PUBLICKEYBLOB, BlobHeader.VERSION_2, algId).write(out);
    return out.dword(MAGIC).dword(bitLength).dword(exponent).bytes(modulus).toByteArray();
  }
}
