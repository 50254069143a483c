// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.util.Set;
import org.capijca.AlgId;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.spec.CapiKeyBlobVer3Spec;

/** The key file format that writes BLOBs of version 3 (CRYPT_BLOB_VER3) and reads both versions. */
final class BlobVersion3Format extends EncodedKeyFormat<CapiKeyBlobVer3Spec> {
  BlobVersion3Format() {
    super(CapiKeyBlobVer3Spec.class, CapiKeyBlobVer3Spec::new, spec -> Set.of());
  }

  @Override
  boolean isPrivateKey(byte[] encoded) {
    return KeyPairBlobs.isPrivate(encoded);
  }

  @Override
  PublicBlob publicKey(byte[] encoded) throws BlobException {
    return KeyPairBlobs.readPublic(encoded);
  }

  @Override
  PrivateBlob privateKey(byte[] encoded) throws BlobException {
    return KeyPairBlobs.readPrivate(encoded);
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
