// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.function.Function;
import org.capijca.CapiError;
import org.capijca.CspAlgorithm;

/**
 * The row of a key pair algorithm of one CSP.
 *
 * @param limits the entry of PP_ENUMALGS_EX
 * @param algorithm the properties of the ALG_ID
 * @param maxGenerated the largest length in bits that CryptGenKey generates; greater than the
 *     enumerated maximum only for the key exchange keys of the Base CSP
 */
public record KeyPairRow(CspAlgorithm limits, KeyPairAlgorithm algorithm, int maxGenerated)
    implements AlgorithmRow {

  @Override
  public String jcaName() {
    return algorithm.kind().jcaName();
  }

  /**
   * Returns whether CryptGenKey accepts this length word: 0, or a multiple of the step within the
   * limits.
   */
  public boolean acceptsLength(int lengthWord) {
    return lengthWord == 0
        || (lengthWord >= limits.minLength()
            && lengthWord <= maxGenerated
            && lengthWord % algorithm.kind().step() == 0);
  }

  /** Returns whether CryptImportKey accepts a key of this many bits. */
  public boolean importsLength(int bits) {
    return bits >= limits.minLength() && bits <= limits.maxLength() && bits % limits.step() == 0;
  }

  /** Returns the error code of CryptGenKey for this refused length word. */
  private CapiError lengthError(int lengthWord) {
    boolean odd = (lengthWord & 1) != 0;
    boolean inRange = lengthWord >= limits.minLength() && lengthWord <= maxGenerated;
    return odd && inRange ? algorithm.kind().oddLength() : algorithm.kind().badLength();
  }

  /** Describes the lengths that {@link #acceptsLength} allows, for a message. */
  public String allowedLengths() {
    return limits.minLength()
        + " to "
        + maxGenerated
        + " in steps of "
        + limits.step()
        + ", or 0 for "
        + limits.defaultLength();
  }

  /** Returns the exception for this refused length word. */
  public <T extends Exception> T badLength(int lengthWord, Function<String, T> refusal) {
    return lengthError(lengthWord)
        .as(
            refusal,
            LengthRefusal.message(limits, lengthWord, allowedLengths(), this::acceptsLength));
  }

  /** Returns the length in bits of a key pair generated with this accepted length word. */
  public int keyBits(int lengthWord) {
    return lengthWord == 0 ? limits.defaultLength() : lengthWord;
  }
}
