// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.security.spec.EncodedKeySpec;
import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;

/**
 * The common part of the formats for PUBLICKEYBLOB and PRIVATEKEYBLOB, which read both versions and
 * write one.
 */
abstract class KeyBlobFormat<S extends EncodedKeySpec> implements KeyFileFormat<S> {
  /** Encodes a public key as a BLOB. */
  abstract byte[] blob(AlgId algId, PublicKeyData body) throws BlobException;

  /** Encodes a private key as a BLOB. */
  abstract byte[] blob(AlgId algId, PrivateKeyData body) throws BlobException;

  /** Returns a spec with a copy of the BLOB. */
  abstract S toSpec(byte[] blob);

  @Override
  public final boolean isPrivateOnly(S spec) {
    byte[] blob = spec.getEncoded();
    boolean isPrivate = blob.length > 0 && blob[0] == BlobType.PRIVATEKEYBLOB.value();
    Arrays.fill(blob, (byte) 0);
    return isPrivate;
  }

  @Override
  public final PublicBlob readPublic(S spec) throws BlobException {
    return KeyPairBlobs.readPublic(spec.getEncoded());
  }

  @Override
  public final PrivateBlob readPrivate(S spec) throws BlobException {
    byte[] blob = spec.getEncoded();
    try {
      return KeyPairBlobs.readPrivate(blob);
    } finally {
      Arrays.fill(blob, (byte) 0);
    }
  }

  @Override
  public final S write(AlgId algId, PublicKeyData body) throws BlobException {
    return toSpec(blob(algId, body));
  }

  @Override
  public final S write(AlgId algId, PrivateKeyData body) throws BlobException {
    byte[] blob = blob(algId, body);
    try {
      return toSpec(blob);
    } finally {
      Arrays.fill(blob, (byte) 0);
    }
  }
}
