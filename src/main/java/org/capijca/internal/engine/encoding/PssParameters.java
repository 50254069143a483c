package org.capijca.internal.engine.encoding;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.security.spec.PSSParameterSpec;

/** RSASSA-PSS-params (RFC 8017 appendix A.2.3): the JDK's, whose provider is looked up once. */
public final class PssParameters {
  private static final String NAME = "RSASSA-PSS";
  private static final Provider JDK = Security.getProvider("SunRsaSign");

  private PssParameters() {}

  /** The parameters as an object; null where no provider that is installed has such. */
  public static AlgorithmParameters of(PSSParameterSpec spec) {
    try {
      AlgorithmParameters parameters =
          JDK == null
              ? AlgorithmParameters.getInstance(NAME)
              : AlgorithmParameters.getInstance(NAME, JDK);
      parameters.init(spec);
      return parameters;
    } catch (GeneralSecurityException e) {
      return null;
    }
  }
}
