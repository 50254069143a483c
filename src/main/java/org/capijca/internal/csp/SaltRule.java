// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.Set;
import org.capijca.KeyFlag;

/**
 * How many salt bytes a new key has and where they come from.
 *
 * <p>Source: the Wine test suite's KP_SALT assertions that hold on Windows (CryptGenKey and
 * CryptDeriveKey with RC2 and RC4), and the SecCrypto page "Salt Value Functionality".
 */
public enum SaltRule {
  /** The algorithm has no salt; the salt flags do nothing. */
  NO_SALT,

  /** CRYPT_CREATE_SALT gives 11 bytes whatever the key length (Base, Strong). */
  CREATES_SALT,

  /** CRYPT_CREATE_SALT gives none, and takes the zero salt of a 40-bit key away (Enhanced). */
  DROPS_SALT;

  /** Bytes of salt that CryptoAPI adds to a key. */
  public static final int SALT_LENGTH = 11;

  /** KP_SALT_EX takes up to 184 bits. */
  public static final int MAX_SALT_LENGTH = 23;

  private static final int SALTED_KEY_BITS = 40;

  /** Whether keys of this algorithm can have salt at all. */
  public boolean salts() {
    return this != NO_SALT;
  }

  /** Whether the new key's salt is made (random, or cut from a hash) and not zeros. */
  public boolean createsSalt(Set<KeyFlag> flags) {
    return this == CREATES_SALT && flags.contains(KeyFlag.CRYPT_CREATE_SALT);
  }

  /** The bytes of salt of a new key. */
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
   * The bytes of salt after KP_SALT has been set: the 11 given, or none where the CSP then reads
   * its salt as empty. Whether such a CSP still mixes the bytes in is not known; here it does not.
   */
  public int saltLengthAfterKpSalt() {
    return this == CREATES_SALT ? SALT_LENGTH : 0;
  }
}
