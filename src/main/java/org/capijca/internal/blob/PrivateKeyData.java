// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import org.capijca.AlgId;

/** The numbers of a private key in the form of its BLOB. */
public sealed interface PrivateKeyData permits RsaPrivateKeyData, DiscreteLogPrivateKeyData {
  /** Returns bitlen: the length in bits of the modulus or of P. */
  int bitLength();

  /** Returns a PRIVATEKEYBLOB of version 2; the caller wipes it. */
  byte[] toBlob(AlgId algId);

  /**
   * Returns a PRIVATEKEYBLOB of version 3 (CRYPT_BLOB_VER3); the caller wipes it.
   *
   * @throws BlobException if keys of this kind have none (NTE_BAD_FLAGS)
   */
  byte[] toVersion3Blob(AlgId algId) throws BlobException;

  /**
   * Returns the PRIVATEKEYBLOB with all numbers: of version 3 if the key has one; the caller wipes
   * it.
   */
  byte[] toFullBlob(AlgId algId);

  /** Returns the public key that belongs to this key. */
  PublicKeyData publicBody();

  /** Returns a deep copy. */
  PrivateKeyData copy();

  /** Overwrites the secret numbers; the object cannot be used afterwards. */
  void wipe();
}
