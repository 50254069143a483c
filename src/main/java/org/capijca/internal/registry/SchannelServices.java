package org.capijca.internal.registry;

import java.security.Provider;
import java.util.List;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.derive.SchannelDerivation;
import org.capijca.internal.factory.SchannelKeyFactorySpi;
import org.capijca.internal.factory.SchannelKeyFactorySpi.Derivation;
import org.capijca.internal.table.HashAlgorithm;
import org.capijca.internal.table.HashRow;

/** A SecretKeyFactory for each kind of key that the SChannel CSPs derive. */
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
        .map(
            row ->
                new CapiService(
                    provider,
                    "SecretKeyFactory",
                    algId.name(),
                    AlgIdNames.aliases(algId),
                    () -> new SchannelKeyFactorySpi(algId, derivation)));
  }
}
