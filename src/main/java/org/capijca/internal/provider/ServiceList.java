// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.capijca.NumericConstant;
import org.capijca.internal.csp.CspContext;

/**
 * Collects the services of one JCA engine for a provider instance, in the order in which they are
 * added.
 */
final class ServiceList {
  private final Provider provider;
  private final CspContext context;
  private final String type;
  private final List<CapiService> services = new ArrayList<>();

  /**
   * @param type the JCA engine, for example {@code KeyGenerator}
   */
  ServiceList(Provider provider, CspContext context, String type) {
    this.provider = provider;
    this.context = context;
    this.type = type;
  }

  Provider provider() {
    return provider;
  }

  CspContext context() {
    return context;
  }

  /** Returns the services that have been added. */
  List<CapiService> services() {
    return services;
  }

  /** Adds a service under the names of a constant. */
  void add(NumericConstant constant, Supplier<?> spi) {
    add(constant, Map.of(), spi);
  }

  /** Adds a service with JCA service attributes under the names of a constant. */
  void add(NumericConstant constant, Map<String, String> attributes, Supplier<?> spi) {
    add(constant.name(), aliases(constant), attributes, spi);
  }

  /**
   * Returns the aliases of a constant of wincrypt.h: its number in hexadecimal and decimal ({@code
   * 0x6602} and {@code 26114}), and its other names.
   */
  static List<String> aliases(NumericConstant constant) {
    List<String> aliases = new ArrayList<>();
    aliases.add("0x" + Integer.toHexString(constant.value()));
    aliases.add(Integer.toUnsignedString(constant.value()));
    aliases.addAll(constant.otherNames());
    return aliases;
  }

  /** Adds a service under a name. */
  void add(String name, Supplier<?> spi) {
    add(name, List.of(), Map.of(), spi);
  }

  /** Adds a service with JCA service attributes under a name and its aliases. */
  void add(String name, List<String> aliases, Map<String, String> attributes, Supplier<?> spi) {
    services.add(new CapiService(provider, type, name, aliases, attributes, spi));
  }
}
