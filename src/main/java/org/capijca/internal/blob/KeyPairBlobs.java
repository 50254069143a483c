// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.util.EnumMap;
import java.util.Map;
import org.capijca.AlgId;
import org.capijca.BlobType;

/** Reads the BLOBs of key pairs. */
public final class KeyPairBlobs {
  private static final Map<AlgId, Format> FORMATS = new EnumMap<>(AlgId.class);

  static {
    Format rsa = new Format(KeyPairBlobs::rsaPublic, KeyPairBlobs::rsaPrivate);
    Format dss = discreteLog(DiscreteLogFormat.DSS);
    Format dh = discreteLog(DiscreteLogFormat.DH);
    FORMATS.put(AlgId.CALG_RSA_KEYX, rsa);
    FORMATS.put(AlgId.CALG_RSA_SIGN, rsa);
    FORMATS.put(AlgId.CALG_DSS_SIGN, dss);
    FORMATS.put(AlgId.CALG_DH_SF, dh);
    FORMATS.put(AlgId.CALG_DH_EPHEM, dh);
  }

  private KeyPairBlobs() {}

  private interface BodyReader<B> {
    B read(LittleEndianReader in, BlobHeader header) throws BlobException;
  }

  private record Format(
      BodyReader<PublicKeyData> publicKey, BodyReader<PrivateKeyData> privateKey) {}

  /** A PUBLICKEYBLOB that has been read. */
  public record PublicBlob(AlgId algId, PublicKeyData body) {}

  /** A PRIVATEKEYBLOB that has been read. */
  public record PrivateBlob(AlgId algId, PrivateKeyData body) {}

  /** Returns whether bytes begin as a PRIVATEKEYBLOB does. */
  public static boolean isPrivate(byte[] blob) {
    return blob.length > 0 && blob[0] == BlobType.PRIVATEKEYBLOB.value();
  }

  /** Reads a PUBLICKEYBLOB. */
  public static PublicBlob readPublic(byte[] blob) throws BlobException {
    LittleEndianReader in = new LittleEndianReader(blob);
    BlobHeader header = BlobHeader.read(in);
    header.require(BlobType.PUBLICKEYBLOB);
    return new PublicBlob(header.algId(), format(header).publicKey().read(in, header));
  }

  /** Reads an unencrypted PRIVATEKEYBLOB. */
  public static PrivateBlob readPrivate(byte[] blob) throws BlobException {
    return readPrivate(blob, blob.length);
  }

  /** Reads an unencrypted PRIVATEKEYBLOB from the first {@code length} bytes of an array. */
  public static PrivateBlob readPrivate(byte[] bytes, int length) throws BlobException {
    LittleEndianReader in = new LittleEndianReader(bytes, length);
    BlobHeader header = BlobHeader.read(in);
    header.require(BlobType.PRIVATEKEYBLOB);
    return new PrivateBlob(header.algId(), format(header).privateKey().read(in, header));
  }

  private static Format format(BlobHeader header) throws BlobException {
    Format format = FORMATS.get(header.algId());
    if (format == null) {
      throw NTE_BAD_ALGID.as(
          BlobException::new,
          header.algId()
              + " is not a key pair algorithm; session keys have a PLAINTEXTKEYBLOB or SIMPLEBLOB");
    }
    return format;
  }

  private static Format discreteLog(DiscreteLogFormat format) {
    return new Format(
        (in, header) -> DiscreteLogPublicKeyData.read(in, header, format),
        (in, header) -> DiscreteLogPrivateKeyData.read(in, header, format));
  }

  private static PublicKeyData rsaPublic(LittleEndianReader in, BlobHeader header)
      throws BlobException {
    header.requireVersion2();
    return RsaPublicKeyData.read(in);
  }

  private static PrivateKeyData rsaPrivate(LittleEndianReader in, BlobHeader header)
      throws BlobException {
    header.requireVersion2();
    return RsaPrivateKeyData.read(in);
  }
}
