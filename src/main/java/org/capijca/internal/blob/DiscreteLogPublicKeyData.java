// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.math.BigInteger;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.BlobType;

/** A DSS or Diffie-Hellman public key: Y, and the domain parameters if the BLOB contains them. */
public final class DiscreteLogPublicKeyData implements PublicKeyData {
  private static final int VERSION_3_LENGTHS = 12;

  private final DiscreteLogFormat format;
  private final DomainParameterData domain;
  private final int bitLength;
  private final byte[] y;

  /**
   * @param y as long as P; not copied, because it is never changed
   */
  DiscreteLogPublicKeyData(
      DiscreteLogFormat format, DomainParameterData domain, int bitLength, byte[] y) {
    this.format = format;
    this.domain = domain;
    this.bitLength = bitLength;
    this.y = y;
  }

  /**
   * Returns the key data of these numbers.
   *
   * @throws BlobException if Y is longer than P (NTE_BAD_DATA)
   */
  public static DiscreteLogPublicKeyData of(
      DiscreteLogFormat format, DomainParameterData domain, BigInteger y) throws BlobException {
    format.check(domain);
    byte[] bytesY = LittleEndianNumber.write(y, domain.widthP(), "y");
    return new DiscreteLogPublicKeyData(format, domain, domain.bitsP(), bytesY);
  }

  /** Reads the data after the BLOB header. */
  static DiscreteLogPublicKeyData read(
      LittleEndianReader in, BlobHeader header, DiscreteLogFormat format) throws BlobException {
    format.readMagic(in, header);
    return header.version() == BlobHeader.VERSION_3
        ? readVersion3(in, format)
        : readVersion2(in, format);
  }

  private static DiscreteLogPublicKeyData readVersion2(
      LittleEndianReader in, DiscreteLogFormat format) throws BlobException {
    int bitsP = in.positiveBits("bitlen");
    if (!format.publicHasDomain()) {
      return new DiscreteLogPublicKeyData(
          format, null, bitsP, in.bytes(LittleEndianNumber.width(bitsP), "y"));
    }
    DomainParameterData domain = DomainParameterData.readVersion2(in, format, bitsP);
    byte[] y = in.bytes(domain.widthP(), "y");
    byte[] seed = in.bytes(DomainParameterData.SEED_SIZE, "DSSSEED");
    return new DiscreteLogPublicKeyData(format, domain.withSeed(seed), bitsP, y);
  }

  private static DiscreteLogPublicKeyData readVersion3(
      LittleEndianReader in, DiscreteLogFormat format) throws BlobException {
    DomainParameterData domain = DomainParameterData.readVersion3Public(in, format);
    return new DiscreteLogPublicKeyData(
        format, domain, domain.bitsP(), in.bytes(domain.widthP(), "y"));
  }

  @Override
  public int bitLength() {
    return bitLength;
  }

  @Override
  public boolean isComplete() {
    return domain != null;
  }

  /** Returns whether this is a Diffie-Hellman key rather than a DSS key. */
  public boolean isDiffieHellman() {
    return format == DiscreteLogFormat.DH;
  }

  /**
   * Returns the domain parameters; empty for a version 2 Diffie-Hellman BLOB, which contains Y
   * only.
   */
  public Optional<DomainParameterData> domain() {
    return Optional.ofNullable(domain);
  }

  public BigInteger y() {
    return LittleEndianNumber.read(y);
  }

  @Override
  public byte[] toBlob(AlgId algId) {
    boolean withDomain = format.publicHasDomain();
    int size =
        BlobHeader.SIZE
            + 2 * Integer.BYTES
            + y.length
            + (withDomain
                ? 2 * y.length + format.subgroupBytes() + DomainParameterData.SEED_SIZE
                : 0);
    LittleEndianWriter out = new LittleEndianWriter(size);
    writeStart(out, algId, BlobHeader.VERSION_2);
    if (!withDomain) {
      return out.bytes(y).toByteArray();
    }
    domain.writeVersion2(out);
    return out.bytes(y).bytes(domain.seed()).toByteArray();
  }

  @Override
  public byte[] toVersion3Blob(AlgId algId) throws BlobException {
    if (domain == null) {
      throw NTE_BAD_KEY_STATE.as(
          BlobException::new, "the key has Y only; version 3 also needs P and G");
    }
    return version3Blob(algId);
  }

  @Override
  public byte[] toFullBlob(AlgId algId) {
    return domain == null ? toBlob(algId) : version3Blob(algId);
  }

  private byte[] version3Blob(AlgId algId) {
    LittleEndianWriter out =
        new LittleEndianWriter(
            BlobHeader.SIZE
                + Integer.BYTES
                + VERSION_3_LENGTHS
                + DomainParameterData.SEED_SIZE
                + domain.sizeVersion3()
                + y.length);
    writeStart(out, algId, BlobHeader.VERSION_3);
    out.dword(domain.bitsQ()).dword(domain.bitsJ()).bytes(domain.seed());
    domain.writeVersion3(out);
    return out.bytes(y).toByteArray();
  }

  private void writeStart(LittleEndianWriter out, AlgId algId, int version) {
    new BlobHeader(BlobType.PUBLICKEYBLOB, version, algId).write(out);
    out.dword(format.magic(BlobType.PUBLICKEYBLOB, version)).dword(bitLength());
  }
}
