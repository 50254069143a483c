// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;

/**
 * Label and output length of {@code Mac.getInstance("CALG_TLS1PRF", "CAPI")}, the pseudorandom
 * function of TLS 1.0. The data of the Mac is the seed (HP_TLS1PRF_SEED). Immutable.
 *
 * @since 0.1
 */
public final class CapiTls1PrfParameterSpec implements AlgorithmParameterSpec {
  private final byte[] label;
  private final int length;

  /**
   * Creates the parameters.
   *
   * @param label the label (HP_TLS1PRF_LABEL), copied
   * @param length the length of the output in bytes: the size of the buffer that HP_HASHVAL is read
   *     into
   * @throws IllegalArgumentException if the length is negative (ERROR_INVALID_PARAMETER)
   */
  public CapiTls1PrfParameterSpec(byte[] label, int length) {
    if (length < 0) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new, "length " + length + "; allowed 0 and more");
    }
    this.label = Arguments.notNull(label, "label").clone();
    this.length = length;
  }

  /** {@return a copy of the label (HP_TLS1PRF_LABEL)} */
  public byte[] getLabel() {
    return label.clone();
  }

  /** {@return the length of the output in bytes} */
  public int getLength() {
    return length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapiTls1PrfParameterSpec that
        && length == that.length
        && Arrays.equals(label, that.label);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(label) + length;
  }

  @Override
  public String toString() {
    return "CapiTls1PrfParameterSpec[label of " + label.length + " bytes, " + length + " bytes]";
  }
}
