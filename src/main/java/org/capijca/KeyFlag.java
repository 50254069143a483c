// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The flags in the lower 16 bits of CryptGenKey's dwFlags; the upper 16 bits are the key length.
 *
 * <p>The flags that the CryptGenKey page calls "not used" are accepted and have no effect.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptgenkey">CryptGenKey</a>
 * @since 0.1
 */
public enum KeyFlag implements NumericConstant {
  /** The key can be exported in a key BLOB (CryptGenKey page). */
  CRYPT_EXPORTABLE(0x0001),
  /** The user is asked for consent when the key is used; only for key pairs (CryptGenKey page). */
  CRYPT_USER_PROTECTED(0x0002),
  /** The key gets random salt (CryptGenKey page). */
  CRYPT_CREATE_SALT(0x0004),
  /** Ignored by the Microsoft CSPs (CryptDeriveKey page). */
  CRYPT_UPDATE_KEY(0x0008),
  /** A 40-bit RC2 or RC4 key gets no salt (CryptGenKey page). */
  CRYPT_NO_SALT(0x0010),
  /**
   * The key pair is made from domain parameters that the caller gives; only for DSS and
   * Diffie-Hellman (CryptGenKey page).
   */
  CRYPT_PREGEN(0x0040),
  /** Not used (CryptGenKey page). */
  CRYPT_ONLINE(0x0080),
  /** Not used (CryptGenKey page). */
  CRYPT_SF(0x0100),
  /** Not used (CryptGenKey page). */
  CRYPT_CREATE_IV(0x0200),
  /** Not used (CryptGenKey page). */
  CRYPT_KEK(0x0400),
  /** Not used (CryptGenKey page). */
  CRYPT_DATA_KEY(0x0800),
  /** Not used (CryptGenKey page). */
  CRYPT_VOLATILE(0x1000),
  /** Not used (CryptGenKey page). */
  CRYPT_SGCKEY(0x2000),
  /**
   * The key can be exported as long as the object that CryptGenKey returned exists (CryptGenKey
   * page).
   */
  CRYPT_ARCHIVABLE(0x4000),
  /**
   * The user is asked for a password when the key is used; only for key pairs (CryptGenKey page).
   */
  CRYPT_FORCE_KEY_PROTECTION_HIGH(0x8000);

  /** The header's other name of {@link #CRYPT_NO_SALT}. */
  public static final KeyFlag CRYPT_RECIPIENT = CRYPT_NO_SALT;

  /** The header's other name of {@link #CRYPT_PREGEN}. */
  public static final KeyFlag CRYPT_INITIATOR = CRYPT_PREGEN;

  /** The header's other name of {@link #CRYPT_KEK}. */
  public static final KeyFlag CRYPT_SERVER = CRYPT_KEK;

  /** dwFlags of a 1024-bit key pair: a length word, not a flag. */
  public static final int RSA1024BIT_KEY = 0x04000000;

  private static final int FLAG_BITS = 0xFFFF;

  /** By number, so that {@link #isForImport} makes no set of constants. */
  private static final int FOR_IMPORT =
      WinCrypt.CRYPT_EXPORTABLE
          | WinCrypt.CRYPT_ARCHIVABLE
          | WinCrypt.CRYPT_USER_PROTECTED
          | WinCrypt.CRYPT_FORCE_KEY_PROTECTION_HIGH;

  /** The only one of the lower 16 bits that the header does not define. */
  private static final int UNDEFINED_BIT = 0x20;

  private static final Map<String, KeyFlag> OTHER_NAMES =
      Map.of(
          "CRYPT_RECIPIENT", CRYPT_RECIPIENT,
          "CRYPT_INITIATOR", CRYPT_INITIATOR,
          "CRYPT_SERVER", CRYPT_SERVER);

  private final int value;

  KeyFlag(int value) {
    this.value = value;
  }

  /**
   * Returns the bit in dwFlags.
   *
   * @return the bit in dwFlags
   */
  @Override
  public int value() {
    return value;
  }

  /**
   * Returns whether a private key can get this flag when it is imported without flags of its own,
   * from a PFX file or as a key of another provider: CRYPT_EXPORTABLE, CRYPT_ARCHIVABLE,
   * CRYPT_USER_PROTECTED and CRYPT_FORCE_KEY_PROTECTION_HIGH.
   *
   * @return whether the flag applies to imported private keys
   */
  public boolean isForImport() {
    return (value & FOR_IMPORT) != 0;
  }

  @Override
  public Set<String> otherNames() {
    return OTHER_NAMES.entrySet().stream()
        .filter(entry -> entry.getValue() == this)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns the flags that are set in the lower 16 bits of dwFlags.
   *
   * @param dwFlags the bits
   * @return the flags, unmodifiable
   * @throws IllegalArgumentException if a bit is set that is not a flag of CryptGenKey
   *     (NTE_BAD_FLAGS)
   */
  public static Set<KeyFlag> fromBits(int dwFlags) {
    if ((dwFlags & UNDEFINED_BIT) != 0) {
      throw CapiError.NTE_BAD_FLAGS.as(
          IllegalArgumentException::new,
          "dwFlags 0x"
              + HexFormat.of().toHexDigits(dwFlags)
              + " has a bit that is not in KeyFlag: 0x"
              + Integer.toHexString(UNDEFINED_BIT)
              + DwFlags.advice(dwFlags));
    }
    return NumericConstant.fromBits(KeyFlag.class, dwFlags & FLAG_BITS);
  }

  /**
   * Returns the bits of flags.
   *
   * @param flags the flags
   * @return dwFlags
   */
  public static int toBits(Collection<KeyFlag> flags) {
    return NumericConstant.toBits(flags);
  }

  /**
   * Returns the flag of a header name, in upper or lower case.
   *
   * @param name the name
   * @return the flag; empty if there is none of that name
   */
  public static Optional<KeyFlag> fromName(String name) {
    return NumericConstant.fromName(KeyFlag.class, name);
  }
}
