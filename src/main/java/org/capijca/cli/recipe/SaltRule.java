// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The salt of PasswordDeriveBytes or Rfc2898DeriveBytes: given bytes, or the first bytes of the
 * ciphertext.
 *
 * @param value the salt; null where it is in front of the ciphertext, or where there is none
 * @param leading the number of bytes in front of the ciphertext that are the salt; 0 if none
 */
@SuppressWarnings("ArrayRecordComponent")
public record SaltRule(byte[] value, int leading) {
  /** No salt, which only PasswordDeriveBytes takes. */
  public static final SaltRule NONE = new SaltRule(null, 0);

  /** Returns the rule for a salt known beforehand. */
  public static SaltRule of(byte[] value) {
    return new SaltRule(value, 0);
  }

  /** Returns the rule for a salt in front of the ciphertext. */
  public static SaltRule leading(int bytes) {
    return new SaltRule(null, bytes);
  }

  /** Returns the salt; null if there is none. */
  public byte[] salt(byte[] ciphertext) {
    return leading == 0 ? value : Arrays.copyOf(ciphertext, leading);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SaltRule that
        && leading == that.leading
        && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(leading, Arrays.hashCode(value));
  }

  /** Returns the rule as an option takes it: hexadecimal, {@code first:N} or {@code none}. */
  @Override
  public String toString() {
    return leading != 0
        ? "first:" + leading
        : value == null ? "none" : HexFormat.of().formatHex(value);
  }
}
