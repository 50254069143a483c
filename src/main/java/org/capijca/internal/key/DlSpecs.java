package org.capijca.internal.key;

import java.security.spec.DSAParameterSpec;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.internal.blob.DlDomain;
import org.capijca.internal.blob.DlPrivateBody;
import org.capijca.internal.blob.DlPublicBody;
import org.capijca.spec.CapiDhParameterSpec;
import org.capijca.spec.CapiDssParameterSpec;

/** Domain parameters and the numbers of DSS keys as the JDK's specs, which engines take. */
public final class DlSpecs {
  private DlSpecs() {}

  /** The public key of a body that has its domain parameters. */
  public static DSAPublicKeySpec dsa(DlPublicBody body) {
    DSAParameterSpec params = dsa(body.domain().orElseThrow());
    return new DSAPublicKeySpec(body.y(), params.getP(), params.getQ(), params.getG());
  }

  public static DSAPrivateKeySpec dsa(DlPrivateBody body) {
    DSAParameterSpec params = dsa(body.domain());
    return new DSAPrivateKeySpec(body.x(), params.getP(), params.getQ(), params.getG());
  }

  static DSAParameterSpec dsa(DlDomain domain) {
    return new CapiDssParameterSpec(
        domain.p(),
        domain.q().orElseThrow(),
        domain.g(),
        domain.fipsSeed().orElse(null),
        domain.seedCounter());
  }

  static DHParameterSpec dh(DlDomain domain) {
    return new CapiDhParameterSpec(
        domain.p(), domain.g(), domain.q().orElse(null), domain.j().orElse(null));
  }
}
