package org.capijca.internal.key;

import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.internal.blob.RsaPrivateBody;
import org.capijca.internal.blob.RsaPublicBody;
import org.capijca.internal.engine.encoding.KeyDecodings;
import org.capijca.internal.engine.encoding.KeyEncodings;

/** RSA keys: a private one needs its primes, which a BLOB holds. */
final class RsaConversion implements KeyConversion {
  @Override
  public PublicBody publicBody(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof X509EncodedKeySpec encoded) {
      return publicBody(KeyDecodings.rsaPublic(encoded));
    }
    if (spec instanceof RSAPublicKeySpec numbers) {
      return RsaPublicBody.of(numbers.getModulus(), numbers.getPublicExponent());
    }
    throw KeyConversions.refuse(spec, "X509EncodedKeySpec, RSAPublicKeySpec");
  }

  @Override
  public PrivateBody privateBody(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof PKCS8EncodedKeySpec encoded) {
      return privateBody(KeyDecodings.rsaPrivate(encoded));
    }
    if (spec instanceof RSAPrivateCrtKeySpec numbers) {
      return RsaPrivateBody.of(
          numbers.getModulus(),
          numbers.getPublicExponent(),
          numbers.getPrivateExponent(),
          numbers.getPrimeP(),
          numbers.getPrimeQ(),
          numbers.getPrimeExponentP(),
          numbers.getPrimeExponentQ(),
          numbers.getCrtCoefficient());
    }
    throw KeyConversions.refuse(spec, "PKCS8EncodedKeySpec, RSAPrivateCrtKeySpec");
  }

  @Override
  public KeySpec publicSpec(PublicBody body) {
    return RsaSpecs.of((RsaPublicBody) body);
  }

  @Override
  public KeySpec privateSpec(PrivateBody body) {
    return RsaSpecs.exported((RsaPrivateBody) body);
  }

  @Override
  public byte[] privateEncoding(PrivateBody body) {
    return KeyEncodings.rsaPrivate(RsaSpecs.of((RsaPrivateBody) body));
  }
}
