// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.encoding;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.spec.PSSParameterSpec;
import org.capijca.internal.primitive.JdkProviders;

/**
 * RSASSA-PSS-params (RFC 8017 appendix A.2.3): an object of the JDK, whose provider is looked up
 * once.
 */
public final class PssParameters {
  private static final String NAME = "RSASSA-PSS";
  private static final Provider JDK = JdkProviders.find("SunRsaSign");

  private PssParameters() {}

  /** Returns the parameters as an object; null if the JDK's provider is not installed. */
  public static AlgorithmParameters of(PSSParameterSpec spec) {
    if (JDK == null) {
      return null;
    }
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance(NAME, JDK);
      parameters.init(spec);
      return parameters;
    } catch (GeneralSecurityException e) {
      return null;
    }
  }
}
