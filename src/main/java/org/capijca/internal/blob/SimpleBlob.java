// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import org.capijca.AlgId;
import org.capijca.BlobType;

/**
 * A SIMPLEBLOB: a session key encrypted with an RSA key, as the little-endian output of
 * CryptEncrypt, or with a session key.
 */
public final class SimpleBlob extends WrappedKeyBlob {
  private SimpleBlob(AlgId algId, AlgId wrappingAlgId, byte[] wrapped) {
    super(algId, wrappingAlgId, wrapped);
  }

  /** Returns a BLOB with a copy of the wrapped key. */
  public static SimpleBlob of(AlgId algId, AlgId wrappingAlgId, byte[] wrapped) {
    return new SimpleBlob(algId, wrappingAlgId, wrapped.clone());
  }

  /**
   * Reads a SIMPLEBLOB. The length of the encrypted key depends on the wrapping key, so trailing
   * bytes are kept.
   */
  public static SimpleBlob read(byte[] blob) throws BlobException {
    return read(blob, BlobType.SIMPLEBLOB, SimpleBlob::new);
  }

  @Override
  BlobType type() {
    return BlobType.SIMPLEBLOB;
  }
}
