package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.math.BigInteger;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.BlobType;

/** A DSS or Diffie-Hellman public key: Y, and the domain parameters where the BLOB has them. */
public final class DlPublicBody implements PublicBody {
  private static final int VERSION_3_LENGTHS = 12;

  private final DlFormat format;
  private final DlDomain domain;
  private final byte[] y;

  private DlPublicBody(DlFormat format, DlDomain domain, byte[] y) {
    this.format = format;
    this.domain = domain;
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
    return new DlPublicBody(format, domain, LittleEndianNumber.write(y, domain.widthP(), "y"));
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
    int bitsP = positiveBits(in);
    if (!format.publicHasDomain()) {
      return new DlPublicBody(format, null, in.bytes(LittleEndianNumber.width(bitsP), "y"));
    }
    DlDomain domain = DlDomain.readVersion2(in, format, bitsP);
    byte[] y = in.bytes(domain.widthP(), "y");
    return new DlPublicBody(format, domain.withSeed(in.bytes(DlDomain.SEED_SIZE, "DSSSEED")), y);
  }

  private static DlPublicBody readVersion3(LittleEndianReader in, DlFormat format)
      throws BlobException {
    int bitsP = positiveBits(in);
    int bitsQ = DlDomain.readBits(in, "bitlenQ");
    int bitsJ = DlDomain.readBits(in, "bitlenJ");
    byte[] seed = in.bytes(DlDomain.SEED_SIZE, "DSSSEED");
    DlDomain domain = DlDomain.readVersion3(in, bitsP, bitsQ, bitsJ, seed);
    format.check(domain);
    return new DlPublicBody(format, domain, in.bytes(domain.widthP(), "y"));
  }

  static int positiveBits(LittleEndianReader in) throws BlobException {
    int bits = DlDomain.readBits(in, "bitlen");
    if (bits == 0) {
      throw NTE_BAD_DATA.as(BlobException::new, "bitlen 0");
    }
    return bits;
  }

  @Override
  public int bitLength() {
    return domain == null ? y.length * Byte.SIZE : domain.bitsP();
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

  /**
   * A PUBLICKEYBLOB of version 3 (CRYPT_BLOB_VER3).
   *
   * @throws IllegalStateException if the domain parameters are not known
   */
  public byte[] toVersion3Blob(AlgId algId) {
    if (domain == null) {
      throw new IllegalStateException("the domain parameters are not known");
    }
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
