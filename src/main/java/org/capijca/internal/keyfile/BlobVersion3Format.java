// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.util.Set;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.spec.CapiKeyBlobVer3Spec;

/** The key file format of BLOBs of version 3 (CRYPT_BLOB_VER3). */
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
  byte[] blob(AlgId algId, PublicKeyData body) throws BlobException {
    return body.toVersion3Blob(algId);
  }

  @Override
  byte[] blob(AlgId algId, PrivateKeyData body) throws BlobException {
    return body.toVersion3Blob(algId);
  }

  @Override
  CapiKeyBlobVer3Spec toSpec(byte[] blob) {
    return new CapiKeyBlobVer3Spec(blob);
  }
}
