// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.capijca.KeySlot;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.CapiKeyFactorySpi;

/**
 * The KeyFactory services: one for each key pair algorithm, and one for each slot (dwKeySpec) of
 * the CSP.
 */
final class KeyFactoryServices {
  private KeyFactoryServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    Stream<CapiService> algorithms =
        context.rows(KeyPairRow.class).stream()
            .map(row ->
                entry(
                    provider,
                    row.algId().name(),
                    AlgIdNames.numbers(row.algId().value()),
                    row,
                    context));
    Stream<CapiService> slots =
        Arrays.stream(KeySlot.values())
            .flatMap(keySpec ->
                context.row(keySpec).stream()
                    .map(row ->
                        entry(
                            provider,
                            keySpec.name(),
                            AlgIdNames.numbers(keySpec.value()),
                            row,
                            context)));
    return Stream.concat(algorithms, slots).toList();
  }

  private static CapiService entry(
      Provider provider, String name, List<String> numbers, KeyPairRow row, CspContext context) {
    return new CapiService(
        provider, "KeyFactory", name, numbers, () -> new CapiKeyFactorySpi(row, context));
  }
}
