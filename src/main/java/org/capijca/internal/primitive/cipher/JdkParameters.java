// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.security.AlgorithmParameters;
import java.security.NoSuchAlgorithmException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;

/** Parameters in the objects of the JDK, which other providers take. */
public final class JdkParameters {
  private JdkParameters() {}

  /** The JDK's parameters object; null where there is no such thing, or no JDK's provider. */
  public static AlgorithmParameters of(String algorithm, AlgorithmParameterSpec spec) {
    if (CipherEngines.JDK == null) {
      return null;
    }
    try {
      AlgorithmParameters parameters =
          AlgorithmParameters.getInstance(algorithm, CipherEngines.JDK);
      parameters.init(spec);
      return parameters;
    } catch (NoSuchAlgorithmException | InvalidParameterSpecException e) {
      return null;
    }
  }
}
