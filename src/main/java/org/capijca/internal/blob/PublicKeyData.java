// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import java.util.Optional;
import org.capijca.AlgId;

/** The numbers of a public key, as its BLOB holds them. */
public sealed interface PublicKeyData permits RsaPublicKeyData, DiscreteLogPublicKeyData {
  /** bitlen: the length in bits of the modulus or of P. */
  int bitLength();

  /** Whether all numbers of the key are here; version 2 Diffie-Hellman BLOBs are Y alone. */
  boolean isComplete();

  /** A PUBLICKEYBLOB of version 2. */
  byte[] toBlob(AlgId algId);

  /**
   * A PUBLICKEYBLOB of version 3 (CRYPT_BLOB_VER3).
   *
   * @throws BlobException if keys of this kind have none (NTE_BAD_FLAGS), or the key came as Y
   *     alone (NTE_BAD_KEY_STATE)
   */
  byte[] toVersion3Blob(AlgId algId) throws BlobException;

  /**
   * The strong-name public key that the numbers were read from, with the hash that its prefix
   * names: a copy. Empty where they came from elsewhere.
   */
  default Optional<byte[]> strongName() {
    return Optional.empty();
  }

  /** The PUBLICKEYBLOB that loses nothing: of version 3 where the key has one. */
  byte[] toFullBlob(AlgId algId);
}
