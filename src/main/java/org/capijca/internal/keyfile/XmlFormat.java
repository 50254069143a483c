// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import org.capijca.AlgId;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.blob.XmlKey;
import org.capijca.spec.CapiXmlKeySpec;

/** The key file format of .NET's XML keys. */
final class XmlFormat extends EncodedKeyFormat<CapiXmlKeySpec> {
  XmlFormat() {
    super(CapiXmlKeySpec.class, CapiXmlKeySpec::new, CapiXmlKeySpec::getFlags);
  }

  @Override
  public boolean namesAlgId() {
    return false;
  }

  @Override
  PublicBlob publicKey(byte[] encoded) throws BlobException {
    return XmlKey.readPublic(encoded);
  }

  @Override
  PrivateBlob privateKey(byte[] encoded) throws BlobException {
    return XmlKey.readPrivate(encoded);
  }

  @Override
  byte[] encoded(AlgId algId, PublicKeyData data) throws BlobException {
    return XmlKey.write(data);
  }

  @Override
  byte[] encoded(AlgId algId, PrivateKeyData data) throws BlobException {
    return XmlKey.write(data);
  }
}
