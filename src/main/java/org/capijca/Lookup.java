package org.capijca;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the constants of one vocabulary enum by name, upper or lower case. */
final class Lookup<E extends Enum<E>> {
  private final Map<String, E> byName = new HashMap<>();

  Lookup(E[] constants, Map<String, E> aliases) {
    for (E constant : constants) {
      byName.put(constant.name(), constant);
    }
    for (Map.Entry<String, E> alias : aliases.entrySet()) {
      byName.put(alias.getKey().toUpperCase(Locale.ROOT), alias.getValue());
    }
  }

  /**
   * The constant of that name.
   *
   * @throws NullPointerException if it is null (ERROR_INVALID_PARAMETER)
   */
  Optional<E> byName(String name) {
    return Optional.ofNullable(byName.get(stripped(name).toUpperCase(Locale.ROOT)));
  }

  /**
   * The name without white space around it.
   *
   * @throws NullPointerException if it is null (ERROR_INVALID_PARAMETER)
   */
  static String stripped(String name) {
    if (name == null) {
      throw CapiError.ERROR_INVALID_PARAMETER.as(NullPointerException::new, "the name is null");
    }
    return name.strip();
  }
}
