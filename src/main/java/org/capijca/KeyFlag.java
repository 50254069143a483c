package org.capijca;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The flags in the lower 16 bits of CryptGenKey's dwFlags; the upper 16 bits are the key length.
 *
 * <p>The flags that the CryptGenKey page calls "not used" are accepted and do nothing. Names that
 * share a bit with one of these ({@link #CRYPT_RECIPIENT}, {@link #CRYPT_INITIATOR}, {@link
 * #CRYPT_SERVER}) are that constant.
 */
public enum KeyFlag implements Numbered {
  CRYPT_EXPORTABLE(0x0001),
  CRYPT_USER_PROTECTED(0x0002),
  CRYPT_CREATE_SALT(0x0004),
  CRYPT_UPDATE_KEY(0x0008),
  CRYPT_NO_SALT(0x0010),
  CRYPT_PREGEN(0x0040),
  CRYPT_ONLINE(0x0080),
  CRYPT_SF(0x0100),
  CRYPT_CREATE_IV(0x0200),
  CRYPT_KEK(0x0400),
  CRYPT_DATA_KEY(0x0800),
  CRYPT_VOLATILE(0x1000),
  CRYPT_SGCKEY(0x2000),
  CRYPT_ARCHIVABLE(0x4000),
  CRYPT_FORCE_KEY_PROTECTION_HIGH(0x8000);

  public static final KeyFlag CRYPT_RECIPIENT = CRYPT_NO_SALT;
  public static final KeyFlag CRYPT_INITIATOR = CRYPT_PREGEN;
  public static final KeyFlag CRYPT_SERVER = CRYPT_KEK;

  /** dwFlags of a 1024-bit key pair: a length word, not a flag. */
  public static final int RSA1024BIT_KEY = 0x04000000;

  private static final int FLAG_BITS = 0xFFFF;

  private static final NumberLookup<KeyFlag> LOOKUP =
      NumberLookup.of(
          values(),
          Map.of(
              "CRYPT_RECIPIENT", CRYPT_RECIPIENT,
              "CRYPT_INITIATOR", CRYPT_INITIATOR,
              "CRYPT_SERVER", CRYPT_SERVER));

  private final int value;

  KeyFlag(int value) {
    this.value = value;
  }

  /** The bit in dwFlags. */
  @Override
  public int value() {
    return value;
  }

  /**
   * The flags set in the lower 16 bits of dwFlags.
   *
   * @throws IllegalArgumentException if bit 0x20 is set, which is no flag (NTE_BAD_FLAGS)
   */
  public static Set<KeyFlag> of(int dwFlags) {
    return LOOKUP.setOfExactly(dwFlags, FLAG_BITS);
  }

  /** The dwFlags bits of these flags. */
  public static int toBits(Collection<KeyFlag> flags) {
    return LOOKUP.toBits(flags);
  }

  /** The flag of that header name, in upper or lower case. */
  public static Optional<KeyFlag> named(String name) {
    return LOOKUP.byName(name);
  }
}
