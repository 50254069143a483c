// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;

/** Extracts the spec from the JDK's AlgorithmParameters objects. */
final class CipherParameters {
  private CipherParameters() {}

  /**
   * Returns the spec in an object: an RC2ParameterSpec if it has one, else an IvParameterSpec; null
   * for null.
   */
  static AlgorithmParameterSpec spec(AlgorithmParameters parameters)
      throws InvalidAlgorithmParameterException {
    if (parameters == null) {
      return null;
    }
    try {
      return parameters.getParameterSpec(RC2ParameterSpec.class);
    } catch (InvalidParameterSpecException notRc2) {
      return iv(parameters);
    }
  }

  private static AlgorithmParameterSpec iv(AlgorithmParameters parameters)
      throws InvalidAlgorithmParameterException {
    try {
      return parameters.getParameterSpec(IvParameterSpec.class);
    } catch (InvalidParameterSpecException e) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          parameters.getAlgorithm() + " parameters are not for this cipher",
          e);
    }
  }
}
