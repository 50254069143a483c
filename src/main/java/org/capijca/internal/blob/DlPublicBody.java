package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.math.BigInteger;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.BlobType;

/** A DSS or Diffie-Hellman public key: Y, and the domain parameters where the BLOB has them. */
public final class DlPublicBody implements PublicBody {
  private static final int VERSION_3_LENGTHS = 12;

  private final DlFormat format;
  private final DlDomain domain;
  private final int bitLength;
  private final byte[] y;

  /**
   * @param y of the width of P; not copied, as nobody changes it
   */
  DlPublicBody(DlFormat format, DlDomain domain, int bitLength, byte[] y) {
    this.format = format;
    this.domain = domain;
    this.bitLength = bitLength;
    this.y = y;
  }

  /**
   * A body for these numbers.
   *
   * @throws BlobException if Y is longer than P (NTE_BAD_DATA)
   */
  public static DlPublicBody of(DlFormat format, DlDomain domain, BigInteger y)
      throws BlobException {
    format.check(domain);
    byte[] bytesY = LittleEndianNumber.write(y, domain.widthP(), "y");
    return new DlPublicBody(format, domain, domain.bitsP(), bytesY);
  }

  /** Reads what follows the header. */
  static DlPublicBody read(LittleEndianReader in, BlobHeader header, DlFormat format)
      throws BlobException {
    format.readMagic(in, header);
    return header.version() == BlobHeader.VERSION_3
        ? readVersion3(in, format)
        : readVersion2(in, format);
  }

  private static DlPublicBody readVersion2(LittleEndianReader in, DlFormat format)
      throws BlobException {
    int bitsP = in.positiveBits("bitlen");
    if (!format.publicHasDomain()) {
      return new DlPublicBody(format, null, bitsP, in.bytes(LittleEndianNumber.width(bitsP), "y"));
    }
    DlDomain domain = DlDomain.readVersion2(in, format, bitsP);
    byte[] y = in.bytes(domain.widthP(), "y");
    byte[] seed = in.bytes(DlDomain.SEED_SIZE, "DSSSEED");
    return new DlPublicBody(format, domain.withSeed(seed), bitsP, y);
  }

  private static DlPublicBody readVersion3(LittleEndianReader in, DlFormat format)
      throws BlobException {
    DlDomain domain = DlDomain.readVersion3Public(in, format);
    return new DlPublicBody(format, domain, domain.bitsP(), in.bytes(domain.widthP(), "y"));
  }

  @Override
  public int bitLength() {
    return bitLength;
  }

  @Override
  public boolean isComplete() {
    return domain != null;
  }

  /** Whether the key agrees, and does not sign. */
  public boolean isDiffieHellman() {
    return format == DlFormat.DH;
  }

  /** The domain parameters; empty for a version 2 Diffie-Hellman BLOB, which is Y alone. */
  public Optional<DlDomain> domain() {
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
            + (withDomain ? 2 * y.length + format.subgroupBytes() + DlDomain.SEED_SIZE : 0);
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
          BlobException::new, "the key came as Y alone; version 3 needs P and G, too");
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
                + DlDomain.SEED_SIZE
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
