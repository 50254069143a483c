// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dwFlags of CryptGenKey and CryptDeriveKey: a key length in bits in the upper 16 bits, 0 for
 * the default of the CSP, and {@link KeyFlag}s in the lower 16. Immutable.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptgenkey">CryptGenKey</a>
 * @since 0.1
 */
public final class DwFlags {
  /** The default key length and no flags. */
  public static final DwFlags NONE = new DwFlags(0, Set.of());

  /** The largest key length in bits that dwFlags can hold. */
  public static final int MAX_KEY_LENGTH = 0xFFFF;

  private static final int LENGTH_SHIFT = 16;
  private static final int FLAG_BITS = 0xFFFF;

  /** Usual key lengths in bits that a DWORD can have in its lower half. */
  private static final int[] USUAL_LENGTHS = {
    40, 56, 80, 104, 112, 128, 160, 168, 192, 256, 384, 512, 768, 1024, 1536, 2048, 3072, 4096, 8192
  };

  private final int bits;
  private final Set<KeyFlag> flags;

  private DwFlags(int bits, Set<KeyFlag> flags) {
    this.bits = bits;
    this.flags = flags;
  }

  /**
   * Returns the key length and the flags in a number.
   *
   * @param dwFlags the number that a C program passes
   * @return the dwFlags
   * @throws IllegalArgumentException if bit 0x20 is set, which is not a flag (NTE_BAD_FLAGS)
   */
  public static DwFlags fromBits(int dwFlags) {
    return new DwFlags(dwFlags, KeyFlag.fromBits(dwFlags));
  }

  /**
   * Returns a key length with flags.
   *
   * @param keyLength the key length in bits, 0 for the default
   * @param flags the flags
   * @return the dwFlags
   * @throws IllegalArgumentException if the length does not fit in 16 bits
   *     (ERROR_INVALID_PARAMETER)
   */
  public static DwFlags of(int keyLength, KeyFlag... flags) {
    if (flags == null) {
      throw CapiError.nullArgument("the flags");
    }
    return NONE.withKeyLength(keyLength).withFlags(Arrays.asList(flags));
  }

  /** {@return the key length in bits; 0 for the default} */
  public int keyLength() {
    return bits >>> LENGTH_SHIFT;
  }

  /** {@return the flags without the key length, unmodifiable} */
  public Set<KeyFlag> flags() {
    return flags;
  }

  /** {@return the number that a C program passes} */
  public int toBits() {
    return bits;
  }

  /**
   * Returns whether a key length fits in dwFlags.
   *
   * @param keyLength the key length in bits
   * @return whether it is between 0 and {@link #MAX_KEY_LENGTH}
   */
  public static boolean holds(int keyLength) {
    return keyLength >= 0 && keyLength <= MAX_KEY_LENGTH;
  }

  /**
   * Returns these flags with another key length.
   *
   * @param keyLength the key length in bits, 0 for the default
   * @return the dwFlags
   * @throws IllegalArgumentException if the length does not fit in 16 bits
   *     (ERROR_INVALID_PARAMETER)
   */
  public DwFlags withKeyLength(int keyLength) {
    if (!holds(keyLength)) {
      throw CapiError.ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new,
          "keyLength "
              + keyLength
              + " does not fit in dwFlags; allowed 0 to "
              + MAX_KEY_LENGTH
              + (keyLength > 0
                  ? ". A length that is shifted by 16 bits is given to dwFlags, not to keyLength"
                  : ""));
    }
    return new DwFlags(keyLength << LENGTH_SHIFT | (bits & FLAG_BITS), flags);
  }

  /**
   * Returns these dwFlags with more flags.
   *
   * @param added the flags to add
   * @return the dwFlags
   */
  public DwFlags withFlags(Collection<KeyFlag> added) {
    return fromBits(bits | KeyFlag.toBits(added));
  }

  /**
   * Returns the key length that was probably meant, if these flags without a key length are the
   * number of a usual one, with CRYPT_EXPORTABLE or without. {@code DwFlags.fromBits(2048)} is the
   * unused flag CRYPT_DATA_KEY and the default length, and CryptGenKey accepts it.
   *
   * @return the length in bits; 0 if the flags are not such a number
   */
  public int probableKeyLength() {
    return probableKeyLength(bits);
  }

  private static int probableKeyLength(int dwFlags) {
    int number = dwFlags & ~KeyFlag.CRYPT_EXPORTABLE.value();
    for (int length : USUAL_LENGTHS) {
      if (length == number) {
        return length;
      }
    }
    return 0;
  }

  /** Returns how the key length that was probably meant is written; empty if there is none. */
  static String advice(int dwFlags) {
    int length = probableKeyLength(dwFlags);
    if (length == 0) {
      return "";
    }
    return "; a key length of %d bits is written %d << 16 or keyLength(%d)"
        .formatted(length, length, length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DwFlags that && bits == that.bits;
  }

  @Override
  public int hashCode() {
    return bits;
  }

  /**
   * Returns the number, and what it holds by header names: {@code 0x00280005 = 40 << 16 |
   * CRYPT_EXPORTABLE | CRYPT_CREATE_SALT}. It also says how a key length is written, where flags
   * have the number of a usual one.
   */
  @Override
  public String toString() {
    String names = flags.stream().map(KeyFlag::name).collect(Collectors.joining(" | "));
    String length = keyLength() == 0 ? "" : keyLength() + " << 16";
    String text = length + (length.isEmpty() || names.isEmpty() ? "" : " | ") + names;
    return "0x"
        + HexFormat.of().toHexDigits(bits)
        + (text.isEmpty() ? "" : " = " + text)
        + advice(bits);
  }
}
