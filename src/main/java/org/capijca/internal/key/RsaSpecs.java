package org.capijca.internal.key;

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

  public static RSAPrivateCrtKeySpec of(RsaPrivateBody body) {
    return new RSAPrivateCrtKeySpec(
        body.modulus(),
        body.publicExponent(),
        body.privateExponent(),
        body.primeP(),
        body.primeQ(),
        body.primeExponentP(),
        body.primeExponentQ(),
        body.crtCoefficient());
  }
}
