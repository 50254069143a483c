// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.util.Set;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.spec.CapiKeyBlobSpec;

/** The key file format of BLOBs of version 2. */
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
  byte[] blob(AlgId algId, PublicKeyData body) {
    return body.toBlob(algId);
  }

  @Override
  byte[] blob(AlgId algId, PrivateKeyData body) {
    return body.toBlob(algId);
  }

  @Override
  CapiKeyBlobSpec toSpec(byte[] blob) {
    return new CapiKeyBlobSpec(blob);
  }
}
