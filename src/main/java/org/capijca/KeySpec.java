package org.capijca;

import java.util.Optional;

/**
 * The key specs of {@code wincrypt.h}: the two slots of a key container. CryptGenKey takes them in
 * place of an ALG_ID; which algorithm each means depends on the CSP.
 */
public enum KeySpec implements Numbered {
  AT_KEYEXCHANGE(1),
  AT_SIGNATURE(2);

  private static final NumberLookup<KeySpec> LOOKUP = NumberLookup.of(values());

  private final int value;

  KeySpec(int value) {
    this.value = value;
  }

  /** The number in {@code wincrypt.h}. */
  @Override
  public int value() {
    return value;
  }

  /** The key spec of that number. */
  public static Optional<KeySpec> of(int value) {
    return LOOKUP.byValue(value);
  }

  /** The key spec of that header name, in upper or lower case. */
  public static Optional<KeySpec> named(String name) {
    return LOOKUP.byName(name);
  }
}
