// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Optional;

/**
 * The KP_MODE values of {@code wincrypt.h}. The Microsoft CSPs encrypt with CBC, ECB and CFB; any
 * other mode can be set on a key but fails at use (reference: CryptSetKeyParam).
 *
 * @since 0.1
 */
public enum CipherMode implements NumericConstant {
  /** Cipher block chaining, the default of block ciphers. */
  CRYPT_MODE_CBC(1),
  /** Electronic codebook. */
  CRYPT_MODE_ECB(2),
  /** Output feedback; no Microsoft CSP encrypts with it. */
  CRYPT_MODE_OFB(3),
  /** Cipher feedback. */
  CRYPT_MODE_CFB(4),
  /** Ciphertext stealing; no Microsoft CSP encrypts with it. */
  CRYPT_MODE_CTS(5),
  /** ANSI CBC interleaved; no Microsoft CSP encrypts with it. */
  CRYPT_MODE_CBCI(6),
  /** ANSI CFB pipelined; no Microsoft CSP encrypts with it. */
  CRYPT_MODE_CFBP(7),
  /** ANSI OFB pipelined; no Microsoft CSP encrypts with it. */
  CRYPT_MODE_OFBP(8),
  /** ANSI CBC with output feedback masking; no Microsoft CSP encrypts with it. */
  CRYPT_MODE_CBCOFM(9),
  /** ANSI CBC with output feedback masking, interleaved; no Microsoft CSP encrypts with it. */
  CRYPT_MODE_CBCOFMI(10);

  private final int value;

  CipherMode(int value) {
    this.value = value;
  }

  /**
   * Returns the number in {@code wincrypt.h}.
   *
   * @return the number in {@code wincrypt.h}
   */
  @Override
  public int value() {
    return value;
  }

  /**
   * Returns the mode of a number.
   *
   * @param value the number in {@code wincrypt.h}
   * @return the mode; empty if there is none of that number
   */
  public static Optional<CipherMode> fromValue(int value) {
    return NumericConstant.fromValue(CipherMode.class, value);
  }

  /**
   * Returns the mode of a header name, in upper or lower case.
   *
   * @param name the name
   * @return the mode; empty if there is none of that name
   */
  public static Optional<CipherMode> fromName(String name) {
    return NumericConstant.fromName(CipherMode.class, name);
  }
}
