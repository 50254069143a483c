// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.function.Function;
import org.capijca.CapiError;
import org.capijca.CspAlgorithm;

/**
 * A key pair algorithm of one CSP.
 *
 * @param limits what PP_ENUMALGS_EX says
 * @param algorithm what follows from the ALG_ID
 * @param maxGenerated the largest length in bits that CryptGenKey makes; more than the enumerated
 *     maximum only for the exchange keys of the Base CSP
 */
public record KeyPairRow(CspAlgorithm limits, KeyPairAlgorithm algorithm, int maxGenerated)
    implements AlgorithmRow {

  /** Whether CryptGenKey takes this length word: 0, or a length within the limits on the step. */
  public boolean acceptsLength(int lengthWord) {
    return lengthWord == 0
        || (lengthWord >= limits.minLength()
            && lengthWord <= maxGenerated
            && lengthWord % algorithm.kind().step() == 0);
  }

  /** Whether CryptImportKey takes a key of that many bits. */
  public boolean importsLength(int bits) {
    return bits >= limits.minLength() && bits <= limits.maxLength() && bits % limits.step() == 0;
  }

  /** The code CryptGenKey answers to this (refused) length word. */
  private CapiError lengthError(int lengthWord) {
    boolean odd = (lengthWord & 1) != 0;
    boolean inRange = lengthWord >= limits.minLength() && lengthWord <= maxGenerated;
    return odd && inRange ? algorithm.kind().oddLength() : algorithm.kind().badLength();
  }

  /** The lengths that {@link #acceptsLength} takes, in words for a message. */
  public String allowedLengths() {
    return limits.minLength()
        + " to "
        + maxGenerated
        + " in steps of "
        + limits.step()
        + ", or 0 for "
        + limits.defaultLength();
  }

  /** What to throw for this (refused) length word. */
  public <T extends Exception> T badLength(int lengthWord, Function<String, T> refusal) {
    return lengthError(lengthWord)
        .as(
            refusal,
            "keyLength "
                + lengthWord
                + " is not valid for "
                + algId()
                + " in "
                + csp()
                + "; allowed "
                + allowedLengths());
  }

  /** Length in bits of a pair made with this (accepted) length word. */
  public int keyBits(int lengthWord) {
    return lengthWord == 0 ? limits.defaultLength() : lengthWord;
  }
}
