// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.function.Function;
import org.capijca.CapiError;
import org.capijca.CipherMode;
import org.capijca.CspAlgorithm;

/**
 * The row of a session key algorithm of one CSP.
 *
 * @param limits the entry of PP_ENUMALGS_EX
 * @param algorithm the properties of the ALG_ID
 * @param saltRule the salt of a new key
 * @param effectiveLengthRule the effective lengths that a key can have
 * @param setsAnyMode whether KP_MODE accepts modes that the CSP does not implement, so that only
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

  @Override
  public String jcaName() {
    return algorithm.jcaName();
  }

  /**
   * Returns whether this CSP accepts the length word of dwFlags: 0, a multiple of the step within
   * the limits, or for DES keys the length with parity bits.
   */
  public boolean acceptsLength(int lengthWord) {
    return lengthWord == 0
        || withinLimits(lengthWord)
        || (algorithm.shape() == KeyShape.ODD_PARITY && lengthWord == algorithm.storedBits());
  }

  /**
   * Returns whether a key of this many bits can be imported: a length within the limits, and for
   * DES keys the full length with parity bits (CryptImportKey page).
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
   * Returns whether a SIMPLEBLOB can hold a key of this many bits: also RC2 keys longer than the
   * CSP's maximum, which can then only decrypt and compute MACs (Wine test suite).
   */
  public boolean unwrapsKey(int keyBits) {
    return acceptsKey(keyBits, false)
        || (algorithm.unwrapsOversized() && keyBits > limits.maxLength());
  }

  /** Describes the lengths that {@link #acceptsKey} allows, for a message. */
  public String allowedKeyBits() {
    return algorithm.storedBits() != 0
        ? algorithm.storedBits()
            + " ("
            + algorithm.storedBits() / Byte.SIZE
            + " bytes"
            + (algorithm.shape() == KeyShape.ODD_PARITY
                ? ": " + limits.defaultLength() + " bits and the parity bits"
                : "")
            + ")"
        : limits.minLength() + " to " + limits.maxLength() + " in steps of " + limits.step();
  }

  private boolean withinLimits(int bits) {
    return bits >= limits.minLength()
        && bits <= limits.maxLength()
        && (limits.step() == 0 || (bits - limits.minLength()) % limits.step() == 0);
  }

  /** Describes the lengths that {@link #acceptsLength} allows, for a message. */
  public String allowedLengths() {
    String range =
        limits.minLength() == limits.maxLength()
            ? "" + limits.minLength()
            : limits.minLength() + " to " + limits.maxLength() + " in steps of " + limits.step();
    String withParity =
        algorithm.shape() == KeyShape.ODD_PARITY ? ", " + algorithm.storedBits() : "";
    return range + withParity + ", or 0 for " + limits.defaultLength();
  }

  /** Returns the exception for this refused length word, with the code of the CryptGenKey page. */
  public <T extends Exception> T badLength(int lengthWord, Function<String, T> refusal) {
    return CapiError.ERROR_INVALID_PARAMETER.as(
        refusal, LengthRefusal.message(limits, lengthWord, allowedLengths(), this::acceptsLength));
  }

  /** Returns the key bits, parity included, of a key made with this accepted length word. */
  public int keyBits(int lengthWord) {
    if (algorithm.storedBits() != 0) {
      return algorithm.storedBits();
    }
    return lengthWord == 0 ? limits.defaultLength() : lengthWord;
  }

  /**
   * Returns whether a key of this many bits can encrypt. A key longer than the CSP's maximum can be
   * imported from a SIMPLEBLOB; it can only decrypt and compute MACs (Wine test suite).
   */
  public boolean encrypts(int keyBits) {
    return algorithm.storedBits() != 0 || keyBits <= limits.maxLength();
  }

  /** Returns the mode of a new key; null for stream ciphers and secrets, whose KP_MODE is 0. */
  public CipherMode defaultMode() {
    return algorithm.blockBytes() == 0 ? null : CipherMode.CRYPT_MODE_CBC;
  }
}
