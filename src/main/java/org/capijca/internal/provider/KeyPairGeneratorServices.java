// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.KeySlot;
import org.capijca.internal.container.GeneratedKeyPairs;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.CapiKeyPairGeneratorSpi;

/**
 * The KeyPairGenerator services: one for each key pair algorithm, and one for each slot (dwKeySpec)
 * of the CSP.
 */
final class KeyPairGeneratorServices {
  private static final String TYPE = "KeyPairGenerator";

  private KeyPairGeneratorServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    Stream<CapiService> algorithms =
        context.rows(KeyPairRow.class).stream()
            .map(row -> algorithm(provider, row.algId(), context));
    Stream<CapiService> slots =
        Arrays.stream(KeySlot.values())
            .filter(keySpec -> context.row(keySpec).isPresent())
            .map(keySpec -> slot(provider, keySpec, context));
    return Stream.concat(algorithms, slots).toList();
  }

  private static CapiService algorithm(Provider provider, AlgId algId, CspContext context) {
    return entry(
        provider,
        algId.name(),
        AlgIdNames.numbers(algId.value()),
        in -> in.row(algId, KeyPairRow.class).orElse(null),
        context);
  }

  private static CapiService slot(Provider provider, KeySlot keySpec, CspContext context) {
    return entry(
        provider,
        keySpec.name(),
        AlgIdNames.numbers(keySpec.value()),
        in -> in.row(keySpec).orElse(null),
        context);
  }

  private static CapiService entry(
      Provider provider,
      String name,
      List<String> numbers,
      Function<CspContext, KeyPairRow> rowIn,
      CspContext context) {
    return new CapiService(
        provider,
        TYPE,
        name,
        numbers,
        Map.of(CapiService.CSP, rowIn.apply(context).csp().name()),
        () -> new CapiKeyPairGeneratorSpi(name, rowIn, context, new GeneratedKeyPairs(context)));
  }
}
