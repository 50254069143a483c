package org.capijca.internal.factory;

import java.util.Set;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.CngBlob;
import org.capijca.internal.blob.PairBlobs.PrivateBlob;
import org.capijca.internal.blob.PairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.spec.CapiCngBlobSpec;

/** CNG BLOBs. */
final class CngFormat extends KindOnlyFormat<CapiCngBlobSpec> {
  @Override
  public Class<CapiCngBlobSpec> spec() {
    return CapiCngBlobSpec.class;
  }

  @Override
  public Set<ImportFlag> flags(CapiCngBlobSpec spec) {
    return spec.getFlags();
  }

  @Override
  PublicBlob publicKey(byte[] encoded) throws BlobException {
    return CngBlob.readPublic(encoded);
  }

  @Override
  PrivateBlob privateKey(byte[] encoded) throws BlobException {
    return CngBlob.readPrivate(encoded);
  }

  @Override
  byte[] encoded(PublicBody body) throws BlobException {
    return CngBlob.write(body);
  }

  @Override
  byte[] encoded(PrivateBody body) throws BlobException {
    return CngBlob.write(body);
  }

  @Override
  CapiCngBlobSpec toSpec(byte[] encoded) {
    return new CapiCngBlobSpec(encoded);
  }
}
