// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

/**
 * A DSS or Diffie-Hellman key BLOB of version 3, as CryptExportKey writes with CRYPT_BLOB_VER3.
 * Unlike version 2 it holds Q, J and the public value.
 *
 * <pre>{@code
 * byte[] blob = keyFactory.getKeySpec(key, CapiKeyBlobVer3Spec.class).getEncoded();
 * }</pre>
 *
 * <p>For import, {@link CapiKeyBlobSpec} takes BLOBs of either version.
 *
 * @since 0.1
 */
public final class CapiKeyBlobVer3Spec extends DestroyableKeySpec {
  /**
   * Creates the spec of a BLOB.
   *
   * @param blob the BLOB, copied
   */
  public CapiKeyBlobVer3Spec(byte[] blob) {
    super(Arguments.notNull(blob, "blob"));
  }

  /** {@return {@code CAPI}} */
  @Override
  public String getFormat() {
    return "CAPI";
  }

  /** Compares the BLOBs, in a time that does not depend on where they differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CapiKeyBlobVer3Spec that && hasSameEncoding(that);
  }

  /** Returns a hash of the length only, which is not secret. */
  @Override
  public int hashCode() {
    return length();
  }

  /** Returns the length; no secrets. */
  @Override
  public String toString() {
    return "CapiKeyBlobVer3Spec[" + length() + " bytes]";
  }
}
