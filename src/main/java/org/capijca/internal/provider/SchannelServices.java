// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.List;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.session.schannel.SchannelDerivation;
import org.capijca.internal.session.schannel.SchannelSecretKeyFactorySpi;
import org.capijca.internal.session.schannel.SchannelSecretKeyFactorySpi.Derivation;

/** The SecretKeyFactory services for the kinds of keys that the SChannel CSPs derive. */
final class SchannelServices {
  private SchannelServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    return Stream.of(
            entry(provider, context, HashAlgorithm.MASTER_HASH, SchannelDerivation::master),
            entry(provider, context, HashAlgorithm.MAC_KEY, SchannelDerivation::macKey),
            entry(provider, context, HashAlgorithm.ENC_KEY, SchannelDerivation::encryptionKey))
        .flatMap(entries -> entries)
        .toList();
  }

  private static Stream<CapiService> entry(
      Provider provider, CspContext context, HashAlgorithm algorithm, Derivation derivation) {
    AlgId algId = algorithm.algId();
    return context.row(algId, HashRow.class).stream()
        .map(row ->
            new CapiService(
                provider,
                "SecretKeyFactory",
                algId.name(),
                AlgIdNames.aliases(algId),
                () -> new SchannelSecretKeyFactorySpi(algId, derivation)));
  }
}
