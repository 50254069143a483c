package org.capijca.internal.key;

import java.security.spec.DSAParameterSpec;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.internal.blob.DlDomain;

/** Domain parameters as the JDK's specs. */
final class DlSpecs {
  private DlSpecs() {}

  static DSAParameterSpec dsa(DlDomain domain) {
    return new DSAParameterSpec(domain.p(), domain.q().orElseThrow(), domain.g());
  }

  static DHParameterSpec dh(DlDomain domain) {
    return new DHParameterSpec(domain.p(), domain.g());
  }
}
