// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.security.spec.EncodedKeySpec;
import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;

/** The common part of the formats that do not contain an ALG_ID: CNG and XML. */
abstract class UnidentifiedKeyFormat<S extends EncodedKeySpec> implements KeyFileFormat<S> {
  abstract PublicBlob publicKey(byte[] encoded) throws BlobException;

  abstract PrivateBlob privateKey(byte[] encoded) throws BlobException;

  abstract byte[] encoded(PublicKeyData body) throws BlobException;

  /** Encodes the private key; the caller wipes the result. */
  abstract byte[] encoded(PrivateKeyData body) throws BlobException;

  /** Returns a spec with a copy of the encoding. */
  abstract S toSpec(byte[] encoded);

  @Override
  public final boolean namesAlgId() {
    return false;
  }

  @Override
  public final PublicBlob readPublic(S spec) throws BlobException {
    byte[] encoded = spec.getEncoded();
    try {
      return publicKey(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  public final PrivateBlob readPrivate(S spec) throws BlobException {
    byte[] encoded = spec.getEncoded();
    try {
      return privateKey(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  public final S write(AlgId algId, PublicKeyData body) throws BlobException {
    return toSpec(encoded(body));
  }

  @Override
  public final S write(AlgId algId, PrivateKeyData body) throws BlobException {
    byte[] encoded = encoded(body);
    try {
      return toSpec(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }
}
