// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import org.capijca.AlgId;
import org.capijca.BlobType;

/**
 * A BLOB with an encrypted session key: the ALG_ID of the wrapping key, and the encrypted bytes.
 */
public abstract sealed class WrappedKeyBlob permits SimpleBlob, SymmetricWrapBlob {
  private final AlgId algId;
  private final AlgId wrappingAlgId;
  private final byte[] wrapped;

  WrappedKeyBlob(AlgId algId, AlgId wrappingAlgId, byte[] wrapped) {
    this.algId = algId;
    this.wrappingAlgId = wrappingAlgId;
    this.wrapped = wrapped;
  }

  /** The constructor of a BLOB class. */
  interface Constructor<B> {
    B make(AlgId algId, AlgId wrappingAlgId, byte[] wrapped);
  }

  static <B> B read(byte[] blob, BlobType type, Constructor<B> constructor) throws BlobException {
    LittleEndianReader in = new LittleEndianReader(blob);
    BlobHeader header = BlobHeader.read(in);
    header.require(type);
    header.requireVersion2();
    AlgId wrappingAlgId = BlobHeader.toAlgId(in.dword("ALG_ID of the wrapping key"));
    return constructor.make(header.algId(), wrappingAlgId, in.rest());
  }

  /** Returns the algorithm of the wrapped session key. */
  public final AlgId algId() {
    return algId;
  }

  /** Returns the algorithm of the wrapping key. */
  public final AlgId wrappingAlgId() {
    return wrappingAlgId;
  }

  /** Returns a copy of the wrapped key including trailing bytes. */
  public final byte[] wrapped() {
    return wrapped.clone();
  }

  abstract BlobType type();

  /** Returns the whole BLOB. */
  public final byte[] toBlob() {
    LittleEndianWriter out =
        new LittleEndianWriter(BlobHeader.SIZE + Integer.BYTES + wrapped.length);
    new BlobHeader(type(), BlobHeader.VERSION_2, algId).write(out);
    return out.dword(wrappingAlgId.value()).bytes(wrapped).toByteArray();
  }
}
