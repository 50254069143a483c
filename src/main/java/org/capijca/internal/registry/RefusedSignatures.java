package org.capijca.internal.registry;

import java.util.Locale;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.table.HashRow;
import org.capijca.internal.table.KeyPairRow;

/** Why there is no Signature of a name that is made of ALG_IDs. */
final class RefusedSignatures {
  private RefusedSignatures() {}

  /** The reason; empty where the name means nothing to CryptoAPI. */
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
    if (context.row(hash, HashRow.class).isEmpty()) {
      return hash + ": " + RefusedService.whoHas(context, hash);
    }
    return context.row(pair, KeyPairRow.class).isEmpty()
        ? reasonOfPair(context, pair)
        : "keys of " + pair + " do not sign " + hash;
  }

  private static String reasonOfPair(CspContext context, AlgId pair) {
    return context.row(pair, KeyPairRow.class).isPresent()
        ? "keys of " + pair + " do not sign"
        : pair + ": " + RefusedService.whoHas(context, pair);
  }
}
