// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.spec.DSAParameterSpec;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DiscreteLogPublicKeyData;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.spec.CapiDhParameterSpec;
import org.capijca.spec.CapiDssParameterSpec;

/** Domain parameters and the numbers of DSS keys as the JDK's specs, which engines take. */
public final class DlSpecs {
  private DlSpecs() {}

  /** The public key of a body that has its domain parameters. */
  public static DSAPublicKeySpec dsa(DiscreteLogPublicKeyData body) {
    DSAParameterSpec params = dsa(body.domain().orElseThrow());
    return new DSAPublicKeySpec(body.y(), params.getP(), params.getQ(), params.getG());
  }

  public static DSAPrivateKeySpec dsa(DiscreteLogPrivateKeyData body) {
    DSAParameterSpec params = dsa(body.domain());
    return new DSAPrivateKeySpec(body.x(), params.getP(), params.getQ(), params.getG());
  }

  static DSAParameterSpec dsa(DomainParameterData domain) {
    return new CapiDssParameterSpec(
        domain.p(),
        domain.q().orElseThrow(),
        domain.g(),
        domain.fipsSeed().orElse(null),
        domain.seedCounter());
  }

  static DHParameterSpec dh(DomainParameterData domain) {
    return new CapiDhParameterSpec(
        domain.p(), domain.g(), domain.q().orElse(null), domain.j().orElse(null));
  }
}
