// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.encoding;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.math.BigInteger;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Set;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.DHParameter;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;

/** Decodes keys with Bouncy Castle, in a separate class so that it is loaded only when needed. */
final class BouncyCastleDecodings {
  private BouncyCastleDecodings() {}

  /** The object identifiers of RSA keys. */
  private static final Set<ASN1ObjectIdentifier> RSA =
      Set.of(
          PKCSObjectIdentifiers.rsaEncryption,
          PKCSObjectIdentifiers.id_RSASSA_PSS,
          X509ObjectIdentifiers.id_ea_rsa);

  private static final Set<ASN1ObjectIdentifier> DSA = Set.of(X9ObjectIdentifiers.id_dsa);

  private static final Set<ASN1ObjectIdentifier> DH =
      Set.of(PKCSObjectIdentifiers.dhKeyAgreement, X9ObjectIdentifiers.dhpublicnumber);

  private static SubjectPublicKeyInfo publicKey(byte[] encoded, Set<ASN1ObjectIdentifier> kinds) {
    SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(encoded);
    require(info.getAlgorithm(), kinds);
    return info;
  }

  private static PrivateKeyInfo privateKey(byte[] encoded, Set<ASN1ObjectIdentifier> kinds) {
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(encoded);
    require(info.getPrivateKeyAlgorithm(), kinds);
    return info;
  }

  private static void require(AlgorithmIdentifier algorithm, Set<ASN1ObjectIdentifier> kinds) {
    if (!kinds.contains(algorithm.getAlgorithm())) {
      throw new IllegalArgumentException("a key of the algorithm " + algorithm.getAlgorithm());
    }
  }

  /** Reads a structure; Bouncy Castle reports bad input in several ways. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T read(
      byte[] encoded, InputFormat wanted, String algorithm, Reading<T> reading)
      throws InvalidKeySpecException {
    try {
      return reading.read();
    } catch (IOException | RuntimeException e) {
      throw NTE_BAD_DATA.as(
          InvalidKeySpecException::new,
          "the encoding does not contain a key of the algorithm "
              + algorithm
              + described(encoded, wanted, algorithm),
          e);
    }
  }

  /** Says what was given, also where it has the right format. */
  private static String described(byte[] encoded, InputFormat wanted, String algorithm) {
    Recognition input = Recognition.of(encoded);
    if (input.format() != wanted) {
      return input.sentence();
    }
    return input
        .detail()
        .filter(name -> !name.startsWith(algorithm))
        .map(name -> ". The input is a key of the algorithm " + name)
        .orElse(". Its " + encoded.length + " bytes are damaged or were cut");
  }

  static RSAPublicKeySpec rsaPublic(byte[] encoded) throws InvalidKeySpecException {
    return read(
        encoded,
        InputFormat.SUBJECT_PUBLIC_KEY_INFO,
        "RSA",
        () -> {
          RSAPublicKey key = RSAPublicKey.getInstance(publicKey(encoded, RSA).parsePublicKey());
          return new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        });
  }

  static RSAPrivateCrtKeySpec rsaPrivate(byte[] encoded) throws InvalidKeySpecException {
    return read(
        encoded,
        InputFormat.PKCS8,
        "RSA",
        () -> {
          RSAPrivateKey key = RSAPrivateKey.getInstance(privateKey(encoded, RSA).parsePrivateKey());
          return new RSAPrivateCrtKeySpec(
              key.getModulus(),
              key.getPublicExponent(),
              key.getPrivateExponent(),
              key.getPrime1(),
              key.getPrime2(),
              key.getExponent1(),
              key.getExponent2(),
              key.getCoefficient());
        });
  }

  static DSAPublicKeySpec dsaPublic(byte[] encoded) throws InvalidKeySpecException {
    return read(
        encoded,
        InputFormat.SUBJECT_PUBLIC_KEY_INFO,
        "DSA",
        () -> {
          SubjectPublicKeyInfo info = publicKey(encoded, DSA);
          DSAParameter domain = DSAParameter.getInstance(info.getAlgorithm().getParameters());
          BigInteger y = ASN1Integer.getInstance(info.parsePublicKey()).getValue();
          return new DSAPublicKeySpec(y, domain.getP(), domain.getQ(), domain.getG());
        });
  }

  static DSAPrivateKeySpec dsaPrivate(byte[] encoded) throws InvalidKeySpecException {
    return read(
        encoded,
        InputFormat.PKCS8,
        "DSA",
        () -> {
          PrivateKeyInfo info = privateKey(encoded, DSA);
          DSAParameter domain =
              DSAParameter.getInstance(info.getPrivateKeyAlgorithm().getParameters());
          BigInteger x = ASN1Integer.getInstance(info.parsePrivateKey()).getValue();
          return new DSAPrivateKeySpec(x, domain.getP(), domain.getQ(), domain.getG());
        });
  }

  static DHPublicKeySpec dhPublic(byte[] encoded) throws InvalidKeySpecException {
    return read(
        encoded,
        InputFormat.SUBJECT_PUBLIC_KEY_INFO,
        "Diffie-Hellman",
        () -> {
          SubjectPublicKeyInfo info = publicKey(encoded, DH);
          DHParameter domain = DHParameter.getInstance(info.getAlgorithm().getParameters());
          BigInteger y = ASN1Integer.getInstance(info.parsePublicKey()).getValue();
          return new DHPublicKeySpec(y, domain.getP(), domain.getG());
        });
  }

  static DHPrivateKeySpec dhPrivate(byte[] encoded) throws InvalidKeySpecException {
    return read(
        encoded,
        InputFormat.PKCS8,
        "Diffie-Hellman",
        () -> {
          PrivateKeyInfo info = privateKey(encoded, DH);
          DHParameter domain =
              DHParameter.getInstance(info.getPrivateKeyAlgorithm().getParameters());
          BigInteger x = ASN1Integer.getInstance(info.parsePrivateKey()).getValue();
          return new DHPrivateKeySpec(x, domain.getP(), domain.getG());
        });
  }
}
