// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import org.capijca.ExportFlag;
import org.capijca.ImportFlag;

/**
 * The dwFlags with which a Cipher named after a BLOB type wraps, as CryptExportKey does, or
 * unwraps, as CryptImportKey does; and KP_OAEP_PARAMS.
 *
 * <pre>{@code
 * Cipher cipher = Cipher.getInstance("SIMPLEBLOB", "CAPI");
 * cipher.init(Cipher.UNWRAP_MODE, exchangeKey,
 *     CapiWrapParameterSpec.importing(ImportFlag.CRYPT_EXPORTABLE, ImportFlag.CRYPT_OAEP));
 * }</pre>
 *
 * @since 0.1
 */
public final class CapiWrapParameterSpec implements AlgorithmParameterSpec {
  private final int dwFlags;
  private final byte[] oaepLabel;

  /**
   * @param dwFlags of CryptExportKey to wrap, of CryptImportKey to unwrap; the cipher refuses bits
   *     that are no flag of the call (NTE_BAD_FLAGS)
   */
  public CapiWrapParameterSpec(int dwFlags) {
    this(dwFlags, new byte[0]);
  }

  /**
   * @param oaepLabel KP_OAEP_PARAMS: the label that goes into CRYPT_OAEP; copied
   */
  public CapiWrapParameterSpec(int dwFlags, byte[] oaepLabel) {
    this.dwFlags = dwFlags;
    this.oaepLabel = Arguments.notNull(oaepLabel, "oaepLabel").clone();
  }

  /** The parameters to wrap with these flags. */
  public static CapiWrapParameterSpec exporting(ExportFlag... flags) {
    return new CapiWrapParameterSpec(
        ExportFlag.toBits(Arrays.asList(Arguments.notNull(flags, "flags"))));
  }

  /** The parameters to unwrap with these flags. */
  public static CapiWrapParameterSpec importing(ImportFlag... flags) {
    return new CapiWrapParameterSpec(
        ImportFlag.toBits(Arrays.asList(Arguments.notNull(flags, "flags"))));
  }

  public int getDwFlags() {
    return dwFlags;
  }

  /** KP_OAEP_PARAMS: a copy. */
  public byte[] getOaepLabel() {
    return oaepLabel.clone();
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
