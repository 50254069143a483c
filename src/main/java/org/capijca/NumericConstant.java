// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A constant of {@code wincrypt.h} or {@code winerror.h} that stands for a number.
 *
 * <p>Every enum of this kind has {@code fromValue} or {@code fromBits}, and {@code fromName}; the
 * methods here serve code that is generic over these enums.
 *
 * @apiNote Not intended to be implemented by users.
 * @since 0.1
 */
public interface NumericConstant {
  /**
   * Returns the name in the header.
   *
   * @return the name
   */
  String name();

  /**
   * Returns the number in the header; for a flag its bit.
   *
   * @return the number
   */
  int value();

  /**
   * Returns the other names that the header has for the same number.
   *
   * @return the other names, without {@link #name()}
   */
  default Set<String> otherNames() {
    return Set.of();
  }

  /**
   * Returns the constant of a number.
   *
   * @param <E> the enum
   * @param type the class of the enum
   * @param value the number
   * @return the constant; empty if the enum has none of that number
   */
  static <E extends Enum<E> & NumericConstant> Optional<E> fromValue(Class<E> type, int value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.value() == value) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the constant of a header name, in upper or lower case; white space around it is
   * ignored.
   *
   * @param <E> the enum
   * @param type the class of the enum
   * @param name the name, or one of the other names
   * @return the constant; empty if the enum has none of that name
   * @throws NullPointerException if the name is null (ERROR_INVALID_PARAMETER)
   */
  static <E extends Enum<E> & NumericConstant> Optional<E> fromName(Class<E> type, String name) {
    if (name == null) {
      throw CapiError.nullArgument("the name");
    }
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(wanted) || constant.otherNames().contains(wanted)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the flags that are set in a number.
   *
   * @param <E> the enum
   * @param type the class of the enum
   * @param bits the number
   * @return the flags, unmodifiable
   * @throws IllegalArgumentException if a bit is set that is not a flag of the enum (NTE_BAD_FLAGS)
   */
  static <E extends Enum<E> & NumericConstant> Set<E> fromBits(Class<E> type, int bits) {
    Set<E> flags = EnumSet.noneOf(type);
    int unknown = bits;
    for (E constant : type.getEnumConstants()) {
      if ((bits & constant.value()) != 0) {
        flags.add(constant);
        unknown &= ~constant.value();
      }
    }
    if (unknown != 0) {
      throw CapiError.NTE_BAD_FLAGS.as(
          IllegalArgumentException::new,
          "0x"
              + HexFormat.of().toHexDigits(bits)
              + " has bits that are not in "
              + type.getSimpleName()
              + ": 0x"
              + Integer.toHexString(unknown)
              + "; allowed "
              + Arrays.toString(type.getEnumConstants()));
    }
    return Collections.unmodifiableSet(flags);
  }

  /**
   * Returns the number whose bits are these flags.
   *
   * @param flags the flags
   * @return the number, 0 for none
   * @throws NullPointerException if the flags or one of them are null (ERROR_INVALID_PARAMETER)
   */
  static int toBits(Collection<? extends NumericConstant> flags) {
    if (flags == null) {
      throw CapiError.nullArgument("the collection of flags");
    }
    int bits = 0;
    for (NumericConstant flag : flags) {
      if (flag == null) {
        throw CapiError.nullArgument("a flag");
      }
      bits |= flag.value();
    }
    return bits;
  }
}
