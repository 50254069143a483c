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
 */
final class NumberLookup<E extends Enum<E> & Numbered> {
  private final Class<E> type;
  private final Lookup<E> names;
  private final E[] constants;
  private final int knownBits;
  private final Map<Integer, E> byValue = new HashMap<>();

  private NumberLookup(Class<E> type, Map<String, E> aliases) {
    this.type = type;
    this.names = new Lookup<>(type, aliases);
    this.constants = type.getEnumConstants();
    int bits = 0;
    for (E constant : constants) {
      byValue.putIfAbsent(constant.value(), constant);
      bits |= constant.value();
    }
    this.knownBits = bits;
  }

  static <E extends Enum<E> & Numbered> NumberLookup<E> of(Class<E> type) {
    return of(type, Map.of());
  }

  static <E extends Enum<E> & Numbered> NumberLookup<E> of(Class<E> type, Map<String, E> aliases) {
    return new NumberLookup<>(type, aliases);
  }

  Optional<E> byName(String name) {
    return names.byName(name);
  }

  Optional<E> byValue(int value) {
    return Optional.ofNullable(byValue.get(value));
  }

  /** The constants whose bits are set; other bits are left out. */
  Set<E> setOf(int bits) {
    Set<E> set = EnumSet.noneOf(type);
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
              + type.getSimpleName()
              + ": 0x"
              + Integer.toHexString(unknown));
    }
    return setOf(dwFlags & flagBits);
  }

  int toBits(Collection<E> set) {
    int bits = 0;
    for (E constant : set) {
      bits |= constant.value();
    }
    return bits;
  }
}
