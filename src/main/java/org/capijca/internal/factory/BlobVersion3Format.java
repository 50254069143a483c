package org.capijca.internal.factory;

import java.util.Arrays;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PairBlobs;
import org.capijca.internal.blob.PairBlobs.PrivateBlob;
import org.capijca.internal.blob.PairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.spec.CapiKeyBlobVer3Spec;

/** The BLOBs of CRYPT_BLOB_VER3. */
final class BlobVersion3Format implements KeyFileFormat<CapiKeyBlobVer3Spec> {
  @Override
  public Class<CapiKeyBlobVer3Spec> spec() {
    return CapiKeyBlobVer3Spec.class;
  }

  @Override
  public PublicBlob readPublic(CapiKeyBlobVer3Spec spec) throws BlobException {
    return PairBlobs.readPublic(spec.getEncoded());
  }

  @Override
  public PrivateBlob readPrivate(CapiKeyBlobVer3Spec spec) throws BlobException {
    byte[] blob = spec.getEncoded();
    try {
      return PairBlobs.readPrivate(blob);
    } finally {
      Arrays.fill(blob, (byte) 0);
    }
  }

  @Override
  public Set<ImportFlag> flags(CapiKeyBlobVer3Spec spec) {
    return Set.of();
  }

  @Override
  public CapiKeyBlobVer3Spec write(AlgId algId, PublicBody body) throws BlobException {
    return new CapiKeyBlobVer3Spec(body.toVersion3Blob(algId));
  }

  @Override
  public CapiKeyBlobVer3Spec write(AlgId algId, PrivateBody body) throws BlobException {
    byte[] blob = body.toVersion3Blob(algId);
    try {
      return new CapiKeyBlobVer3Spec(blob);
    } finally {
      Arrays.fill(blob, (byte) 0);
    }
  }
}
