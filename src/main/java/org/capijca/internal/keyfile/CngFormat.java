// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.util.Set;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.CngBlob;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.spec.CapiCngBlobSpec;

/** The key file format of CNG BLOBs. */
final class CngFormat extends UnidentifiedKeyFormat<CapiCngBlobSpec> {
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
  byte[] encoded(PublicKeyData body) throws BlobException {
    return CngBlob.write(body);
  }

  @Override
  byte[] encoded(PrivateKeyData body) throws BlobException {
    return CngBlob.write(body);
  }

  @Override
  CapiCngBlobSpec toSpec(byte[] encoded) {
    return new CapiCngBlobSpec(encoded);
  }
}
