package org.capijca.internal.factory;

import java.util.Set;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.spec.CapiKeyBlobVer3Spec;

/** BLOBs written in version 3 (CRYPT_BLOB_VER3). */
final class BlobVersion3Format extends KeyBlobFormat<CapiKeyBlobVer3Spec> {
  @Override
  public Class<CapiKeyBlobVer3Spec> spec() {
    return CapiKeyBlobVer3Spec.class;
  }

  @Override
  public Set<ImportFlag> flags(CapiKeyBlobVer3Spec spec) {
    return Set.of();
  }

  @Override
  byte[] blob(AlgId algId, PublicBody body) throws BlobException {
    return body.toVersion3Blob(algId);
  }

  @Override
  byte[] blob(AlgId algId, PrivateBody body) throws BlobException {
    return body.toVersion3Blob(algId);
  }

  @Override
  CapiKeyBlobVer3Spec toSpec(byte[] blob) {
    return new CapiKeyBlobVer3Spec(blob);
  }
}
