// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import org.capijca.AlgId;
import org.capijca.BlobType;

/**
 * A BLOB with an encrypted session key: the ALG_ID of the wrapping key, and the encrypted bytes.
 *
 * <p>In a SIMPLEBLOB the key is encrypted with an RSA key, as the little-endian output of
 * CryptEncrypt, or with a session key; in a SYMMETRICWRAPKEYBLOB with a session key by RFC 3217.
 */
public final class WrappedKeyBlob {
  private final BlobType type;
  private final AlgId algId;
  private final AlgId wrappingAlgId;
  private final byte[] wrapped;

  private WrappedKeyBlob(BlobType type, AlgId algId, AlgId wrappingAlgId, byte[] wrapped) {
    this.type = type;
    this.algId = algId;
    this.wrappingAlgId = wrappingAlgId;
    this.wrapped = wrapped;
  }

  /** Returns a BLOB of a type with a copy of the wrapped key. */
  public static WrappedKeyBlob of(BlobType type, AlgId algId, AlgId wrappingAlgId, byte[] wrapped) {
    return new WrappedKeyBlob(type, algId, wrappingAlgId, wrapped.clone());
  }

  /**
   * Reads a BLOB of a type. The length of the encrypted key depends on the wrapping key, so
   * trailing bytes are kept.
   */
  public static WrappedKeyBlob read(byte[] blob, BlobType type) throws BlobException {
    LittleEndianReader in = new LittleEndianReader(blob);
    BlobHeader header = BlobHeader.read(in);
    header.require(type);
    header.requireVersion2();
    AlgId wrappingAlgId = BlobHeader.toAlgId(in.dword("ALG_ID of the wrapping key"));
    return new WrappedKeyBlob(type, header.algId(), wrappingAlgId, in.rest());
  }

  /** Returns the algorithm of the wrapped session key. */
  public AlgId algId() {
    return algId;
  }

  /** Returns the algorithm of the wrapping key. */
  public AlgId wrappingAlgId() {
    return wrappingAlgId;
  }

  /** Returns a copy of the wrapped key including trailing bytes. */
  public byte[] wrapped() {
    return wrapped.clone();
  }

  /** Returns the whole BLOB. */
  public byte[] toBlob() {
    LittleEndianWriter out =
        new LittleEndianWriter(BlobHeader.SIZE + Integer.BYTES + wrapped.length);
    new BlobHeader(type, BlobHeader.VERSION_2, algId).write(out);
    return out.dword(wrappingAlgId.value()).bytes(wrapped).toByteArray();
  }
}
