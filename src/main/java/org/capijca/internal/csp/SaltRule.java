// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.Set;
import org.capijca.KeyFlag;

/**
 * The number of salt bytes of a new key and their origin.
 *
 * <p>Source: the Wine test suite's KP_SALT assertions that hold on Windows (CryptGenKey and
 * CryptDeriveKey with RC2 and RC4), and the SecCrypto page "Salt Value Functionality".
 */
public enum SaltRule {
  /** The algorithm has no salt; the salt flags are ignored. */
  NO_SALT,

  /** CRYPT_CREATE_SALT gives 11 bytes whatever the key length (Base, Strong). */
  CREATES_SALT,

  /** CRYPT_CREATE_SALT creates no salt, and removes the zero salt of a 40-bit key (Enhanced). */
  DROPS_SALT;

  /** The length in bytes of the salt that CryptoAPI adds to a key. */
  public static final int SALT_LENGTH = 11;

  /** The largest length in bytes of KP_SALT_EX (184 bits). */
  public static final int MAX_SALT_LENGTH = 23;

  private static final int SALTED_KEY_BITS = 40;

  /** Returns whether keys of this algorithm can have salt. */
  public boolean salts() {
    return this != NO_SALT;
  }

  /** Returns whether the salt of a new key is random or taken from a hash, rather than zeros. */
  public boolean createsSalt(Set<KeyFlag> flags) {
    return this == CREATES_SALT && flags.contains(KeyFlag.CRYPT_CREATE_SALT);
  }

  /** Returns the length in bytes of a new key's salt. */
  public int saltLength(Set<KeyFlag> flags, int keyBits) {
    if (createsSalt(flags)) {
      return SALT_LENGTH;
    }
    boolean zeroSalt =
        salts()
            && keyBits == SALTED_KEY_BITS
            && !flags.contains(KeyFlag.CRYPT_CREATE_SALT)
            && !flags.contains(KeyFlag.CRYPT_NO_SALT);
    return zeroSalt ? SALT_LENGTH : 0;
  }

  /**
   * Returns the length in bytes of the salt after KP_SALT has been set: 11, or 0 if the CSP then
   * reports an empty salt. Whether such a CSP still uses the bytes is not known; here it does not.
   */
  public int saltLengthAfterKpSalt() {
    return this == CREATES_SALT ? SALT_LENGTH : 0;
  }
}
