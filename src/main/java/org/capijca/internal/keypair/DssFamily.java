// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
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
import org.capijca.internal.primitive.prime.DiscreteLogPair;
import org.capijca.internal.primitive.prime.DiscreteLogPairSearch;
import org.capijca.internal.primitive.prime.DomainParameters;
import org.capijca.internal.primitive.prime.DssParameterSearch;
import org.capijca.internal.primitive.prime.SearchListener;

/** DSS keys, which the JDK calls DSA. */
public final class DssFamily extends DiscreteLogFamily {
  public static final DssFamily INSTANCE = new DssFamily();

  private DssFamily() {
    super(Kind.DSS, "DSS", DiscreteLogFormat.DSS, DSAParameterSpec.class);
  }

  @Override
  KeyPairPublicKey<DiscreteLogPublicKeyData> publicKey(
      KeyAttributes<KeyPairRow> attributes, DiscreteLogPublicKeyData data) {
    return new DsaPublicKey(attributes, data);
  }

  @Override
  KeyPairPrivateKey<DiscreteLogPrivateKeyData> exportableKey(
      KeyAttributes<KeyPairRow> attributes, DiscreteLogPrivateKeyData data, UserConsent consent) {
    return new DsaPrivateKey(attributes, data, consent);
  }

  @Override
  KeyPairPrivateKey<DiscreteLogPrivateKeyData> nonExportableKey(
      KeyAttributes<KeyPairRow> attributes, DiscreteLogPrivateKeyData data, UserConsent consent) {
    return new NonExportableDsaPrivateKey(attributes, data, consent);
  }

  @Override
  public DiscreteLogPublicKeyData publicData(KeySpec spec)
      throws InvalidKeySpecException, BlobException {
    if (spec instanceof X509EncodedKeySpec encoded) {
      return publicData(KeyDecodings.dsaPublic(encoded));
    }
    if (spec instanceof DSAPublicKeySpec numbers) {
      DomainParameterData domain =
          DomainParameterData.of(numbers.getP(), numbers.getQ(), numbers.getG(), null, null);
      return DiscreteLogPublicKeyData.of(format(), domain, numbers.getY());
    }
    throw refuse(spec, "X509EncodedKeySpec, DSAPublicKeySpec");
  }

  @Override
  public DiscreteLogPrivateKeyData privateData(KeySpec spec)
      throws InvalidKeySpecException, BlobException {
    if (spec instanceof PKCS8EncodedKeySpec encoded) {
      return privateData(KeyDecodings.dsaPrivate(encoded));
    }
    if (spec instanceof DSAPrivateKeySpec numbers) {
      DomainParameterData domain =
          DomainParameterData.of(numbers.getP(), numbers.getQ(), numbers.getG(), null, null);
      return DiscreteLogPrivateKeyData.of(format(), domain, numbers.getX());
    }
    throw refuse(spec, "PKCS8EncodedKeySpec, DSAPrivateKeySpec");
  }

  @Override
  boolean isPrivate(KeySpec spec) {
    return spec instanceof PKCS8EncodedKeySpec || spec instanceof DSAPrivateKeySpec;
  }

  @Override
  public DSAPublicKeySpec publicSpec(DiscreteLogPublicKeyData data) {
    DomainParameterData domain = data.domain().orElseThrow();
    return new DSAPublicKeySpec(data.y(), domain.p(), domain.q().orElseThrow(), domain.g());
  }

  @Override
  public DSAPrivateKeySpec privateSpec(DiscreteLogPrivateKeyData data) {
    DomainParameterData domain = data.domain();
    return new DSAPrivateKeySpec(data.x(), domain.p(), domain.q().orElseThrow(), domain.g());
  }

  @Override
  byte[] encoding(DiscreteLogPrivateKeyData data) {
    return KeyEncodings.dsaPrivate(privateSpec(data));
  }

  @Override
  public AlgorithmParameterSpec parameterSpec(DomainParameterData domain) {
    return DomainParameterSpecs.dss(domain);
  }

  @Override
  public AlgorithmParameterSpec standardSpec(AlgorithmParameterSpec spec) {
    DSAParameterSpec given = (DSAParameterSpec) spec;
    return new DSAParameterSpec(given.getP(), given.getQ(), given.getG());
  }

  @Override
  public DomainParameters searchParameters(int bits, SecureRandom random, SearchListener listener) {
    return DssParameterSearch.generate(bits, random, listener);
  }

  @Override
  DiscreteLogPair searchPair(DomainParameters domain, KeyPairRequest request, SecureRandom random) {
    return DiscreteLogPairSearch.dss(domain, random);
  }

  @Override
  public SignatureScheme signatureScheme(SignatureInput input) {
    return new DssScheme(input, SignatureEncoding.LITTLE_ENDIAN_HALVES);
  }
}
