// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import org.capijca.AlgId;
import org.capijca.BlobType;

/**
 * SIMPLEBLOB: a session key encrypted with an RSA key, as the little-endian number that
 * CryptEncrypt gives, or with a session key.
 */
public final class SimpleBlob extends WrappedKeyBlob {
  private SimpleBlob(AlgId algId, AlgId wrappingAlgId, byte[] wrapped) {
    super(algId, wrappingAlgId, wrapped);
  }

  /** The BLOB of a wrapped key, which is copied. */
  public static SimpleBlob of(AlgId algId, AlgId wrappingAlgId, byte[] wrapped) {
    return new SimpleBlob(algId, wrappingAlgId, wrapped.clone());
  }

  /**
   * Reads a SIMPLEBLOB. How many of its last bytes are the key depends on the wrapping key, so all
   * are kept.
   */
  public static SimpleBlob read(byte[] blob) throws BlobException {
    return read(blob, BlobType.SIMPLEBLOB, SimpleBlob::new);
  }

  @Override
  BlobType type() {
    return BlobType.SIMPLEBLOB;
  }
}
