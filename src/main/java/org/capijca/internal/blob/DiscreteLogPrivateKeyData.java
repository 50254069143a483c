// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.capijca.AlgId;
import org.capijca.BlobType;

/** A DSS or Diffie-Hellman private key: X with its domain parameters, and Y. */
public final class DiscreteLogPrivateKeyData implements PrivateKeyData {
  private static final int VERSION_3_LENGTHS = 16;

  private final DiscreteLogFormat format;
  private final DomainParameterData domain;
  private final int bitsX;
  private final byte[] x;

  /** The public key Y of the only peer that {@link #isFirstPeer} has accepted. */
  private final AtomicReference<BigInteger> firstPeer = new AtomicReference<>();

  /** Null until it is computed, if a BLOB or spec contains X only. */
  private volatile byte[] y;

  private DiscreteLogPrivateKeyData(
      DiscreteLogFormat format, DomainParameterData domain, byte[] y, int bitsX, byte[] x) {
    this.format = format;
    this.domain = domain;
    this.y = y;
    this.bitsX = bitsX;
    this.x = x;
  }

  /**
   * Returns the key data of these numbers.
   *
   * @throws BlobException if X is longer than Q (than P where Q is unknown), or Y than P
   *     (NTE_BAD_DATA)
   */
  public static DiscreteLogPrivateKeyData of(
      DiscreteLogFormat format, DomainParameterData domain, BigInteger y, BigInteger x)
      throws BlobException {
    format.check(domain);
    byte[] bytesY = LittleEndianNumber.write(y, domain.widthP(), "y");
    byte[] bytesX = bytesX(domain, x);
    return new DiscreteLogPrivateKeyData(format, domain, bytesY, bytesX.length * Byte.SIZE, bytesX);
  }

  private static byte[] bytesX(DomainParameterData domain, BigInteger x) throws BlobException {
    return LittleEndianNumber.write(
        x, domain.widthQ() == 0 ? domain.widthP() : domain.widthQ(), "x");
  }

  /**
   * Returns the key data of these numbers; Y is computed when it is first requested.
   *
   * @throws BlobException if X is longer than Q (than P where Q is unknown), or negative
   *     (NTE_BAD_DATA)
   */
  public static DiscreteLogPrivateKeyData of(
      DiscreteLogFormat format, DomainParameterData domain, BigInteger x) throws BlobException {
    format.check(domain);
    return withoutY(format, domain, bytesX(domain, x));
  }

  /** Y is computed later, after the length of P has been checked against the CSP's limits. */
  private static DiscreteLogPrivateKeyData withoutY(
      DiscreteLogFormat format, DomainParameterData domain, byte[] x) {
    return new DiscreteLogPrivateKeyData(format, domain, null, x.length * Byte.SIZE, x);
  }

  /**
   * Returns this key with additional domain parameters, such as Q and J.
   *
   * @throws BlobException if they have another P or G (NTE_BAD_DATA)
   */
  public DiscreteLogPrivateKeyData withDomain(DomainParameterData known) throws BlobException {
    if (!known.p().equals(domain.p()) || !known.g().equals(domain.g())) {
      throw NTE_BAD_DATA.as(BlobException::new, "the domain parameters belong to another key");
    }
    return y == null ? of(format, known, x()) : of(format, known, y(), x());
  }

  /** Reads the data after the BLOB header. */
  static DiscreteLogPrivateKeyData read(
      LittleEndianReader in, BlobHeader header, DiscreteLogFormat format) throws BlobException {
    format.readMagic(in, header);
    return header.version() == BlobHeader.VERSION_3
        ? readVersion3(in, format)
        : readVersion2(in, format);
  }

  /** Reads version 2 data, which do not contain Y. */
  private static DiscreteLogPrivateKeyData readVersion2(
      LittleEndianReader in, DiscreteLogFormat format) throws BlobException {
    DomainParameterData domain =
        DomainParameterData.readVersion2(in, format, in.positiveBits("bitlen"));
    byte[] x = in.bytes(format.widthX(domain), "x");
    if (format.publicHasDomain()) {
      domain = domain.withSeed(in.bytes(DomainParameterData.SEED_SIZE, "DSSSEED"));
    }
    return withoutY(format, domain, x);
  }

