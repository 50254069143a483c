// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.security.AlgorithmParameters;
import java.security.NoSuchAlgorithmException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;

/** Converts specs to the JDK's AlgorithmParameters objects, which other providers accept. */
public final class JdkParameters {
  private JdkParameters() {}

  /**
   * Returns the JDK's parameters object; null if it has none for the algorithm, or its provider is
   * not installed.
   */
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
