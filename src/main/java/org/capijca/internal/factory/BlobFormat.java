package org.capijca.internal.factory;

import java.util.Set;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.spec.CapiKeyBlobSpec;

/** BLOBs written in version 2. */
final class BlobFormat extends KeyBlobFormat<CapiKeyBlobSpec> {
  @Override
  public Class<CapiKeyBlobSpec> spec() {
    return CapiKeyBlobSpec.class;
  }

  @Override
  public Set<ImportFlag> flags(CapiKeyBlobSpec spec) {
    return spec.getFlags();
  }

  @Override
  byte[] blob(AlgId algId, PublicBody body) {
    return body.toBlob(algId);
  }

  @Override
  byte[] blob(AlgId algId, PrivateBody body) {
    return body.toBlob(algId);
  }

  @Override
  CapiKeyBlobSpec toSpec(byte[] blob) {
    return new CapiKeyBlobSpec(blob);
  }
}