  private static DiscreteLogPrivateKeyData readVersion3(
      LittleEndianReader in, DiscreteLogFormat format) throws BlobException {
    int bitsP = in.positiveBits("bitlen");
    int bitsQ = in.bits("bitlenQ");
    int bitsJ = in.bits("bitlenJ");
    int bitsX = in.bits("bitlenX");
    byte[] seed = in.bytes(DomainParameterData.SEED_SIZE, "DSSSEED");
    DomainParameterData domain =
        DomainParameterData.readVersion3(in, format, bitsP, bitsQ, bitsJ, seed);
    byte[] y = in.bytes(domain.widthP(), "y");
    int widthX = LittleEndianNumber.width(bitsX);
    if (widthX > format.widthX(domain)) {
      throw NTE_BAD_DATA.as(BlobException::new, "bitlenX " + bitsX + " is too long for P and Q");
    }
    return new DiscreteLogPrivateKeyData(format, domain, y, bitsX, in.bytes(widthX, "x"));
  }

  @Override
  public int bitLength() {
    return domain.bitsP();
  }

  /** Returns whether keys of this format have a Q, below which X is. */
  public boolean requiresQ() {
    return format.subgroupBytes() != 0;
  }

  public DomainParameterData domain() {
    return domain;
  }

  public BigInteger x() {
    return LittleEndianNumber.read(x);
  }

  public BigInteger y() {
    return LittleEndianNumber.read(bytesY());
  }

  private byte[] bytesY() {
    byte[] known = y;
    if (known == null) {
      known = LittleEndianNumber.padded(power(), domain.widthP());
      y = known;
    }
    return known;
  }

  /** Returns whether Y is G to the power of X modulo P. */
  public boolean yBelongsToX() {
    return y == null || power().equals(y());
  }

  /**
   * Returns whether no other peer has been passed to this method before. Keys for which the order
   * of G is unknown must not be used with more than one peer.
   */
  public boolean isFirstPeer(BigInteger peer) {
    return firstPeer.compareAndSet(null, peer) || peer.equals(firstPeer.get());
  }

  private BigInteger power() {
    return domain.g().modPow(x(), domain.p());
  }

  @Override
  public DiscreteLogPublicKeyData publicBody() {
    return new DiscreteLogPublicKeyData(format, domain, domain.bitsP(), bytesY());
  }

  @Override
  public byte[] toBlob(AlgId algId) {
    int widthX = format.widthX(domain);
    boolean withSeed = format.publicHasDomain();
    LittleEndianWriter out =
        new LittleEndianWriter(
            BlobHeader.SIZE
                + 2 * Integer.BYTES
                + 2 * domain.widthP()
                + format.subgroupBytes()
                + widthX
                + (withSeed ? DomainParameterData.SEED_SIZE : 0));
    writeStart(out, algId, BlobHeader.VERSION_2);
    if (withSeed) {
      domain.writeVersion2(out);
      return out.padded(x, widthX).bytes(domain.seed()).toByteArray();
    }
    domain.writeWithoutQ(out);
    return out.padded(x, widthX).toByteArray();
  }

  @Override
  public byte[] toVersion3Blob(AlgId algId) {
    LittleEndianWriter out =
        new LittleEndianWriter(
            BlobHeader.SIZE
                + Integer.BYTES
                + VERSION_3_LENGTHS
                + DomainParameterData.SEED_SIZE
                + domain.sizeVersion3()
                + domain.widthP()
                + x.length);
    writeStart(out, algId, BlobHeader.VERSION_3);
    out.dword(domain.bitsQ()).dword(domain.bitsJ()).dword(bitsX).bytes(domain.seed());
    domain.writeVersion3(out);
    return out.bytes(bytesY()).bytes(x).toByteArray();
  }

  @Override
  public byte[] toFullBlob(AlgId algId) {
    return toVersion3Blob(algId);
  }

  private void writeStart(LittleEndianWriter out, AlgId algId, int version) {
    new BlobHeader(BlobType.PRIVATEKEYBLOB, version, algId).write(out);
    out.dword(format.magic(BlobType.PRIVATEKEYBLOB, version)).dword(bitLength());
  }

  @Override
  public DiscreteLogPrivateKeyData copy() {
    return new DiscreteLogPrivateKeyData(format, domain, y, bitsX, x.clone());
  }

  @Override
  public void wipe() {
    Arrays.fill(x, (byte) 0);
  }
}
