// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.InvalidParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.capijca.internal.csp.DisabledAlgorithms;

/**
 * A service that creates its SPI through a Supplier, so that no package has to be opened for
 * reflection.
 *
 * <p>For session keys and their ciphers, which are on the start-up path, the Supplier is a named
 * class: a lambda would be a class too, but one that is generated at run time.
 */
final class CapiService extends Provider.Service {
  /** The service attribute that names the CSP of a generator. */
  static final String CSP = "Csp";

  private final Supplier<?> spi;

  /**
   * @param type the JCA engine, for example {@code KeyGenerator}
   * @param algorithm its name in this provider
   * @param aliases other names
   * @param attributes JCA service attributes
   * @param spi creates the SPI object
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

  @Override
  public Object newInstance(Object constructorParameter) throws NoSuchAlgorithmException {
    if (DisabledAlgorithms.contain(getAlgorithm())) {
      throw DisabledAlgorithms.refusal(getAlgorithm(), NoSuchAlgorithmException::new);
    }
    if (constructorParameter != null) {
      throw new InvalidParameterException(
          "a constructor parameter is not supported for " + getType() + " " + getAlgorithm());
    }
    return spi.get();
  }
}
