// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import org.capijca.ImportFlag;

/**
 * A key BLOB that is not encrypted, with the dwFlags of CryptImportKey: the input of CryptImportKey
 * and the output of CryptExportKey.
 *
 * <p>The BLOB is copied on the way in and out. {@link #destroy} wipes the copy in the spec; the
 * caller wipes its own copies. The numbers in a BLOB are little-endian.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptimportkey">CryptImportKey</a>
 * @since 0.1
 */
public final class CapiKeyBlobSpec extends ImportKeySpec {
  private static final String FORMAT = "CAPI";

  /**
   * Creates a spec whose key, if private or secret, will not be exportable: dwFlags 0.
   *
   * @param blob the BLOB, copied
   */
  public CapiKeyBlobSpec(byte[] blob) {
    this(blob, 0);
  }

  /**
   * Creates a spec with the dwFlags of CryptImportKey.
   *
   * @param blob the BLOB, copied
   * @param dwFlags the {@link ImportFlag} bits
   * @throws IllegalArgumentException if a bit is set that is not an {@link ImportFlag}
   *     (NTE_BAD_FLAGS)
   */
  public CapiKeyBlobSpec(byte[] blob, int dwFlags) {
    super(blob, "blob", dwFlags);
  }

  /** {@return the dwFlags of CryptImportKey} */
  public int getDwFlags() {
    return dwFlags();
  }

  /** {@return {@code CAPI}} */
  @Override
  public String getFormat() {
    return FORMAT;
  }
}
