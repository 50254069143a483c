// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import org.capijca.AlgId;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.session.schannel.SchannelDerivation;
import org.capijca.internal.session.schannel.SchannelSecretKeyFactorySpi;
import org.capijca.internal.session.schannel.SchannelSecretKeyFactorySpi.Derivation;

/** The SecretKeyFactory services for the kinds of keys that the SChannel CSPs derive. */
final class SchannelServices {
  private SchannelServices() {}

  static void addTo(ServiceList services) {
    add(services, HashAlgorithm.MASTER_HASH, SchannelDerivation::master);
    add(services, HashAlgorithm.MAC_KEY, SchannelDerivation::macKey);
    add(services, HashAlgorithm.ENC_KEY, SchannelDerivation::encryptionKey);
  }

  private static void add(ServiceList services, HashAlgorithm algorithm, Derivation derivation) {
    AlgId algId = algorithm.algId();
    if (services.context().row(algId, HashRow.class).isPresent()) {
      services.add(algId, () -> new SchannelSecretKeyFactorySpi(algId, derivation));
    }
  }
}
