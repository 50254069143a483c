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
 * A form in which Windows programs keep key pairs, and the spec that carries it.
 *
 * @param <S> the spec
 */
public interface KeyFileFormat<S extends KeySpec> {
  Class<S> spec();

  PublicBlob readPublic(S spec) throws BlobException;

  PrivateBlob readPrivate(S spec) throws BlobException;

  /** The dwFlags that a key is imported with. */
  Set<ImportFlag> flags(S spec);

  /** Whether keys in this form say their ALG_ID; else they get that of the factory. */
  default boolean namesAlgId() {
    return true;
  }

  S write(AlgId algId, PublicKeyData body) throws BlobException;

  S write(AlgId algId, PrivateKeyData body) throws BlobException;
}
