// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.util.Set;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.blob.XmlKey;
import org.capijca.spec.CapiXmlKeySpec;

/** The key file format of .NET's XML keys. */
final class XmlFormat extends UnidentifiedKeyFormat<CapiXmlKeySpec> {
  @Override
  public Class<CapiXmlKeySpec> spec() {
    return CapiXmlKeySpec.class;
  }

  @Override
  public Set<ImportFlag> flags(CapiXmlKeySpec spec) {
    return spec.getFlags();
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
  byte[] encoded(PublicKeyData body) throws BlobException {
    return XmlKey.write(body);
  }

  @Override
  byte[] encoded(PrivateKeyData body) throws BlobException {
    return XmlKey.write(body);
  }

  @Override
  CapiXmlKeySpec toSpec(byte[] encoded) {
    return new CapiXmlKeySpec(encoded);
  }
}
