// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import org.capijca.AlgId;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.spec.CapiKeyBlobSpec;

/**
 * The key file format of PUBLICKEYBLOB and PRIVATEKEYBLOB: reads both versions, writes version 2.
 */
final class BlobFormat extends EncodedKeyFormat<CapiKeyBlobSpec> {
  BlobFormat() {
    super(CapiKeyBlobSpec.class, CapiKeyBlobSpec::new, CapiKeyBlobSpec::getFlags);
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
  byte[] encoded(AlgId algId, PublicKeyData data) {
    return data.toBlob(algId);
  }

  @Override
  byte[] encoded(AlgId algId, PrivateKeyData data) {
    return data.toBlob(algId);
  }
}
