// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.security.spec.KeySpec;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;

/**
 * A file format in which Windows programs store key pairs, with its key spec class.
 *
 * @param <S> the spec
 */
public interface KeyFileFormat<S extends KeySpec> {
  Class<S> spec();

  /**
   * Returns whether the spec holds a private key from which the public one has to be computed, once
   * its numbers have been checked.
   */
  default boolean isPrivateOnly(S spec) {
    return false;
  }

  /** Reads the public key, unless {@link #isPrivateOnly}. */
  PublicBlob readPublic(S spec) throws BlobException;

  PrivateBlob readPrivate(S spec) throws BlobException;

  /** Returns the dwFlags with which a key is imported. */
  Set<ImportFlag> flags(S spec);

  /**
   * Returns whether keys in this format name their ALG_ID; otherwise they get that of the
   * KeyFactory.
   */
  default boolean namesAlgId() {
    return true;
  }

  S write(AlgId algId, PublicKeyData body) throws BlobException;

  S write(AlgId algId, PrivateKeyData body) throws BlobException;
}
