// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.encoding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.DHParameter;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Encodes keys with Bouncy Castle, in a separate class so that it is loaded only when needed. */
final class BouncyCastleEncodings {
  private static final AlgorithmIdentifier RSA =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);

  private BouncyCastleEncodings() {}

  static byte[] rsaPublic(BigInteger modulus, BigInteger exponent) {
    return publicKey(RSA, new RSAPublicKey(modulus, exponent));
  }

  static byte[] rsaPrivate(RSAPrivateCrtKeySpec key) {
    return privateKey(
        RSA,
        new RSAPrivateKey(
            key.getModulus(),
            key.getPublicExponent(),
            key.getPrivateExponent(),
            key.getPrimeP(),
            key.getPrimeQ(),
            key.getPrimeExponentP(),
            key.getPrimeExponentQ(),
            key.getCrtCoefficient()));
  }

  static byte[] dsaPublic(DSAPublicKeySpec key) {
    return publicKey(dsa(key.getP(), key.getQ(), key.getG()), new ASN1Integer(key.getY()));
  }

  static byte[] dsaPrivate(DSAPrivateKeySpec key) {
    return privateKey(dsa(key.getP(), key.getQ(), key.getG()), new ASN1Integer(key.getX()));
  }

  static byte[] dhPublic(DHPublicKeySpec key) {
    return publicKey(dh(key.getP(), key.getG()), new ASN1Integer(key.getY()));
  }

  static byte[] dhPrivate(DHPrivateKeySpec key) {
    return privateKey(dh(key.getP(), key.getG()), new ASN1Integer(key.getX()));
  }

  private static AlgorithmIdentifier dsa(BigInteger p, BigInteger q, BigInteger g) {
    return new AlgorithmIdentifier(X9ObjectIdentifiers.id_dsa, new DSAParameter(p, q, g));
  }

  private static AlgorithmIdentifier dh(BigInteger p, BigInteger g) {
    return new AlgorithmIdentifier(PKCSObjectIdentifiers.dhKeyAgreement, new DHParameter(p, g, 0));
  }

  private static byte[] publicKey(AlgorithmIdentifier algorithm, ASN1Encodable key) {
    try {
      return new SubjectPublicKeyInfo(algorithm, key).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] privateKey(AlgorithmIdentifier algorithm, ASN1Encodable key) {
    try {
      return new PrivateKeyInfo(algorithm, key).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
