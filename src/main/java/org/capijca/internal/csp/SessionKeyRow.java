// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.function.Function;
import org.capijca.CapiError;
import org.capijca.CipherMode;
import org.capijca.CspAlgorithm;

/**
 * A session key algorithm of one CSP.
 *
 * @param limits what PP_ENUMALGS_EX says
 * @param algorithm what follows from the ALG_ID
 * @param saltRule how much salt a new key has
 * @param effectiveLengthRule which effective lengths a key can have
 * @param setsAnyMode whether KP_MODE takes modes that the CSP does not implement, so that only
 *     CryptEncrypt refuses them (Wine test suite, rsaenh). The DSS and Diffie-Hellman CSPs refuse
 *     CRYPT_MODE_OFB with NTE_BAD_DATA (Wine test suite, dssenh); for their other modes that is
 *     inferred
 */
public record SessionKeyRow(
    CspAlgorithm limits,
    SessionAlgorithm algorithm,
    SaltRule saltRule,
    EffectiveLengthRule effectiveLengthRule,
    boolean setsAnyMode)
    implements AlgorithmRow {

  /**
   * Whether the length word of dwFlags is one this CSP takes: 0, a length within the limits and on
   * the step, or for DES keys the length with the parity bits.
   */
  public boolean acceptsLength(int lengthWord) {
    return lengthWord == 0
        || withinLimits(lengthWord)
        || (algorithm.shape() == KeyShape.ODD_PARITY && lengthWord == algorithm.storedBits());
  }

  /**
   * Whether a key of this many bits can be imported: a length within the limits, and DES keys whole
   * with their parity bits (CryptImportKey page).
   *
   * @param hmacKey whether it is for CALG_HMAC (CRYPT_IPSEC_HMAC_KEY), where RC2 keys may have any
   *     length but 0
   */
  public boolean acceptsKey(int keyBits, boolean hmacKey) {
    if (hmacKey && algorithm.carriesHmacKeys()) {
      return keyBits > 0;
    }
    return algorithm.storedBits() != 0 ? keyBits == algorithm.storedBits() : withinLimits(keyBits);
  }

  /**
   * Whether a key of this many bits comes out of a SIMPLEBLOB: also RC2 keys longer than the CSP's
   * maximum, which then decrypt and make MACs only (Wine test suite).
   */
  public boolean unwrapsKey(int keyBits) {
    return acceptsKey(keyBits, false)
        || (algorithm.unwrapsOversized() && keyBits > limits.maxLength());
  }

  /** The lengths that {@link #acceptsKey} takes, in words for a message. */
  public String allowedKeyBits() {
    return algorithm.storedBits() != 0
        ? "" + algorithm.storedBits()
        : limits.minLength() + " to " + limits.maxLength() + " in steps of " + limits.step();
  }

  private boolean withinLimits(int bits) {
    return bits >= limits.minLength()
        && bits <= limits.maxLength()
        && (limits.step() == 0 || (bits - limits.minLength()) % limits.step() == 0);
  }

  /** The lengths that {@link #acceptsLength} takes, in words for a message. */
  public String allowedLengths() {
    String range =
        limits.minLength() == limits.maxLength()
            ? "" + limits.minLength()
            : limits.minLength() + " to " + limits.maxLength() + " in steps of " + limits.step();
    String withParity =
        algorithm.shape() == KeyShape.ODD_PARITY ? ", " + algorithm.storedBits() : "";
    return range + withParity + ", or 0 for " + limits.defaultLength();
  }

  /** What to throw for this (refused) length word: what the CryptGenKey page says. */
  public <T extends Exception> T badLength(int lengthWord, Function<String, T> refusal) {
    return CapiError.ERROR_INVALID_PARAMETER.as(
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

  /** Key bits, parity included, of a key made with this (accepted) length word. */
  public int keyBits(int lengthWord) {
    if (algorithm.storedBits() != 0) {
      return algorithm.storedBits();
    }
    return lengthWord == 0 ? limits.defaultLength() : lengthWord;
  }

  /**
   * Whether a key of that many bits encrypts. A key longer than the CSP's maximum can come in
   * through a SIMPLEBLOB; it decrypts and makes MACs only (Wine test suite).
   */
  public boolean encrypts(int keyBits) {
    return algorithm.storedBits() != 0 || keyBits <= limits.maxLength();
  }

  /** The mode of a fresh key; null for stream ciphers and secrets, whose KP_MODE reads 0. */
  public CipherMode defaultMode() {
    return algorithm.blockBytes() == 0 ? null : CipherMode.CRYPT_MODE_CBC;
  }
}
