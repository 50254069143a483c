// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.KeyStoreException;
import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capijca.CspAlgorithm;
import org.capijca.interfaces.KeyContainers;
import org.capijca.internal.container.OpenContainers;
import org.capijca.internal.csp.AlgorithmRow;
import org.capijca.internal.csp.CspContext;
import org.capijca.spec.CapiLoadStoreParameter;

/** What a provider instance has beside the services it lists. */
public final class ProviderServices {
  private ProviderServices() {}

  /**
   * The service that explains why there is none: for a known ALG_ID that the context does not
   * generate keys for. Empty where the name means nothing to CryptoAPI.
   */
  public static Optional<Provider.Service> refusal(
      Provider provider, CspContext context, String type, String algorithm) {
    return UnsupportedService.of(provider, context, type, algorithm);
  }

  /** Returns the rows that the context serves, as PP_ENUMALGS_EX enumerates them. */
  public static List<CspAlgorithm> algorithms(CspContext context) {
    List<CspAlgorithm> algorithms = new ArrayList<>();
    for (AlgorithmRow row : context.rows(AlgorithmRow.class)) {
      algorithms.add(row.limits());
    }
    return List.copyOf(algorithms);
  }

  /** The key containers that the parameter names, seen through the context. */
  public static KeyContainers containers(CspContext context, CapiLoadStoreParameter parameter)
      throws KeyStoreException {
    return OpenContainers.open(context, parameter);
  }
}
