// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.util.HexFormat;
import org.capijca.Csp;
import org.capijca.KeyFlag;

/**
 * The input of two implementations.
 *
 * @param csp the CSP
 * @param algId the ALG_ID or key spec by name, or as a number from a vector
 * @param dwFlags the dwFlags of the call that created the key
 * @param detail what distinguishes this input from others, for messages
 */
public record Subject(Csp csp, String algId, int dwFlags, String detail) {
  /** Returns the upper half of dwFlags: a length in bits. */
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
