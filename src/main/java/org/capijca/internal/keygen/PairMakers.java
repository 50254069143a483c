package org.capijca.internal.keygen;

import java.util.Map;
import org.capijca.internal.table.PairAlgorithm.Kind;

/** How pairs of each kind are made. */
final class PairMakers {
  private static final Map<Kind, PairMaker> MAKERS =
      Map.of(
          Kind.RSA, new RsaPairMaker(),
          Kind.DSS, new DssPairMaker(),
          Kind.DH, new DhPairMaker());

  private PairMakers() {}

  static PairMaker of(Kind kind) {
    return MAKERS.get(kind);
  }
}
