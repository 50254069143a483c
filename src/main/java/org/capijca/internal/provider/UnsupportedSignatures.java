// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.internal.csp.AlgorithmRow;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.CspList;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.KeyPairRow;

/** Explains why there is no Signature for a name composed of a hash and a key pair algorithm. */
final class UnsupportedSignatures {
  private final CspContext context;
  private final Set<String> available;

  /**
   * @param available the names of the provider's Signature services
   */
  UnsupportedSignatures(CspContext context, Set<String> available) {
    this.context = context;
    this.available = available;
  }

  /**
   * Returns whether a composed name can be explained: one of its parts is a name of CryptoAPI or a
   * number, and the other is known.
   */
  static boolean isKnown(CspContext context, String name) {
    int with = with(name);
    if (with < 0) {
      return false;
    }
    String hash = hash(name, with);
    String pair = pair(name, with);
    return AlgId.parse(hash).isPresent()
        || AlgId.parse(pair).isPresent()
        || KnownNames.slot(pair).isPresent();
  }

  /** Returns the reason; empty if the name is not composed. */
  Optional<String> reason(String name) {
    int with = with(name);
    if (with < 0) {
      return AlgId.parse(name).map(this::reasonOfPair);
    }
    Set<AlgId> hashes = KnownNames.algorithms(context, hash(name, with));
    Set<AlgId> pairs = KnownNames.algorithms(context, pair(name, with));
    List<String> right =
        hashes.stream()
            .flatMap(hash -> pairs.stream().map(pair -> hash + SignatureServices.WITH + pair))
            .filter(available::contains)
            .toList();
    if (!right.isEmpty()) {
      return Optional.of("use " + String.join(" or ", right));
    }
    if (hashes.isEmpty() || pairs.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(reason(hashes.iterator().next(), pairs.iterator().next()));
  }

  private static int with(String name) {
    return name.toLowerCase(Locale.ROOT).lastIndexOf(SignatureServices.WITH);
  }

  private static String hash(String name, int with) {
    return name.substring(0, with);
  }

  private static String pair(String name, int with) {
    return name.substring(with + SignatureServices.WITH.length());
  }

  private String reason(AlgId hash, AlgId pair) {
    Optional<String> noPair = missing(pair, KeyPairRow.class, "key pair");
    Optional<String> noHash = missing(hash, HashRow.class, "hash");
    return noPair.or(() -> noHash).orElseGet(() -> "keys of " + pair + " do not sign " + hash)
        + signedBy(pair);
  }

  private String reasonOfPair(AlgId pair) {
    return missing(pair, KeyPairRow.class, "key pair")
        .orElseGet(() -> "keys of " + pair + " do not sign");
  }

  private String signedBy(AlgId pair) {
    List<String> names =
        available.stream().filter(name -> name.endsWith(SignatureServices.WITH + pair)).toList();
    return names.isEmpty() ? "" : "; allowed " + String.join(", ", names);
  }

  /** Returns why an algorithm cannot be part of the name; empty if it can. */
  private Optional<String> missing(AlgId algId, Class<? extends AlgorithmRow> kind, String wanted) {
    if (context.row(algId, kind).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        context.row(algId, AlgorithmRow.class).isPresent()
            ? algId + " is not a " + wanted
            : algId + ": " + CspList.whoHas(context, algId));
  }
}
