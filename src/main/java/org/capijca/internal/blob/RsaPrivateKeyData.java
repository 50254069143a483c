// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.math.BigInteger;
import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.BlobType;

/**
 * The data of an RSA private key: RSAPUBKEY, modulus and private numbers, stored in the layout of
 * the BLOB, so that export is a copy.
 */
public final class RsaPrivateKeyData implements PrivateKeyData {
  /** "RSA2". */
  static final int MAGIC = 0x32415352;

  private final int bitLength;
  private final int exponent;
  private final byte[] numbers;

  /**
   * The modulus as one object for the lifetime of the key, for cipher engines only. The JDK caches
   * its RSA blinding, with the private exponent, under a weak reference to this object; after the
   * object is collected it computes a new one, at half the cost of a signature. Null after {@link
   * #wipe}.
   */
  private volatile BigInteger modulus;

  private RsaPrivateKeyData(int bitLength, int exponent, byte[] numbers, BigInteger modulus) {
    this.bitLength = bitLength;
    this.exponent = exponent;
    this.numbers = numbers;
    this.modulus = modulus;
  }

  /**
   * Returns the key data of these numbers.
   *
   * @throws BlobException if a number does not fit its field: an exponent of more than 32 bits, or
   *     primes of unequal length; or if they are inconsistent (NTE_BAD_DATA)
   */
  public static RsaPrivateKeyData of(
      BigInteger modulus,
      BigInteger publicExponent,
      BigInteger privateExponent,
      BigInteger primeP,
      BigInteger primeQ,
      BigInteger primeExponentP,
      BigInteger primeExponentQ,
      BigInteger crtCoefficient)
      throws BlobException {
    int exponent = RsaPublicKeyData.exponent(publicExponent);
    int width =
        LittleEndianNumber.width(LittleEndianNumber.present(modulus, "modulus").bitLength());
    int half = half(width);
    LittleEndianWriter out = new LittleEndianWriter(2 * width + 5 * half);
    write(out, modulus, width, "modulus");
    write(out, primeP, half, "prime1");
    write(out, primeQ, half, "prime2");
    write(out, primeExponentP, half, "exponent1");
    write(out, primeExponentQ, half, "exponent2");
    write(out, crtCoefficient, half, "coefficient");
    write(out, privateExponent, width, "privateExponent");
    byte[] numbers = out.toByteArray();
    BigInteger own = LittleEndianNumber.read(numbers, 0, width);
    RsaPrivateKeyData body = new RsaPrivateKeyData(width * Byte.SIZE, exponent, numbers, own);
    body.checkOrWipe();
    return body;
  }

  private static void write(LittleEndianWriter out, BigInteger number, int width, String field)
      throws BlobException {
    byte[] bytes = LittleEndianNumber.write(number, width, field);
    out.bytes(bytes);
    Arrays.fill(bytes, (byte) 0);
  }

  /**
   * Reads the data after the BLOB header. A private exponent that is truncated, missing or zero is
   * computed, as Windows accepts every such length (Wine test suite); trailing bytes are ignored.
   */
  static RsaPrivateKeyData read(LittleEndianReader in) throws BlobException {
    int bitLength = RsaPublicKeyData.readBitLength(in, MAGIC);
    int exponent = in.dword("pubexp");
    int width = LittleEndianNumber.width(bitLength);
    int half = half(width);
    int withoutD = width + 5 * half;
    in.require(withoutD, "RSA numbers");
    byte[] given = in.bytes(Math.min(in.remaining(), withoutD + width), "RSA numbers");
    byte[] numbers = Arrays.copyOf(given, withoutD + width);
    boolean complete = given.length == numbers.length;
    Arrays.fill(given, (byte) 0);
    BigInteger modulus = LittleEndianNumber.read(numbers, 0, width);
    RsaPrivateKeyData body = new RsaPrivateKeyData(bitLength, exponent, numbers, modulus);
    body.checkOrWipe();
    if (!complete || body.lacksPrivateExponent()) {
      body.computePrivateExponent();
    }
    return body;
  }

  private boolean lacksPrivateExponent() {
    int bits = 0;
    for (int i = numbers.length - width(); i < numbers.length; i++) {
      bits |= numbers[i];
    }
    return bits == 0;
  }

  private void checkOrWipe() throws BlobException {
    try {
      check();
    } catch (BlobException e) {
      wipe();
      throw e;
    }
  }

