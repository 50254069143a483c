package org.capijca;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the constants of one vocabulary enum also by number; where they are bits, as the set that a
 * number stands for.
 *
 * <p>Every program that uses the provider makes some of these at its start, and few look a name or
 * a number up: these are gathered when the first is asked for.
 */
final class NumberLookup<E extends Enum<E> & Numbered> {
  private final E[] constants;
  private final Map<String, E> aliases;
  private final int knownBits;
  private volatile Lookup<E> names;
  private volatile Map<Integer, E> numbers;

  private NumberLookup(E[] constants, Map<String, E> aliases) {
    this.constants = constants;
    this.aliases = aliases;
    int bits = 0;
    for (E constant : constants) {
      bits |= constant.value();
    }
    this.knownBits = bits;
  }

  /**
   * @param constants all constants of the enum, which are not copied
   */
  static <E extends Enum<E> & Numbered> NumberLookup<E> of(E[] constants) {
    return of(constants, Map.of());
  }

  static <E extends Enum<E> & Numbered> NumberLookup<E> of(E[] constants, Map<String, E> aliases) {
    return new NumberLookup<>(constants, aliases);
  }

  Optional<E> byName(String name) {
    Lookup<E> byName = names;
    if (byName == null) {
      byName = new Lookup<>(constants, aliases);
      names = byName;
    }
    return byName.byName(name);
  }

  Optional<E> byValue(int value) {
    Map<Integer, E> byValue = numbers;
    if (byValue == null) {
      byValue = new HashMap<>();
      for (E constant : constants) {
        byValue.putIfAbsent(constant.value(), constant);
      }
      numbers = byValue;
    }
    return Optional.ofNullable(byValue.get(value));
  }

  private Class<E> type() {
    return constants[0].getDeclaringClass();
  }

  /** The constants whose bits are set; other bits are left out. */
  Set<E> setOf(int bits) {
    Set<E> set = EnumSet.noneOf(type());
    for (E constant : constants) {
      if ((bits & constant.value()) != 0) {
        set.add(constant);
      }
    }
    return Collections.unmodifiableSet(set);
  }

  /** As {@link #setOfExactly(int, int)}, where every bit is for a flag. */
  Set<E> setOfExactly(int dwFlags) {
    return setOfExactly(dwFlags, -1);
  }

  /**
   * The constants whose bits are set, and no others.
   *
   * @param flagBits the bits that are for flags at all
   * @throws IllegalArgumentException if another bit is set (NTE_BAD_FLAGS)
   */
  Set<E> setOfExactly(int dwFlags, int flagBits) {
    int unknown = dwFlags & flagBits & ~knownBits;
    if (unknown != 0) {
      throw CapiError.NTE_BAD_FLAGS.as(
          IllegalArgumentException::new,
          "dwFlags 0x"
              + HexFormat.of().toHexDigits(dwFlags)
              + " has bits that are no "
              + type().getSimpleName()
              + ": 0x"
              + Integer.toHexString(unknown));
    }
    return setOf(dwFlags & flagBits);
  }

  /**
   * The constants as one number.
   *
   * @throws NullPointerException if they or one of them are null (ERROR_INVALID_PARAMETER)
   */
  int toBits(Collection<E> set) {
    requireNoNull(set);
    int bits = 0;
    for (E constant : set) {
      bits |= constant.value();
    }
    return bits;
  }

  /**
   * Refuses null.
   *
   * @throws NullPointerException if the constants or one of them are null (ERROR_INVALID_PARAMETER)
   */
  void requireNoNull(Collection<E> set) {
    if (set == null) {
      throw nullRefusal("the set of ");
    }
    for (E constant : set) {
      if (constant == null) {
        throw nullRefusal("a ");
      }
    }
  }

  private NullPointerException nullRefusal(String what) {
    return CapiError.ERROR_INVALID_PARAMETER.as(
        NullPointerException::new, what + type().getSimpleName() + " is null");
  }
}
