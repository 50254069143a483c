// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Optional;

/**
 * The key specs of {@code wincrypt.h}: the two slots of a key container. CryptGenKey takes them in
 * place of an ALG_ID; which algorithm each means depends on the CSP.
 *
 * @since 0.1
 */
public enum KeySlot implements NumericConstant {
  /** The key exchange key pair. */
  AT_KEYEXCHANGE(1),
  /** The signature key pair. */
  AT_SIGNATURE(2);

  private final int value;

  KeySlot(int value) {
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
   * Returns the key spec of a number.
   *
   * @param value the number in {@code wincrypt.h}
   * @return the key spec; empty if there is none of that number
   */
  public static Optional<KeySlot> fromValue(int value) {
    return NumericConstant.fromValue(KeySlot.class, value);
  }

  /**
   * Returns the key spec of a header name, in upper or lower case.
   *
   * @param name the name
   * @return the key spec; empty if there is none of that name
   */
  public static Optional<KeySlot> fromName(String name) {
    return NumericConstant.fromName(KeySlot.class, name);
  }
}
