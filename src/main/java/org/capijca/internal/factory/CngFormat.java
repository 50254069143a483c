package org.capijca.internal.factory;

import java.util.Arrays;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.CngBlob;
import org.capijca.internal.blob.PairBlobs.PrivateBlob;
import org.capijca.internal.blob.PairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.spec.CapiCngBlobSpec;

/** Keys in the CNG form, which names no ALG_ID. */
final class CngFormat implements KeyFileFormat<CapiCngBlobSpec> {
  @Override
  public Class<CapiCngBlobSpec> spec() {
    return CapiCngBlobSpec.class;
  }

  @Override
  public boolean namesAlgId() {
    return false;
  }

  @Override
  public PublicBlob readPublic(CapiCngBlobSpec spec) throws BlobException {
    byte[] encoded = spec.getEncoded();
    try {
      return CngBlob.readPublic(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  public PrivateBlob readPrivate(CapiCngBlobSpec spec) throws BlobException {
    byte[] encoded = spec.getEncoded();
    try {
      return CngBlob.readPrivate(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  public Set<ImportFlag> flags(CapiCngBlobSpec spec) {
    return spec.getFlags();
  }

  @Override
  public CapiCngBlobSpec write(AlgId algId, PublicBody body) throws BlobException {
    return new CapiCngBlobSpec(CngBlob.write(body));
  }

  @Override
  public CapiCngBlobSpec write(AlgId algId, PrivateBody body) throws BlobException {
    byte[] encoded = CngBlob.write(body);
    try {
      return new CapiCngBlobSpec(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }
}
