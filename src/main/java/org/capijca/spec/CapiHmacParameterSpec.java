// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Objects;
import org.capijca.AlgId;

/**
 * HMAC_INFO: the hash of a CALG_HMAC, and the inner and outer strings of programs that replace the
 * standard ones. Immutable; the strings are not secret.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/ns-wincrypt-hmac_info">HMAC_INFO</a>
 * @since 0.1
 */
public final class CapiHmacParameterSpec implements AlgorithmParameterSpec {
  private final AlgId hash;
  private final byte[] innerString;
  private final byte[] outerString;

  /**
   * Creates the parameters of HMAC as defined in RFC 2104, with the standard strings.
   *
   * @param hash the hash
   */
  public CapiHmacParameterSpec(AlgId hash) {
    this(hash, new byte[0], new byte[0]);
  }

  /**
   * Creates the parameters of HMAC with other strings, which are combined with the key at their own
   * length.
   *
   * @param hash the hash
   * @param innerString the inner string, copied; empty for the standard one, bytes of 0x36
   * @param outerString the outer string, copied; empty for the standard one, bytes of 0x5C
   */
  public CapiHmacParameterSpec(AlgId hash, byte[] innerString, byte[] outerString) {
    this.hash = Arguments.notNull(hash, "hash");
    this.innerString = Arguments.notNull(innerString, "innerString").clone();
    this.outerString = Arguments.notNull(outerString, "outerString").clone();
  }

  /** {@return the hash (HashAlgid)} */
  public AlgId getHash() {
    return hash;
  }

  /** {@return a copy of the inner string (pbInnerString); empty for the standard one} */
  public byte[] getInnerString() {
    return innerString.clone();
  }

  /** {@return a copy of the outer string (pbOuterString); empty for the standard one} */
  public byte[] getOuterString() {
    return outerString.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapiHmacParameterSpec that
        && hash == that.hash
        && Arrays.equals(innerString, that.innerString)
        && Arrays.equals(outerString, that.outerString);
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
