package org.capijca;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Finds the constants of one vocabulary enum by number and by name, upper or lower case; where they
 * are bits, also as the set that a number stands for.
 */
final class Lookup<E extends Enum<E>> {
  private final Class<E> type;
  private final ToIntFunction<E> value;
  private final Map<Integer, E> byValue = new HashMap<>();
  private final Map<String, E> byName = new HashMap<>();

  private Lookup(Class<E> type, ToIntFunction<E> value, Map<String, E> aliases) {
    this.type = type;
    this.value = value;
    for (E constant : type.getEnumConstants()) {
      byValue.putIfAbsent(value.applyAsInt(constant), constant);
      byName.put(constant.name(), constant);
    }
    aliases.forEach((name, constant) -> byName.put(name.toUpperCase(Locale.ROOT), constant));
  }

  static <E extends Enum<E>> Lookup<E> of(Class<E> type, ToIntFunction<E> value) {
    return new Lookup<>(type, value, Collections.emptyMap());
  }

  static <E extends Enum<E>> Lookup<E> of(
      Class<E> type, ToIntFunction<E> value, Map<String, E> aliases) {
    return new Lookup<>(type, value, aliases);
  }

  Optional<E> byValue(int value) {
    return Optional.ofNullable(byValue.get(value));
  }

  Optional<E> byName(String name) {
    return Optional.ofNullable(byName.get(name.strip().toUpperCase(Locale.ROOT)));
  }

  /** The constants whose bits are set; other bits are left out. */
  Set<E> setOf(int bits) {
    Set<E> set = EnumSet.noneOf(type);
    for (E constant : type.getEnumConstants()) {
      if ((bits & value.applyAsInt(constant)) != 0) {
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
    Set<E> set = setOf(dwFlags & flagBits);
    int unknown = dwFlags & flagBits & ~toBits(set);
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
    return set;
  }

  int toBits(Collection<E> set) {
    return set.stream().mapToInt(value).reduce(0, (a, b) -> a | b);
  }
}
