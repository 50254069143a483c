// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.Locale;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.internal.csp.AlgorithmRow;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.KeyPairRow;

/** Explains why there is no Signature for a name composed of ALG_IDs. */
final class UnsupportedSignatures {
  private UnsupportedSignatures() {}

  /** Returns the reason; empty if the name is unknown to CryptoAPI. */
  static Optional<String> reason(CspContext context, String name) {
    int with = name.toLowerCase(Locale.ROOT).lastIndexOf(SignatureServices.WITH);
    if (with < 0) {
      return AlgId.parse(name).map(pair -> reasonOfPair(context, pair));
    }
    Optional<AlgId> hash = AlgId.parse(name.substring(0, with));
    return AlgId.parse(name.substring(with + SignatureServices.WITH.length()))
        .flatMap(pair -> hash.map(id -> reason(context, id, pair)));
  }

  private static String reason(CspContext context, AlgId hash, AlgId pair) {
    Optional<String> noPair = missing(context, pair, KeyPairRow.class, "key pair");
    Optional<String> noHash = missing(context, hash, HashRow.class, "hash");
    return noPair.or(() -> noHash).orElse("keys of " + pair + " do not sign " + hash);
  }

  private static String reasonOfPair(CspContext context, AlgId pair) {
    return missing(context, pair, KeyPairRow.class, "key pair")
        .orElse("keys of " + pair + " do not sign");
  }

  /** Returns why an algorithm cannot be part of the name; empty if it can. */
  private static Optional<String> missing(
      CspContext context, AlgId algId, Class<? extends AlgorithmRow> kind, String wanted) {
    if (context.row(algId, kind).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        context.row(algId, AlgorithmRow.class).isPresent()
            ? algId + " is not a " + wanted
            : algId + ": " + UnsupportedService.whoHas(context, algId));
  }
}
