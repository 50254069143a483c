// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Objects;
import org.capijca.AlgId;

/**
 * HMAC_INFO: the hash of a CALG_HMAC, and where a program has them its own inner and outer strings.
 * Immutable; the strings are not secret.
 *
 * @since 0.1
 */
public final class CapiHmacParameterSpec implements AlgorithmParameterSpec {
  private final AlgId hash;
  private final byte[] innerString;
  private final byte[] outerString;

  /** HMAC as RFC 2104 has it: both strings are the default. */
  public CapiHmacParameterSpec(AlgId hash) {
    this(hash, new byte[0], new byte[0]);
  }

  /**
   * HMAC with strings of one's own, which are combined with the key at their own length.
   *
   * @param innerString empty for the default, bytes of 0x36
   * @param outerString empty for the default, bytes of 0x5C
   */
  public CapiHmacParameterSpec(AlgId hash, byte[] innerString, byte[] outerString) {
    this.hash = Arguments.notNull(hash, "hash");
    this.innerString = Arguments.notNull(innerString, "innerString").clone();
    this.outerString = Arguments.notNull(outerString, "outerString").clone();
  }

  /** HashAlgid. */
  public AlgId getHash() {
    return hash;
  }

  /** pbInnerString: a copy; empty for the default. */
  public byte[] getInnerString() {
    return innerString.clone();
  }

  /** pbOuterString: a copy; empty for the default. */
  public byte[] getOuterString() {
    return outerString.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapiHmacParameterSpec capiHmacParameterSpec
        && hash == capiHmacParameterSpec.hash
        && Arrays.equals(innerString, capiHmacParameterSpec.innerString)
        && Arrays.equals(outerString, capiHmacParameterSpec.outerString);
  }

  @Override
  public int hashCode() {
    return Objects.hash(hash, Arrays.hashCode(innerString), Arrays.hashCode(outerString));
  }

  @Override
  public String toString() {
    return "CapiHmacParameterSpec["
        + hash
        + (innerString.length == 0 ? "" : ", inner string of " + innerString.length + " bytes")
        + (outerString.length == 0 ? "" : ", outer string of " + outerString.length + " bytes")
        + "]";
  }
}
