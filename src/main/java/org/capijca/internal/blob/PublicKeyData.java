// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import java.util.Optional;
import org.capijca.AlgId;

/** The numbers of a public key in the form of its BLOB. */
public sealed interface PublicKeyData permits RsaPublicKeyData, DiscreteLogPublicKeyData {
  /** Returns bitlen: the length in bits of the modulus or of P. */
  int bitLength();

  /**
   * Returns whether all numbers of the key are present; version 2 Diffie-Hellman BLOBs contain Y
   * only.
   */
  boolean isComplete();

  /** Returns a PUBLICKEYBLOB of version 2. */
  byte[] toBlob(AlgId algId);

  /**
   * Returns a PUBLICKEYBLOB of version 3 (CRYPT_BLOB_VER3).
   *
   * @throws BlobException if keys of this kind have none (NTE_BAD_FLAGS), or the key has Y only
   *     (NTE_BAD_KEY_STATE)
   */
  byte[] toVersion3Blob(AlgId algId) throws BlobException;

  /**
   * Returns a copy of the strong-name public key that the numbers were read from, including the
   * hash named by its prefix; empty if they have another source.
   */
  default Optional<byte[]> strongName() {
    return Optional.empty();
  }

  /** Returns the PUBLICKEYBLOB with all numbers: of version 3 if the key has one. */
  byte[] toFullBlob(AlgId algId);
}
