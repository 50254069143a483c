// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DiscreteLogFormat;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DiscreteLogPublicKeyData;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.primitive.encoding.KeyDecodings;
import org.capijca.internal.primitive.encoding.KeyEncodings;

/** Diffie-Hellman keys; the JDK's specs have no Q. */
final class DhConversion implements KeyConversion {
  @Override
  public PublicKeyData publicBody(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof X509EncodedKeySpec encoded) {
      return publicBody(KeyDecodings.dhPublic(encoded));
    }
    if (spec instanceof DHPublicKeySpec numbers) {
      DomainParameterData domain =
          DomainParameterData.of(numbers.getP(), null, numbers.getG(), null, null);
      return DiscreteLogPublicKeyData.of(DiscreteLogFormat.DH, domain, numbers.getY());
    }
    throw KeyConversions.refuse(spec, "X509EncodedKeySpec, DHPublicKeySpec");
  }

  @Override
  public PrivateKeyData privateBody(KeySpec spec) throws InvalidKeySpecException, BlobException {
    if (spec instanceof PKCS8EncodedKeySpec encoded) {
      return privateBody(KeyDecodings.dhPrivate(encoded));
    }
    if (spec instanceof DHPrivateKeySpec numbers) {
      DomainParameterData domain =
          DomainParameterData.of(numbers.getP(), null, numbers.getG(), null, null);
      return DiscreteLogPrivateKeyData.of(DiscreteLogFormat.DH, domain, numbers.getX());
    }
    throw KeyConversions.refuse(spec, "PKCS8EncodedKeySpec, DHPrivateKeySpec");
  }

  @Override
  public KeySpec publicSpec(PublicKeyData body) {
    DiscreteLogPublicKeyData dl = (DiscreteLogPublicKeyData) body;
    DomainParameterData domain = dl.domain().orElseThrow();
    return new DHPublicKeySpec(dl.y(), domain.p(), domain.g());
  }

  @Override
  public DHPrivateKeySpec privateSpec(PrivateKeyData body) {
    DiscreteLogPrivateKeyData dl = (DiscreteLogPrivateKeyData) body;
    DomainParameterData domain = dl.domain();
    return new DHPrivateKeySpec(dl.x(), domain.p(), domain.g());
  }

  @Override
  public byte[] privateEncoding(PrivateKeyData body) {
    return KeyEncodings.dhPrivate(privateSpec(body));
  }
}
