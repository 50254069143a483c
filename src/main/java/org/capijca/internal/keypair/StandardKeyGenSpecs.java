// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.InvalidAlgorithmParameterException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.DwFlags;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** Converts the JDK's specs to parameters of CryptGenKey. */
final class StandardKeyGenSpecs {
  private StandardKeyGenSpecs() {}

  /**
   * Returns the parameters of a spec passed by the caller.
   *
   * @param defaultFlags the dwFlags for specs of the JDK, which have none
   * @throws InvalidAlgorithmParameterException if the spec is not supported for keys of this type
   *     (ERROR_INVALID_PARAMETER)
   */
  static CapiKeyGenParameterSpec toCapi(AlgorithmParameterSpec params, Kind kind, int defaultFlags)
      throws InvalidAlgorithmParameterException {
    if (params instanceof CapiKeyGenParameterSpec capi) {
      return capi;
    }
    CapiKeyGenParameterSpec.Builder builder =
        CapiKeyGenParameterSpec.builder().dwFlags(defaultFlags);
    if (params instanceof RSAKeyGenParameterSpec rsa && !kind.takesDomainParameters()) {
      return builder.keyLength(length(rsa)).build();
    }
    boolean domainParameters =
        params instanceof DSAParameterSpec || params instanceof DHParameterSpec;
    if (domainParameters && kind.takesDomainParameters()) {
      return builder.keyLength(0).domainParameters(params).build();
    }
    throw ERROR_INVALID_PARAMETER.as(
        InvalidAlgorithmParameterException::new,
        kind
            + " key pairs are not generated from "
            + (params == null ? "null" : "a " + params.getClass().getName())
            + "; allowed CapiKeyGenParameterSpec"
            + (kind.takesDomainParameters()
                ? ", DSAParameterSpec, DHParameterSpec"
                : ", RSAKeyGenParameterSpec"));
  }

  private static int length(RSAKeyGenParameterSpec spec) throws InvalidAlgorithmParameterException {
    if (!RSAKeyGenParameterSpec.F4.equals(spec.getPublicExponent())) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          "public exponent "
              + spec.getPublicExponent()
              + "; allowed 65537, RSAKeyGenParameterSpec.F4");
    }
    if (!DwFlags.holds(spec.getKeysize())) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          "keysize " + spec.getKeysize() + " is out of range");
    }
    return spec.getKeysize();
  }
}
