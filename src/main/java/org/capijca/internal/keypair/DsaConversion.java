// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

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
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.primitive.encoding.KeyDecodings;
import org.capijca.internal.primitive.encoding.KeyEncodings;

/** DSS keys, which the JDK calls DSA. */
final class DsaConversion implements KeyConversion {
  @Override
  public PublicKeyData publicBody(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof X509EncodedKeySpec encoded) {
      return publicBody(KeyDecodings.dsaPublic(encoded));
    }
    if (spec instanceof DSAPublicKeySpec numbers) {
      DomainParameterData domain =
          DomainParameterData.of(numbers.getP(), numbers.getQ(), numbers.getG(), null, null);
      return DiscreteLogPublicKeyData.of(DiscreteLogFormat.DSS, domain, numbers.getY());
    }
    throw KeyConversions.refuse(spec, "X509EncodedKeySpec, DSAPublicKeySpec");
  }

  @Override
  public PrivateKeyData privateBody(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof PKCS8EncodedKeySpec encoded) {
      return privateBody(KeyDecodings.dsaPrivate(encoded));
    }
    if (spec instanceof DSAPrivateKeySpec numbers) {
      DomainParameterData domain =
          DomainParameterData.of(numbers.getP(), numbers.getQ(), numbers.getG(), null, null);
      return DiscreteLogPrivateKeyData.of(DiscreteLogFormat.DSS, domain, numbers.getX());
    }
    throw KeyConversions.refuse(spec, "PKCS8EncodedKeySpec, DSAPrivateKeySpec");
  }

  @Override
  public KeySpec publicSpec(PublicKeyData body) {
    return DlSpecs.dsa((DiscreteLogPublicKeyData) body);
  }

  @Override
  public DSAPrivateKeySpec privateSpec(PrivateKeyData body) {
    return DlSpecs.dsa((DiscreteLogPrivateKeyData) body);
  }

  @Override
  public byte[] privateEncoding(PrivateKeyData body) {
    return KeyEncodings.dsaPrivate(privateSpec(body));
  }
}