  /**
   * Checks the numbers that Windows uses for consistency; a wrong one would yield signatures that
   * reveal the primes. The private exponent is not checked: programs import BLOBs with pubexp 1 in
   * which it is unchanged or partly overwritten.
   */
  private void check() throws BlobException {
    RsaPublicKeyData.check(modulus, exponent);
    BigInteger p = primeP();
    BigInteger q = primeQ();
    require(p.multiply(q).equals(modulus), "modulus is not prime1 times prime2");
    require(isOddPrimeSize(p) && isOddPrimeSize(q), "prime1 or prime2 is 1 or even");
    require(
        isInverseOfExponent(primeExponentP(), p),
        "exponent1 is not the inverse of pubexp modulo prime1 - 1");
    require(
        isInverseOfExponent(primeExponentQ(), q),
        "exponent2 is not the inverse of pubexp modulo prime2 - 1");
    require(
        crtCoefficient().multiply(q).mod(p).equals(BigInteger.ONE),
        "coefficient is not the inverse of prime2 modulo prime1");
  }

  private static boolean isOddPrimeSize(BigInteger prime) {
    return prime.testBit(0) && prime.bitLength() > 1;
  }

  private boolean isInverseOfExponent(BigInteger primeExponent, BigInteger prime) {
    return primeExponent
        .multiply(publicExponent())
        .subtract(BigInteger.ONE)
        .mod(prime.subtract(BigInteger.ONE))
        .equals(BigInteger.ZERO);
  }

  private static void require(boolean holds, String problem) throws BlobException {
    if (!holds) {
      throw NTE_BAD_DATA.as(BlobException::new, problem);
    }
  }

  /**
   * Computes the private exponent. The exponents modulo p - 1 and q - 1 have been checked, so the
   * inverse exists.
   */
  private void computePrivateExponent() throws BlobException {
    BigInteger phi = primeP().subtract(BigInteger.ONE).multiply(primeQ().subtract(BigInteger.ONE));
    BigInteger d = publicExponent().modInverse(phi);
    int width = width();
    byte[] bytes = LittleEndianNumber.write(d, width, "privateExponent");
    System.arraycopy(bytes, 0, numbers, numbers.length - width, width);
    Arrays.fill(bytes, (byte) 0);
  }

  /** Returns the length of the half-length fields, rounded up (.NET test suite, 1032 bits). */
  private static int half(int width) {
    return (width + 1) / 2;
  }

  private int width() {
    return LittleEndianNumber.width(bitLength);
  }

  @Override
  public int bitLength() {
    return bitLength;
  }

  /** Returns the modulus object under which the JDK caches the blinding of this key. */
  public BigInteger modulus() {
    BigInteger known = modulus;
    return known == null ? ownModulus() : known;
  }

  /**
   * Returns the modulus as a new object for callers, so that a reference they hold does not keep
   * the JDK's blinding alive.
   */
  public BigInteger ownModulus() {
    return LittleEndianNumber.read(numbers, 0, width());
  }

  public BigInteger publicExponent() {
    return BigInteger.valueOf(Integer.toUnsignedLong(exponent));
  }

  public BigInteger primeP() {
    return halfField(0);
  }

  public BigInteger primeQ() {
    return halfField(1);
  }

  public BigInteger primeExponentP() {
    return halfField(2);
  }

  public BigInteger primeExponentQ() {
    return halfField(3);
  }

  public BigInteger crtCoefficient() {
    return halfField(4);
  }

  public BigInteger privateExponent() {
    return LittleEndianNumber.read(numbers, numbers.length - width(), width());
  }

  private BigInteger halfField(int index) {
    int half = half(width());
    return LittleEndianNumber.read(numbers, width() + index * half, half);
  }

  @Override
  public RsaPublicKeyData publicBody() {
    return new RsaPublicKeyData(bitLength, exponent, Arrays.copyOf(numbers, width()));
  }

  @Override
  public byte[] toFullBlob(AlgId algId) {
    return toBlob(algId);
  }

  @Override
  public byte[] toVersion3Blob(AlgId algId) throws BlobException {
    throw RsaPublicKeyData.noVersion3();
  }

  @Override
  public byte[] toBlob(AlgId algId) {
    LittleEndianWriter out =
        new LittleEndianWriter(BlobHeader.SIZE + RsaPublicKeyData.RSAPUBKEY_SIZE + numbers.length);
    new BlobHeader(BlobType.PRIVATEKEYBLOB, BlobHeader.VERSION_2, algId).write(out);
    return out.dword(MAGIC).dword(bitLength).dword(exponent).bytes(numbers).toByteArray();
  }

  @Override
  public RsaPrivateKeyData copy() {
    return new RsaPrivateKeyData(bitLength, exponent, numbers.clone(), modulus());
  }

  @Override
  public void wipe() {
    modulus = null;
    Arrays.fill(numbers, width(), numbers.length, (byte) 0);
  }
}
