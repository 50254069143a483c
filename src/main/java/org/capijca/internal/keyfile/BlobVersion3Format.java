// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.util.Set;
import org.capijca.AlgId;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.spec.CapiKeyBlobVer3Spec;

/** Writes BLOBs of version 3 (CRYPT_BLOB_VER3). */
final class BlobVersion3Format extends KeyBlobFormat<CapiKeyBlobVer3Spec> {
  BlobVersion3Format() {
    super(CapiKeyBlobVer3Spec.class, CapiKeyBlobVer3Spec::new, spec -> Set.of());
  }

  @Override
  byte[] encoded(AlgId algId, PublicKeyData data) throws BlobException {
    return data.toVersion3Blob(algId);
  }

  @Override
  byte[] encoded(AlgId algId, PrivateKeyData data) throws BlobException {
    return data.toVersion3Blob(algId);
  }
}
