// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import org.capijca.AlgId;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.spec.CapiKeyBlobSpec;

/** Writes BLOBs of version 2. */
final class BlobFormat extends KeyBlobFormat<CapiKeyBlobSpec> {
  BlobFormat() {
    super(CapiKeyBlobSpec.class, CapiKeyBlobSpec::new, CapiKeyBlobSpec::getFlags);
  }

  @Override
  byte[] encoded(AlgId algId, PublicKeyData data) {
    return data.toBlob(algId);
  }

  @Override
  byte[] encoded(AlgId algId, PrivateKeyData data) {
    return data.toBlob(algId);
  }
}
