// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.internal.csp.CspContext;

/**
 * A service that fails with NTE_BAD_ALGID and says why the provider does not have it, or which name
 * is the right one. It is never listed among the provider's services, and a search over all
 * providers continues after it.
 *
 * <p>It exists for names of CryptoAPI, for standard names of algorithms that CryptoAPI has, and for
 * names that resemble one of these. The reason is computed when an instance is asked for.
 */
final class UnsupportedService extends Provider.Service {
  private final transient CspContext context;

  private UnsupportedService(Provider provider, CspContext context, String type, String name) {
    super(provider, type, name, UnsupportedService.class.getName(), List.of(), Map.of());
    this.context = context;
  }

  static Optional<Provider.Service> of(
      Provider provider, CspContext context, String type, String algorithm) {
    return UnsupportedReason.isKnown(context, type, algorithm)
        ? Optional.of(
            new UnsupportedService(
                provider, context, type, AlgId.parse(algorithm).map(AlgId::name).orElse(algorithm)))
        : Optional.empty();
  }

  /** Returns false, so that a search by key does not consider this service. */
  @Override
  public boolean supportsParameter(Object parameter) {
    return false;
  }

  @Override
  public Object newInstance(Object constructorParameter) throws NoSuchAlgorithmException {
    throw NTE_BAD_ALGID.as(
        NoSuchAlgorithmException::new,
        getAlgorithm()
            + " is not available as "
            + getType()
            + ": "
            + new UnsupportedReason(getProvider(), context, getType()).of(getAlgorithm()));
  }
}
