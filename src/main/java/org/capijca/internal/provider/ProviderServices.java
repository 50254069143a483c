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

/** Operations of a provider instance apart from its listed services. */
public final class ProviderServices {
  private ProviderServices() {}

  /**
   * Returns a service that fails with the reason, for a known ALG_ID for which the context does not
   * generate keys. Empty if the name is unknown to CryptoAPI.
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

  /** Returns the key containers that the parameter names, as visible in the context. */
  public static KeyContainers containers(CspContext context, CapiLoadStoreParameter parameter)
      throws KeyStoreException {
    return OpenContainers.open(context, parameter);
  }
}
