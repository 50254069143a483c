// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import org.capijca.AlgId;
import org.capijca.BlobType;

/** A SYMMETRICWRAPKEYBLOB: a session key wrapped with another session key by RFC 3217. */
public final class SymmetricWrapBlob extends WrappedKeyBlob {
  private SymmetricWrapBlob(AlgId algId, AlgId wrappingAlgId, byte[] wrapped) {
    super(algId, wrappingAlgId, wrapped);
  }

  /** Returns a BLOB with a copy of the wrapped key. */
  public static SymmetricWrapBlob of(AlgId algId, AlgId wrappingAlgId, byte[] wrapped) {
    return new SymmetricWrapBlob(algId, wrappingAlgId, wrapped.clone());
  }

  /** Reads a SYMMETRICWRAPKEYBLOB. */
  public static SymmetricWrapBlob read(byte[] blob) throws BlobException {
    return read(blob, BlobType.SYMMETRICWRAPKEYBLOB, SymmetricWrapBlob::new);
  }

  @Override
  BlobType type() {
    return BlobType.SYMMETRICWRAPKEYBLOB;
  }
}
