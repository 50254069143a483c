// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.List;
import java.util.function.Supplier;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.DssScheme;
import org.capijca.internal.keypair.Pkcs1Scheme;
import org.capijca.internal.keypair.SignatureEncoding;
import org.capijca.internal.keypair.SignatureInput;
import org.capijca.internal.keypair.SignatureScheme;
import org.capijca.internal.keypair.signature.CapiSignatureSpi;
import org.capijca.internal.keypair.signature.JcaSignatureHash;
import org.capijca.internal.keypair.signature.PssScheme;
import org.capijca.internal.keypair.signature.RawSignatureInput;

/**
 * The Signature services by the names of the JDK and of Bouncy Castle, for keys of this provider
 * only, so that frameworks can sign with non-exportable keys.
 */
final class StandardSignatureServices {
  private static final String P1363 = "inP1363Format";

  private StandardSignatureServices() {}

  static void addTo(ServiceList services) {
    if (has(services.context(), Kind.RSA)) {
      addPkcs1(services);
      addPss(services);
    }
    if (has(services.context(), Kind.DSS)) {
      addDsa(services);
    }
  }

  private static boolean has(CspContext context, Kind kind) {
    return context.rows(KeyPairRow.class).stream().anyMatch(row -> row.algorithm().kind() == kind);
  }

  private static void addPkcs1(ServiceList services) {
    pkcs1(services, "NONEwithRSA", List.of(), RawSignatureInput::ofAnyLength);
    for (JcaSignatureHash hash : JcaSignatureHash.values()) {
      pkcs1(services, hash.prefix() + "withRSA", hash.rsaAliases(), () -> hash);
    }
  }

  private static void pkcs1(
      ServiceList services, String name, List<String> aliases, Supplier<SignatureInput> hash) {
    add(services, name, aliases, () -> new Pkcs1Scheme(hash.get(), SignatureEncoding.BIG_ENDIAN));
  }

  private static void addPss(ServiceList services) {
    add(services, "RSASSA-PSS", StandardParameters.PSS.aliases(), PssScheme::withoutParameters);
    for (JcaSignatureHash hash : JcaSignatureHash.values()) {
      if (hash.isForPss()) {
        add(
            services,
            hash.prefix() + "withRSAandMGF1",
            List.of(hash.prefix() + "withRSA/PSS", hash.prefix() + "withRSASSA-PSS"),
            () -> PssScheme.of(hash));
      }
    }
  }

  private static void addDsa(ServiceList services) {
    dsa(services, "NONEwithDSA", List.of("RawDSA"), () -> RawSignatureInput.ofLength(20));
    for (JcaSignatureHash hash : JcaSignatureHash.values()) {
      if (hash.isForDsa()) {
        dsa(services, hash.prefix() + "withDSA", hash.dsaAliases(), () -> hash);
      }
    }
  }

  private static void dsa(
      ServiceList services, String name, List<String> aliases, Supplier<SignatureInput> hash) {
    add(services, name, aliases, () -> new DssScheme(hash.get(), SignatureEncoding.DER));
    add(
        services,
        name + P1363,
        List.of(),
        () -> new DssScheme(hash.get(), SignatureEncoding.BIG_ENDIAN));
  }

  private static void add(
      ServiceList services, String name, List<String> aliases, Supplier<SignatureScheme> scheme) {
    services.add(
        name,
        ObjectIdentifiers.withPrefixes(aliases),
        KeyClasses.PAIR_KEYS,
        () -> new CapiSignatureSpi(scheme.get()));
  }
}
