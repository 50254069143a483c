// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import org.capijca.AlgId;

/** The numbers of a private key, as its BLOB holds them. */
public sealed interface PrivateKeyData permits RsaPrivateKeyData, DiscreteLogPrivateKeyData {
  /** bitlen: the length in bits of the modulus or of P. */
  int bitLength();

  /** A PRIVATEKEYBLOB of version 2; the caller wipes it. */
  byte[] toBlob(AlgId algId);

  /**
   * A PRIVATEKEYBLOB of version 3 (CRYPT_BLOB_VER3); the caller wipes it.
   *
   * @throws BlobException if keys of this kind have none (NTE_BAD_FLAGS)
   */
  byte[] toVersion3Blob(AlgId algId) throws BlobException;

  /**
   * The PRIVATEKEYBLOB that loses nothing: of version 3 where the key has one; the caller wipes it.
   */
  byte[] toFullBlob(AlgId algId);

  /** The public key that belongs to this one. */
  PublicKeyData publicBody();

  /** The same numbers in arrays of their own. */
  PrivateKeyData copy();

  /** Overwrites the secret numbers; the body is of no use afterwards. */
  void wipe();
}
