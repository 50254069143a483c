// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.blob.RsaPublicKeyData;
import org.capijca.internal.primitive.encoding.KeyDecodings;
import org.capijca.internal.primitive.encoding.KeyEncodings;

/** RSA keys: a private one needs its primes, which a BLOB holds. */
final class RsaConversion implements KeyConversion {
  @Override
  public PublicKeyData publicBody(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof X509EncodedKeySpec encoded) {
      return publicBody(KeyDecodings.rsaPublic(encoded));
    }
    if (spec instanceof RSAPublicKeySpec numbers) {
      return RsaPublicKeyData.of(numbers.getModulus(), numbers.getPublicExponent());
    }
    throw KeyConversions.refuse(spec, "X509EncodedKeySpec, RSAPublicKeySpec");
  }

  @Override
  public PrivateKeyData privateBody(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof PKCS8EncodedKeySpec encoded) {
      return privateBody(KeyDecodings.rsaPrivate(encoded));
    }
    if (spec instanceof RSAPrivateCrtKeySpec numbers) {
      return RsaPrivateKeyData.of(
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
  public KeySpec publicSpec(PublicKeyData body) {
    return RsaSpecs.of((RsaPublicKeyData) body);
  }

  @Override
  public KeySpec privateSpec(PrivateKeyData body) {
    return RsaSpecs.exported((RsaPrivateKeyData) body);
  }

  @Override
  public byte[] privateEncoding(PrivateKeyData body) {
    return KeyEncodings.rsaPrivate(RsaSpecs.of((RsaPrivateKeyData) body));
  }
}
