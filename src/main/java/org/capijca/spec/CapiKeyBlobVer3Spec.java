// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

/**
 * A DSS or Diffie-Hellman key BLOB of version 3, which holds Q, J and the public value where
 * version 2 does not: CryptExportKey with CRYPT_BLOB_VER3.
 *
 * <pre>{@code
 * byte[] blob = keyFactory.getKeySpec(key, CapiKeyBlobVer3Spec.class).getEncoded();
 * }</pre>
 *
 * <p>To import, {@link CapiKeyBlobSpec} takes BLOBs of either version.
 *
 * @since 0.1
 */
public final class CapiKeyBlobVer3Spec extends DestroyableKeySpec {
  /** The BLOB is copied. */
  public CapiKeyBlobVer3Spec(byte[] blob) {
    super(Arguments.notNull(blob, "blob"));
  }

  /** Always {@code CAPI}. */
  @Override
  public String getFormat() {
    return "CAPI";
  }

  /** Same BLOB; takes the same time wherever the BLOBs differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CapiKeyBlobVer3Spec that && hasSameEncoding(that);
  }

  /** From what is not secret only. */
  @Override
  public int hashCode() {
    return length();
  }

  @Override
  public String toString() {
    return "CapiKeyBlobVer3Spec[" + length() + " bytes]";
  }
}
