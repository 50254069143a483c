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
import org.capijca.spec.CapiKeyBlobSpec;

/** PUBLICKEYBLOB and PRIVATEKEYBLOB: read in either version, written in version 2. */
final class BlobFormat implements KeyFileFormat<CapiKeyBlobSpec> {
  @Override
  public Class<CapiKeyBlobSpec> spec() {
    return CapiKeyBlobSpec.class;
  }

  @Override
  public PublicBlob readPublic(CapiKeyBlobSpec spec) throws BlobException {
    return PairBlobs.readPublic(spec.getEncoded());
  }

  @Override
  public PrivateBlob readPrivate(CapiKeyBlobSpec spec) throws BlobException {
    byte[] blob = spec.getEncoded();
    try {
      return PairBlobs.readPrivate(blob);
    } finally {
      Arrays.fill(blob, (byte) 0);
    }
  }

  @Override
  public Set<ImportFlag> flags(CapiKeyBlobSpec spec) {
    return spec.getFlags();
  }

  @Override
  public CapiKeyBlobSpec write(AlgId algId, PublicBody body) {
    return new CapiKeyBlobSpec(body.toBlob(algId));
  }

  @Override
  public CapiKeyBlobSpec write(AlgId algId, PrivateBody body) {
    byte[] blob = body.toBlob(algId);
    try {
      return new CapiKeyBlobSpec(blob);
    } finally {
      Arrays.fill(blob, (byte) 0);
    }
  }
}
