package org.capijca;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the constants of one vocabulary enum by name, upper or lower case.
 *
 * <p>Every program that uses the provider makes some of these at its start, so that there are plain
 * loops here and no function objects: the first of these in a process cost tens of milliseconds.
 */
final class Lookup<E extends Enum<E>> {
  private final Map<String, E> byName = new HashMap<>();

  Lookup(Class<E> type, Map<String, E> aliases) {
    for (E constant : type.getEnumConstants()) {
      byName.put(constant.name(), constant);
    }
    for (Map.Entry<String, E> alias : aliases.entrySet()) {
      byName.put(alias.getKey().toUpperCase(Locale.ROOT), alias.getValue());
    }
  }

  Optional<E> byName(String name) {
    return Optional.ofNullable(byName.get(name.strip().toUpperCase(Locale.ROOT)));
  }
}
