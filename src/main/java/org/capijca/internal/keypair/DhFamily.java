// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DiscreteLogFormat;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DiscreteLogPublicKeyData;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;
import org.capijca.internal.primitive.encoding.KeyDecodings;
import org.capijca.internal.primitive.encoding.KeyEncodings;
import org.capijca.internal.primitive.prime.DhParameterSearch;
import org.capijca.internal.primitive.prime.DiscreteLogPair;
import org.capijca.internal.primitive.prime.DiscreteLogPairSearch;
import org.capijca.internal.primitive.prime.DomainParameters;
import org.capijca.internal.primitive.prime.SearchListener;

/** Diffie-Hellman keys. The JDK's key specs have no Q. */
public final class DhFamily extends DiscreteLogFamily {
  public static final DhFamily INSTANCE = new DhFamily();

  private DhFamily() {
    super(Kind.DH, "Diffie-Hellman", DiscreteLogFormat.DH, DHParameterSpec.class);
  }

  /** Returns the domain parameters of a private key, which are not secret. */
  public static DomainParameterData group(KeyPairPrivateKey<DiscreteLogPrivateKeyData> key) {
    return key.publicPart().domain();
  }

  /** Returns whether the key has been used with no peer key other than this Y. */
  public static boolean isFirstPeer(
      KeyPairPrivateKey<DiscreteLogPrivateKeyData> key, BigInteger y) {
    return key.publicPart().isFirstPeer(y);
  }

  @Override
  KeyPairPublicKey<DiscreteLogPublicKeyData> publicKey(
      KeyAttributes<KeyPairRow> attributes, DiscreteLogPublicKeyData data) {
    return new DhPublicKey(attributes, data);
  }

  @Override
  KeyPairPrivateKey<DiscreteLogPrivateKeyData> exportableKey(
      KeyAttributes<KeyPairRow> attributes, DiscreteLogPrivateKeyData data, UserConsent consent) {
    return new DhPrivateKey(attributes, data, consent);
  }

  @Override
  KeyPairPrivateKey<DiscreteLogPrivateKeyData> nonExportableKey(
      KeyAttributes<KeyPairRow> attributes, DiscreteLogPrivateKeyData data, UserConsent consent) {
    return new NonExportableDhPrivateKey(attributes, data, consent);
  }

  @Override
  public DiscreteLogPublicKeyData publicData(KeySpec spec)
      throws InvalidKeySpecException, BlobException {
    if (spec instanceof X509EncodedKeySpec encoded) {
      return publicData(KeyDecodings.dhPublic(encoded));
    }
    if (spec instanceof DHPublicKeySpec numbers) {
      DomainParameterData domain =
          DomainParameterData.of(numbers.getP(), null, numbers.getG(), null, null);
      return DiscreteLogPublicKeyData.of(format(), domain, numbers.getY());
    }
    throw refuse(spec, "X509EncodedKeySpec, DHPublicKeySpec");
  }

  @Override
  public DiscreteLogPrivateKeyData privateData(KeySpec spec)
      throws InvalidKeySpecException, BlobException {
    if (spec instanceof PKCS8EncodedKeySpec encoded) {
      return privateData(KeyDecodings.dhPrivate(encoded));
    }
    if (spec instanceof DHPrivateKeySpec numbers) {
      DomainParameterData domain =
          DomainParameterData.of(numbers.getP(), null, numbers.getG(), null, null);
      return DiscreteLogPrivateKeyData.of(format(), domain, numbers.getX());
    }
    throw refuse(spec, "PKCS8EncodedKeySpec, DHPrivateKeySpec");
  }

  @Override
  boolean isPrivate(KeySpec spec) {
    return spec instanceof PKCS8EncodedKeySpec || spec instanceof DHPrivateKeySpec;
  }

  @Override
  public DHPublicKeySpec publicSpec(DiscreteLogPublicKeyData data) {
    DomainParameterData domain = data.domain().orElseThrow();
    return new DHPublicKeySpec(data.y(), domain.p(), domain.g());
  }

  @Override
  public DHPrivateKeySpec privateSpec(DiscreteLogPrivateKeyData data) {
    DomainParameterData domain = data.domain();
    return new DHPrivateKeySpec(data.x(), domain.p(), domain.g());
  }

  @Override
  byte[] encoding(DiscreteLogPrivateKeyData data) {
    return KeyEncodings.dhPrivate(privateSpec(data));
  }

  @Override
  public AlgorithmParameterSpec parameterSpec(DomainParameterData domain) {
    return DomainParameterSpecs.dh(domain);
  }

  @Override
  public AlgorithmParameterSpec standardSpec(AlgorithmParameterSpec spec) {
    DHParameterSpec given = (DHParameterSpec) spec;
    return new DHParameterSpec(given.getP(), given.getG(), given.getL());
  }

  @Override
  public DomainParameters searchParameters(int bits, SecureRandom random, SearchListener listener) {
    return DhParameterSearch.generate(bits, random, listener);
  }

  @Override
  DiscreteLogPair searchPair(DomainParameters domain, KeyPairRequest request, SecureRandom random) {
    return DiscreteLogPairSearch.dh(domain, request.exponentBits(), random);
  }
}
