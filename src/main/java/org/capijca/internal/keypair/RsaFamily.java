// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_BAD_KEY;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.blob.RsaPublicKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;
import org.capijca.internal.primitive.encoding.KeyDecodings;
import org.capijca.internal.primitive.encoding.KeyEncodings;
import org.capijca.internal.primitive.prime.RsaKeyPairSearch;
import org.capijca.internal.primitive.prime.RsaNumbers;

/**
 * RSA keys. A private key requires its primes, as in a BLOB; a generated key has the public
 * exponent 65537.
 */
public final class RsaFamily extends KeyPairFamily<RsaPublicKeyData, RsaPrivateKeyData> {
  public static final RsaFamily INSTANCE = new RsaFamily();

  private RsaFamily() {
    super(Kind.RSA, "RSA", RsaPublicKeyData.class, RsaPrivateKeyData.class);
  }

  /**
   * Validates that a key is not a signature key.
   *
   * @throws InvalidKeyException if CryptEncrypt does not accept such keys (NTE_BAD_KEY)
   */
  public static <K extends KeyPairKey> K forExchange(K key) throws InvalidKeyException {
    if (!key.attributes().row().algorithm().encrypts()) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new,
          "a " + key.getAlgId() + " key is for signatures only; allowed CALG_RSA_KEYX");
    }
    return key;
  }

  @Override
  KeyPairPublicKey<RsaPublicKeyData> publicKey(
      KeyAttributes<KeyPairRow> attributes, RsaPublicKeyData data) {
    return new RsaPublicKey(attributes, data);
  }

  @Override
  KeyPairPrivateKey<RsaPrivateKeyData> exportableKey(
      KeyAttributes<KeyPairRow> attributes, RsaPrivateKeyData data, UserConsent consent) {
    return new RsaCrtPrivateKey(attributes, data, consent);
  }

  @Override
  KeyPairPrivateKey<RsaPrivateKeyData> nonExportableKey(
      KeyAttributes<KeyPairRow> attributes, RsaPrivateKeyData data, UserConsent consent) {
    return new NonExportableRsaPrivateKey(attributes, data, consent);
  }

  @Override
  public RsaPublicKeyData publicData(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof X509EncodedKeySpec encoded) {
      return publicData(KeyDecodings.rsaPublic(encoded));
    }
    if (spec instanceof RSAPublicKeySpec numbers) {
      return RsaPublicKeyData.of(numbers.getModulus(), numbers.getPublicExponent());
    }
    throw refuse(spec, "X509EncodedKeySpec, RSAPublicKeySpec");
  }

  @Override
  public RsaPrivateKeyData privateData(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof PKCS8EncodedKeySpec encoded) {
      return privateData(KeyDecodings.rsaPrivate(encoded));
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
    throw refuse(spec, "PKCS8EncodedKeySpec, RSAPrivateCrtKeySpec");
  }

  @Override
  boolean isPrivate(KeySpec spec) {
    return spec instanceof PKCS8EncodedKeySpec || spec instanceof RSAPrivateCrtKeySpec;
  }

  @Override
  public RSAPublicKeySpec publicSpec(RsaPublicKeyData data) {
    return new RSAPublicKeySpec(data.modulus(), data.publicExponent());
  }

  /** Returns the spec for a caller, with a new modulus object. */
  @Override
  public RSAPrivateCrtKeySpec privateSpec(RsaPrivateKeyData data) {
    return spec(data, data.ownModulus());
  }

  /**
   * Returns the spec for a primitive, with the modulus object under which the JDK caches blinding
   * values.
   */
  public RSAPrivateCrtKeySpec primitiveSpec(RsaPrivateKeyData data) {
    return spec(data, data.modulus());
  }

  private static RSAPrivateCrtKeySpec spec(RsaPrivateKeyData data, BigInteger modulus) {
    return new RSAPrivateCrtKeySpec(
        modulus,
        data.publicExponent(),
        data.privateExponent(),
        data.primeP(),
        data.primeQ(),
        data.primeExponentP(),
        data.primeExponentQ(),
        data.crtCoefficient());
  }

  @Override
  byte[] encoding(RsaPrivateKeyData data) {
    return KeyEncodings.rsaPrivate(primitiveSpec(data));
  }

  @Override
  RsaPrivateKeyData generate(KeyPairRequest request, SecureRandom random) {
    RsaNumbers numbers = RsaKeyPairSearch.generate(request.keyBits(), random, request.listener());
    try {
      return RsaPrivateKeyData.of(
          numbers.modulus(),
          numbers.publicExponent(),
          numbers.privateExponent(),
          numbers.primeP(),
          numbers.primeQ(),
          numbers.primeExponentP(),
          numbers.primeExponentQ(),
          numbers.crtCoefficient());
    } catch (BlobException e) {
      throw new ProviderException("generated numbers do not fit in their fields", e);
    }
  }

  @Override
  public SignatureScheme signatureScheme(SignatureInput input) {
    return new Pkcs1Scheme(input, SignatureEncoding.LITTLE_ENDIAN);
  }
}
