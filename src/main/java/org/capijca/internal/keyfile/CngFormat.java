// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import org.capijca.AlgId;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.CngBlob;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.spec.CapiCngBlobSpec;

/** The key file format of CNG BLOBs. */
final class CngFormat extends EncodedKeyFormat<CapiCngBlobSpec> {
  CngFormat() {
    super(CapiCngBlobSpec.class, CapiCngBlobSpec::new, CapiCngBlobSpec::getFlags);
  }

  @Override
  public boolean namesAlgId() {
    return false;
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
  byte[] encoded(AlgId algId, PublicKeyData data) throws BlobException {
    return CngBlob.write(data);
  }

  @Override
  byte[] encoded(AlgId algId, PrivateKeyData data) throws BlobException {
    return CngBlob.write(data);
  }
}
