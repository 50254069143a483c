package org.capijca;

import java.util.Optional;

/**
 * The KP_MODE values of {@code wincrypt.h}. The Microsoft CSPs encrypt with CBC, ECB and CFB; any
 * other mode can be set on a key but fails at use (reference: CryptSetKeyParam).
 */
public enum CipherMode implements Numbered {
  CRYPT_MODE_CBC(1),
  CRYPT_MODE_ECB(2),
  CRYPT_MODE_OFB(3),
  CRYPT_MODE_CFB(4),
  CRYPT_MODE_CTS(5),
  CRYPT_MODE_CBCI(6),
  CRYPT_MODE_CFBP(7),
  CRYPT_MODE_OFBP(8),
  CRYPT_MODE_CBCOFM(9),
  CRYPT_MODE_CBCOFMI(10);

  private static final NumberLookup<CipherMode> LOOKUP = NumberLookup.of(values());

  private final int value;

  CipherMode(int value) {
    this.value = value;
  }

  /** The number in {@code wincrypt.h}. */
  @Override
  public int value() {
    return value;
  }

  /** The mode of that number. */
  public static Optional<CipherMode> of(int value) {
    return LOOKUP.byValue(value);
  }

  /** The mode of that header name, in upper or lower case. */
  public static Optional<CipherMode> named(String name) {
    return LOOKUP.byName(name);
  }
}
