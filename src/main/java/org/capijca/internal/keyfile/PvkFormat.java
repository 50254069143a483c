// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.util.Arrays;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.spec.CapiPvkSpec;

/** The key file format of PVK files: private keys, from which the public keys are computed. */
final class PvkFormat implements KeyFileFormat<CapiPvkSpec> {
  @Override
  public Class<CapiPvkSpec> spec() {
    return CapiPvkSpec.class;
  }

  @Override
  public boolean isPrivateOnly(CapiPvkSpec spec) {
    return true;
  }

  @Override
  public PublicBlob readPublic(CapiPvkSpec spec) throws BlobException {
    throw noPublicKey();
  }

  @Override
  public PrivateBlob readPrivate(CapiPvkSpec spec) throws BlobException {
    byte[] file = spec.getEncoded();
    byte[] password = spec.getPassword().orElse(null);
    try {
      return PvkFiles.read(file, password);
    } finally {
      PvkFiles.wipe(file, password);
    }
  }

  @Override
  public Set<ImportFlag> flags(CapiPvkSpec spec) {
    return spec.getFlags();
  }

  @Override
  public CapiPvkSpec write(AlgId algId, PublicKeyData body) throws BlobException {
    throw noPublicKey();
  }

  private static BlobException noPublicKey() {
    return NTE_BAD_TYPE.as(BlobException::new, "a PVK file holds a private key");
  }

  @Override
  public CapiPvkSpec write(AlgId algId, PrivateKeyData body) throws BlobException {
    byte[] file = PvkFiles.write(algId, body);
    try {
      return new CapiPvkSpec(file);
    } finally {
      Arrays.fill(file, (byte) 0);
    }
  }
}
