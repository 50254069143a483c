package org.capijca;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The dwFlags of CryptSignHash and CryptVerifySignature. */
public enum SignatureFlag implements Numbered {
  /** The hash value is signed as it is, without a DigestInfo that names its algorithm. */
  CRYPT_NOHASHOID(0x1),

  /** Not used (CryptSignHash page). */
  CRYPT_TYPE2_FORMAT(0x2),

  /** ANSI X9.31 in place of PKCS #1. */
  CRYPT_X931_FORMAT(0x4);

  private static final NumberLookup<SignatureFlag> LOOKUP = NumberLookup.of(values());

  private final int value;

  SignatureFlag(int value) {
    this.value = value;
  }

  /** The bit in dwFlags. */
  @Override
  public int value() {
    return value;
  }

  /**
   * The flags set in dwFlags.
   *
   * @throws IllegalArgumentException if a bit is set that is no flag of CryptSignHash
   *     (NTE_BAD_FLAGS)
   */
  public static Set<SignatureFlag> of(int dwFlags) {
    return LOOKUP.setOfExactly(dwFlags);
  }

  /** The dwFlags bits of these flags. */
  public static int toBits(Collection<SignatureFlag> flags) {
    return LOOKUP.toBits(flags);
  }

  /** The flag of that header name, in upper or lower case. */
  public static Optional<SignatureFlag> named(String name) {
    return LOOKUP.byName(name);
  }
}
