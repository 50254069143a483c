// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import org.capijca.ExportFlag;
import org.capijca.ImportFlag;

/**
 * The dwFlags with which a Cipher named after a BLOB type wraps, as CryptExportKey does, or
 * unwraps, as CryptImportKey does; and KP_OAEP_PARAMS. Immutable.
 *
 * <pre>{@code
 * Cipher cipher = Cipher.getInstance("SIMPLEBLOB", "CAPI");
 * cipher.init(Cipher.UNWRAP_MODE, exchangeKey,
 * CapiWrapParameterSpec.importing(ImportFlag.CRYPT_EXPORTABLE, ImportFlag.CRYPT_OAEP));
 * }</pre>
 *
 * @since 0.1
 */
public final class CapiWrapParameterSpec implements AlgorithmParameterSpec {
  private final int dwFlags;
  private final byte[] oaepLabel;

  /**
   * Creates parameters without an OAEP label.
   *
   * @param dwFlags the {@link ExportFlag} bits to wrap, the {@link ImportFlag} bits to unwrap; the
   *     cipher refuses other bits (NTE_BAD_FLAGS)
   */
  public CapiWrapParameterSpec(int dwFlags) {
    this(dwFlags, new byte[0]);
  }

  /**
   * Creates parameters with an OAEP label.
   *
   * @param dwFlags the {@link ExportFlag} bits to wrap, the {@link ImportFlag} bits to unwrap; the
   *     cipher refuses other bits (NTE_BAD_FLAGS)
   * @param oaepLabel the label of the padding with CRYPT_OAEP (KP_OAEP_PARAMS), copied
   */
  public CapiWrapParameterSpec(int dwFlags, byte[] oaepLabel) {
    this.dwFlags = dwFlags;
    this.oaepLabel = Arguments.notNull(oaepLabel, "oaepLabel").clone();
  }

  /**
   * Returns the parameters to wrap with these flags.
   *
   * @param flags the flags of CryptExportKey
   * @return the parameters
   */
  public static CapiWrapParameterSpec exporting(ExportFlag... flags) {
    return new CapiWrapParameterSpec(
        ExportFlag.toBits(Arrays.asList(Arguments.notNull(flags, "flags"))));
  }

  /**
   * Returns the parameters to unwrap with these flags.
   *
   * @param flags the flags of CryptImportKey
   * @return the parameters
   */
  public static CapiWrapParameterSpec importing(ImportFlag... flags) {
    return new CapiWrapParameterSpec(
        ImportFlag.toBits(Arrays.asList(Arguments.notNull(flags, "flags"))));
  }

  /** {@return the dwFlags of CryptExportKey or CryptImportKey} */
  public int getDwFlags() {
    return dwFlags;
  }

  /** {@return a copy of the OAEP label (KP_OAEP_PARAMS); empty for none} */
  public byte[] getOaepLabel() {
    return oaepLabel.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapiWrapParameterSpec that
        && dwFlags == that.dwFlags
        && Arrays.equals(oaepLabel, that.oaepLabel);
  }

  @Override
  public int hashCode() {
    return 31 * dwFlags + Arrays.hashCode(oaepLabel);
  }

  @Override
  public String toString() {
    return "CapiWrapParameterSpec[dwFlags 0x"
        + Integer.toHexString(dwFlags)
        + ", OAEP label of "
        + oaepLabel.length
        + " bytes]";
  }
}
