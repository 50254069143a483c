package org.capijca;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds the constants of one vocabulary enum by number and by name, upper or lower case. */
final class Lookup<E extends Enum<E>> {
  private final Map<Integer, E> byValue = new HashMap<>();
  private final Map<String, E> byName = new HashMap<>();

  private Lookup(Class<E> type, ToIntFunction<E> value, Map<String, E> aliases) {
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
}
