// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.util.Set;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.spec.CapiPublicKeyTokenSpec;
import org.capijca.spec.CapiSnkSpec;

/**
 * The format of public key tokens, which are write-only: a token is a hash, so it does not contain
 * the key.
 */
final class PublicKeyTokenFormat implements KeyFileFormat<CapiPublicKeyTokenSpec> {
  @Override
  public Class<CapiPublicKeyTokenSpec> spec() {
    return CapiPublicKeyTokenSpec.class;
  }

  @Override
  public PublicBlob readPublic(CapiPublicKeyTokenSpec spec) throws BlobException {
    throw noKey();
  }

  @Override
  public PrivateBlob readPrivate(CapiPublicKeyTokenSpec spec) throws BlobException {
    throw noKey();
  }

  private static BlobException noKey() {
    return NTE_BAD_TYPE.as(
        BlobException::new,
        "a public key token is a hash and does not contain the key; give the strong-name key itself"
            + " in a CapiSnkSpec");
  }

  @Override
  public Set<ImportFlag> flags(CapiPublicKeyTokenSpec spec) {
    return Set.of();
  }

  @Override
  public CapiPublicKeyTokenSpec write(AlgId algId, PublicKeyData body) throws BlobException {
    return CapiPublicKeyTokenSpec.of(new CapiSnkSpec(SnkFormat.file(body).publicKey()));
  }

  @Override
  public CapiPublicKeyTokenSpec write(AlgId algId, PrivateKeyData body) throws BlobException {
    throw NTE_BAD_TYPE.as(
        BlobException::new,
        "a public key token cannot be made from a private key; give its public key");
  }
}
