// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.InvalidParameterException;
import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A service that makes its SPI by a constructor call, so that no package needs opening.
 *
 * <p>Where every program comes by, for session keys and their ciphers, the Supplier is a class and
 * no lambda: each of these is a class as well, but one that is put together while the program
 * waits.
 */
final class CapiService extends Provider.Service {
  /** The service attribute that names the CSP whose rules a generator follows. */
  static final String CSP = "Csp";

  private final Supplier<?> spi;

  /**
   * @param type the JCA engine, for example {@code KeyGenerator}
   * @param algorithm its name in this provider
   * @param aliases other names
   * @param attributes JCA service attributes
   * @param spi makes the SPI object
   */
  CapiService(
      Provider provider,
      String type,
      String algorithm,
      List<String> aliases,
      Map<String, String> attributes,
      Supplier<?> spi) {
    super(provider, type, algorithm, CapiService.class.getName(), aliases, attributes);
    this.spi = spi;
  }

  CapiService(
      Provider provider, String type, String algorithm, List<String> aliases, Supplier<?> spi) {
    this(provider, type, algorithm, aliases, Map.of(), spi);
  }

  @Override
  public Object newInstance(Object constructorParameter) {
    if (constructorParameter != null) {
      throw new InvalidParameterException(
          "constructor parameter not used with " + getType() + " " + getAlgorithm());
    }
    return spi.get();
  }
}
