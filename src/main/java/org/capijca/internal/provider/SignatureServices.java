// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.KeyPairFamilies;
import org.capijca.internal.keypair.signature.CapiSignatureHash;
import org.capijca.internal.keypair.signature.CapiSignatureSpi;

/**
 * The Signature services: for each key pair algorithm that signs, one over a finished hash value,
 * and one for each hash that its keys sign: {@code CALG_SHA1withCALG_RSA_SIGN}.
 */
final class SignatureServices {
  static final String TYPE = "Signature";

  /** The separator of hash and key pair algorithm in a name. */
  static final String WITH = "with";

  private SignatureServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    return context.rows(KeyPairRow.class).stream()
        .filter(row -> signs(context, row.algorithm().kind()))
        .flatMap(row ->
            Stream.concat(
                Stream.of(finished(provider, context, row)), named(provider, context, row)))
        .toList();
  }

  private static boolean signs(CspContext context, Kind kind) {
    return context.rows(HashRow.class).stream().anyMatch(row -> row.algorithm().isSignedBy(kind));
  }

  private static CapiService finished(Provider provider, CspContext context, KeyPairRow row) {
    Kind kind = row.algorithm().kind();
    return entry(
        provider,
        row.algId().name(),
        AlgIdNames.numbers(row.algId().value()),
        kind,
        () -> CapiSignatureHash.finished(context, kind));
  }

  private static Stream<CapiService> named(Provider provider, CspContext context, KeyPairRow row) {
    Kind kind = row.algorithm().kind();
    return context.rows(HashRow.class).stream()
        .map(HashRow::algorithm)
        .filter(hash -> hash.isSignedBy(kind))
        .map(hash ->
            entry(
                provider,
                hash.algId() + WITH + row.algId(),
                aliases(hash, row.algId()),
                kind,
                () -> CapiSignatureHash.named(context, kind, hash)));
  }

  /**
   * Returns the names with a number for hash, key pair or both, and with CALG_SHA for CALG_SHA1:
   * {@code 0x8004with0x2400}.
   */
  private static List<String> aliases(HashAlgorithm hash, AlgId pair) {
    List<String> pairs = new ArrayList<>(AlgIdNames.numbers(pair.value()));
    pairs.add(0, pair.name());
    List<String> names = new ArrayList<>();
    for (String hashName : AlgIdNames.aliases(hash.algId())) {
      pairs.forEach(pairName -> names.add(hashName + WITH + pairName));
    }
    pairs.stream().skip(1).forEach(number -> names.add(hash.algId() + WITH + number));
    return names;
  }

  private static CapiService entry(
      Provider provider,
      String name,
      List<String> aliases,
      Kind kind,
      Supplier<CapiSignatureHash> hash) {
    return new CapiService(
        provider,
        TYPE,
        name,
        aliases,
        () -> new CapiSignatureSpi(KeyPairFamilies.of(kind).signatureScheme(hash.get())));
  }
}
