package org.capijca.internal.registry;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One service before it belongs to a provider.
 *
 * @param type the JCA engine, for example {@code KeyGenerator}
 * @param algorithm its name in this provider
 * @param aliases other names
 * @param attributes JCA service attributes
 * @param spi makes the SPI object
 */
record ServiceEntry(
    String type,
    String algorithm,
    List<String> aliases,
    Map<String, String> attributes,
    Supplier<?> spi) {
  /** The service attribute that names the CSP whose rules a generator follows. */
  static final String CSP = "Csp";

  ServiceEntry(String type, String algorithm, List<String> aliases, Supplier<?> spi) {
    this(type, algorithm, aliases, Map.of(), spi);
  }
}
