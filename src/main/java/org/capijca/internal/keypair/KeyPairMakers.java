// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.util.Map;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;

/** How pairs of each kind are made. */
final class KeyPairMakers {
  private static final Map<Kind, KeyPairMaker> MAKERS =
      Map.of(
          Kind.RSA, new RsaKeyPairMaker(),
          Kind.DSS, new DssKeyPairMaker(),
          Kind.DH, new DhKeyPairMaker());

  private KeyPairMakers() {}

  static KeyPairMaker of(Kind kind) {
    return MAKERS.get(kind);
  }
}
