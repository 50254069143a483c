// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.blob.RsaPublicKeyData;

/** The numbers of RSA keys as the JDK's specs, which engines take. */
public final class RsaSpecs {
  private RsaSpecs() {}

  public static RSAPublicKeySpec of(RsaPublicKeyData body) {
    return new RSAPublicKeySpec(body.modulus(), body.publicExponent());
  }

  /** The numbers of a private key for an engine. */
  public static RSAPrivateCrtKeySpec of(RsaPrivateKeyData body) {
    return of(body, body.modulus());
  }

  /** The numbers of a private key for a caller, with a modulus of its own. */
  static RSAPrivateCrtKeySpec exported(RsaPrivateKeyData body) {
    return of(body, body.ownModulus());
  }

  private static RSAPrivateCrtKeySpec of(RsaPrivateKeyData body, BigInteger modulus) {
    return new RSAPrivateCrtKeySpec(
        modulus,
        body.publicExponent(),
        body.privateExponent(),
        body.primeP(),
        body.primeQ(),
        body.primeExponentP(),
        body.primeExponentQ(),
        body.crtCoefficient());
  }
}
