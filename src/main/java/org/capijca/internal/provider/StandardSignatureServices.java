// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiPublicKey;
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
  private static final Map<String, String> OWN_KEYS =
      Map.of(
          "SupportedKeyClasses",
          CapiPublicKey.class.getName() + "|" + CapiPrivateKey.class.getName());

  private StandardSignatureServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    return Stream.of(
            rsa(provider).filter(entry -> has(context, Kind.RSA)),
            pss(provider).filter(entry -> has(context, Kind.RSA)),
            dsa(provider).filter(entry -> has(context, Kind.DSS)))
        .flatMap(entries -> entries)
        .toList();
  }

  private static boolean has(CspContext context, Kind kind) {
    return context.rows(KeyPairRow.class).stream().anyMatch(row -> row.algorithm().kind() == kind);
  }

  private static Stream<CapiService> rsa(Provider provider) {
    Stream<CapiService> hashes =
        Arrays.stream(JcaSignatureHash.values())
            .map(hash -> pkcs1(provider, hash.prefix() + "withRSA", hash.rsaAliases(), () -> hash));
    return Stream.concat(
        Stream.of(pkcs1(provider, "NONEwithRSA", List.of(), RawSignatureInput::ofAnyLength)),
        hashes);
  }

  private static CapiService pkcs1(
      Provider provider, String name, List<String> aliases, Supplier<SignatureInput> hash) {
    return entry(
        provider, name, aliases, () -> new Pkcs1Scheme(hash.get(), SignatureEncoding.BIG_ENDIAN));
  }

  private static Stream<CapiService> pss(Provider provider) {
    Stream<CapiService> hashes =
        Arrays.stream(JcaSignatureHash.values())
            .filter(JcaSignatureHash::isForPss)
            .map(hash ->
                entry(
                    provider,
                    hash.prefix() + "withRSAandMGF1",
                    List.of(hash.prefix() + "withRSA/PSS", hash.prefix() + "withRSASSA-PSS"),
                    () -> PssScheme.of(hash)));
    return Stream.concat(
        Stream.of(
            entry(
                provider,
                "RSASSA-PSS",
                List.of("1.2.840.113549.1.1.10", "PSS"),
                PssScheme::withoutParameters)),
        hashes);
  }

  private static Stream<CapiService> dsa(Provider provider) {
    Stream<CapiService> hashes =
        Arrays.stream(JcaSignatureHash.values())
            .filter(JcaSignatureHash::isForDsa)
            .flatMap(
                hash -> dsa(provider, hash.prefix() + "withDSA", hash.dsaAliases(), () -> hash));
    return Stream.concat(
        dsa(provider, "NONEwithDSA", List.of("RawDSA"), () -> RawSignatureInput.ofLength(20)),
        hashes);
  }

  private static Stream<CapiService> dsa(
      Provider provider, String name, List<String> aliases, Supplier<SignatureInput> hash) {
    return Stream.of(
        entry(provider, name, aliases, () -> new DssScheme(hash.get(), SignatureEncoding.DER)),
        entry(
            provider,
            name + P1363,
            List.of(),
            () -> new DssScheme(hash.get(), SignatureEncoding.BIG_ENDIAN)));
  }

  private static CapiService entry(
      Provider provider, String name, List<String> aliases, Supplier<SignatureScheme> scheme) {
    return new CapiService(
        provider,
        SignatureServices.TYPE,
        name,
        aliases.stream().flatMap(StandardSignatureServices::withPrefix).toList(),
        OWN_KEYS,
        () -> new CapiSignatureSpi(scheme.get()));
  }

  /**
   * Returns an alias and, if it is an object identifier, also its form with the prefix "OID." that
   * the JDK knows.
   */
  private static Stream<String> withPrefix(String alias) {
    return Character.isDigit(alias.charAt(0)) ? Stream.of(alias, "OID." + alias) : Stream.of(alias);
  }
}
