package org.capijca.internal.key;

import java.math.BigInteger;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import org.capijca.internal.blob.RsaPrivateBody;
import org.capijca.internal.blob.RsaPublicBody;

/** The numbers of RSA keys as the JDK's specs, which engines take. */
public final class RsaSpecs {
  private RsaSpecs() {}

  public static RSAPublicKeySpec of(RsaPublicBody body) {
    return new RSAPublicKeySpec(body.modulus(), body.publicExponent());
  }

  /** The numbers of a private key for an engine. */
  public static RSAPrivateCrtKeySpec of(RsaPrivateBody body) {
    return of(body, body.modulus());
  }

  /** The numbers of a private key for a caller, with a modulus of its own. */
  static RSAPrivateCrtKeySpec exported(RsaPrivateBody body) {
    return of(body, body.ownModulus());
  }

  private static RSAPrivateCrtKeySpec of(RsaPrivateBody body, BigInteger modulus) {
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
