// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.util.HexFormat;
import org.capijca.Csp;
import org.capijca.KeyFlag;

/**
 * What two implementations were asked about.
 *
 * @param csp the CSP
 * @param algId the ALG_ID or key spec by name, or as the number a vector has
 * @param dwFlags of the call that made the key
 * @param detail what else tells this question from others; for people
 */
public record Subject(Csp csp, String algId, int dwFlags, String detail) {
  /** The upper half of dwFlags: a length in bits. */
  public int lengthWord() {
    return dwFlags >>> 16;
  }

  public boolean hasFlag(KeyFlag flag) {
    return (dwFlags & flag.value()) != 0;
  }

  @Override
  public String toString() {
    return csp + " " + algId + " 0x" + HexFormat.of().toHexDigits(dwFlags) + " " + detail;
  }
}
