package org.capijca;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the constants of one vocabulary enum by name, upper or lower case.
 *
 * <p>Every program that uses the provider makes some of these at its start, and few look a name up:
 * the names are gathered when the first is asked for. There are plain loops here and no function
 * objects, as the first of these in a process cost tens of milliseconds.
 */
final class Lookup<E extends Enum<E>> {
  private final Class<E> type;
  private final Map<String, E> aliases;
  private volatile Map<String, E> byName;

  Lookup(Class<E> type, Map<String, E> aliases) {
    this.type = type;
    this.aliases = aliases;
  }

  Optional<E> byName(String name) {
    Map<String, E> names = byName;
    if (names == null) {
      names = gathered();
      byName = names;
    }
    return Optional.ofNullable(names.get(name.strip().toUpperCase(Locale.ROOT)));
  }

  private Map<String, E> gathered() {
    Map<String, E> names = new HashMap<>();
    for (E constant : type.getEnumConstants()) {
      names.put(constant.name(), constant);
    }
    for (Map.Entry<String, E> alias : aliases.entrySet()) {
      names.put(alias.getKey().toUpperCase(Locale.ROOT), alias.getValue());
    }
    return names;
  }
}
