package org.capijca;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The dwFlags of CryptImportKey (CryptImportKey page). */
public enum ImportFlag implements Numbered {
  CRYPT_EXPORTABLE(0x001, KeyFlag.CRYPT_EXPORTABLE),
  CRYPT_USER_PROTECTED(0x002, KeyFlag.CRYPT_USER_PROTECTED),
  CRYPT_NO_SALT(0x010, KeyFlag.CRYPT_NO_SALT),

  /** The key in a SIMPLEBLOB is padded as PKCS #1 v2 says. */
  CRYPT_OAEP(0x040, null),

  /** A key of any length for CALG_HMAC, which travels as CALG_RC2. */
  CRYPT_IPSEC_HMAC_KEY(0x100, null);

  private static final NumberLookup<ImportFlag> LOOKUP = NumberLookup.of(values());

  private final int value;
  private final KeyFlag keyFlag;

  ImportFlag(int value, KeyFlag keyFlag) {
    this.value = value;
    this.keyFlag = keyFlag;
  }

  /** The bit in dwFlags. */
  @Override
  public int value() {
    return value;
  }

  /** The flag that the imported key keeps; empty where the flag is about the BLOB only. */
  public Optional<KeyFlag> keyFlag() {
    return Optional.ofNullable(keyFlag);
  }

  /**
   * The flags set in dwFlags.
   *
   * @throws IllegalArgumentException if a bit is set that is no flag of CryptImportKey
   *     (NTE_BAD_FLAGS)
   */
  public static Set<ImportFlag> of(int dwFlags) {
    return LOOKUP.setOfExactly(dwFlags);
  }

  /** The dwFlags bits of these flags. */
  public static int toBits(Collection<ImportFlag> flags) {
    return LOOKUP.toBits(flags);
  }

  /** The flags that a key imported with these flags keeps. */
  public static Set<KeyFlag> keyFlags(Collection<ImportFlag> flags) {
    Set<KeyFlag> kept = EnumSet.noneOf(KeyFlag.class);
    LOOKUP.requireNoNull(flags);
    flags.forEach(flag -> flag.keyFlag().ifPresent(kept::add));
    return Collections.unmodifiableSet(kept);
  }

  /** The flag of that header name, in upper or lower case. */
  public static Optional<ImportFlag> named(String name) {
    return LOOKUP.byName(name);
  }
}
