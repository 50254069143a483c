// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.util.Objects;
import java.util.Set;
import org.capijca.ImportFlag;

/**
 * A key BLOB that is not encrypted: what CryptImportKey takes, with its dwFlags, and CryptExportKey
 * gives.
 *
 * <p>The BLOB is copied in and out. {@link #destroy} wipes the copy in the spec; a program that
 * cares for wiping overwrites its own copies as well.
 *
 * @since 0.1
 */
public final class CapiKeyBlobSpec extends DestroyableKeySpec {
  private static final String FORMAT = "CAPI";

  private final int dwFlags;

  /** A BLOB whose key will not be exportable: dwFlags 0. */
  public CapiKeyBlobSpec(byte[] blob) {
    this(blob, 0);
  }

  /**
   * A BLOB and the dwFlags to import it with.
   *
   * @throws IllegalArgumentException if a bit is set that is no {@link ImportFlag} (NTE_BAD_FLAGS)
   */
  public CapiKeyBlobSpec(byte[] blob, int dwFlags) {
    super(Arguments.notNull(blob, "blob"));
    ImportFlag.fromBits(dwFlags);
    this.dwFlags = dwFlags;
  }

  /** The dwFlags of CryptImportKey. */
  public int getDwFlags() {
    return dwFlags;
  }

  /** The dwFlags by name. */
  public Set<ImportFlag> getFlags() {
    return ImportFlag.fromBits(dwFlags);
  }

  /** Always {@code CAPI}. */
  @Override
  public String getFormat() {
    return FORMAT;
  }

  /** Same BLOB and dwFlags; takes the same time wherever the BLOBs differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CapiKeyBlobSpec capiKeyBlobSpec
        && dwFlags == capiKeyBlobSpec.dwFlags
        && hasSameEncoding(capiKeyBlobSpec);
  }

  /** From what is not secret only. */
  @Override
  public int hashCode() {
    return Objects.hash(dwFlags, length());
  }

  @Override
  public String toString() {
    return "CapiKeyBlobSpec[" + length() + " bytes, " + getFlags() + "]";
  }
}
