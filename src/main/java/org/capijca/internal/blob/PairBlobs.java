package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.util.EnumMap;
import java.util.Map;
import org.capijca.AlgId;
import org.capijca.BlobType;

/** Reads the BLOBs of key pairs. */
public final class PairBlobs {
  private static final Map<AlgId, Format> FORMATS = new EnumMap<>(AlgId.class);

  static {
    Format rsa = new Format(PairBlobs::rsaPublic, PairBlobs::rsaPrivate);
    Format dss = discreteLog(DlFormat.DSS);
    Format dh = discreteLog(DlFormat.DH);
    FORMATS.put(AlgId.CALG_RSA_KEYX, rsa);
    FORMATS.put(AlgId.CALG_RSA_SIGN, rsa);
    FORMATS.put(AlgId.CALG_DSS_SIGN, dss);
    FORMATS.put(AlgId.CALG_DH_SF, dh);
    FORMATS.put(AlgId.CALG_DH_EPHEM, dh);
  }

  private PairBlobs() {}

  private interface BodyReader<B> {
    B read(LittleEndianReader in, BlobHeader header) throws BlobException;
  }

  private record Format(BodyReader<PublicBody> publicKey, BodyReader<PrivateBody> privateKey) {}

  /** A PUBLICKEYBLOB that has been read. */
  public record PublicBlob(AlgId algId, PublicBody body) {}

  /** A PRIVATEKEYBLOB that has been read. */
  public record PrivateBlob(AlgId algId, PrivateBody body) {}

  /** Reads a PUBLICKEYBLOB. */
  public static PublicBlob readPublic(byte[] blob) throws BlobException {
    LittleEndianReader in = new LittleEndianReader(blob);
    BlobHeader header = BlobHeader.read(in);
    header.require(BlobType.PUBLICKEYBLOB);
    return new PublicBlob(header.algId(), format(header).publicKey().read(in, header));
  }

  /** Reads a PRIVATEKEYBLOB that is in the clear. */
  public static PrivateBlob readPrivate(byte[] blob) throws BlobException {
    LittleEndianReader in = new LittleEndianReader(blob);
    BlobHeader header = BlobHeader.read(in);
    header.require(BlobType.PRIVATEKEYBLOB);
    return new PrivateBlob(header.algId(), format(header).privateKey().read(in, header));
  }

  private static Format format(BlobHeader header) throws BlobException {
    Format format = FORMATS.get(header.algId());
    if (format == null) {
      throw NTE_BAD_ALGID.as(BlobException::new, header.algId() + " is no key pair algorithm");
    }
    return format;
  }

  private static Format discreteLog(DlFormat format) {
    return new Format(
        (in, header) -> DlPublicBody.read(in, header, format),
        (in, header) -> DlPrivateBody.read(in, header, format));
  }

  private static PublicBody rsaPublic(LittleEndianReader in, BlobHeader header)
      throws BlobException {
    header.requireVersion2();
    return RsaPublicBody.read(in);
  }

  private static PrivateBody rsaPrivate(LittleEndianReader in, BlobHeader header)
      throws BlobException {
    header.requireVersion2();
    return RsaPrivateBody.read(in);
  }
}
