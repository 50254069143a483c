// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.KeyPair;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DiscreteLogPublicKeyData;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.blob.RsaPublicKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;

/** Makes the key object that fits a body: open where the key may leave, opaque where it may not. */
public final class KeyPairKeys {
  private static final Map<Kind, Family> FAMILIES = new EnumMap<>(Kind.class);

  static {
    FAMILIES.put(
        Kind.RSA,
        new Family(
            (attributes, body) -> new RsaPublicKey(attributes, (RsaPublicKeyData) body),
            (attributes, body, consent) ->
                attributes.isExportable()
                    ? new RsaCrtPrivateKey(attributes, (RsaPrivateKeyData) body, consent)
                    : new NonExportableRsaPrivateKey(
                        attributes, (RsaPrivateKeyData) body, consent)));
    FAMILIES.put(
        Kind.DSS,
        new Family(
            (attributes, body) -> new DsaPublicKey(attributes, (DiscreteLogPublicKeyData) body),
            (attributes, body, consent) ->
                attributes.isExportable()
                    ? new DsaPrivateKey(attributes, (DiscreteLogPrivateKeyData) body, consent)
                    : new NonExportableDsaPrivateKey(
                        attributes, (DiscreteLogPrivateKeyData) body, consent)));
    FAMILIES.put(
        Kind.DH,
        new Family(
            (attributes, body) -> new DhPublicKey(attributes, (DiscreteLogPublicKeyData) body),
            (attributes, body, consent) ->
                attributes.isExportable()
                    ? new DhPrivateKey(attributes, (DiscreteLogPrivateKeyData) body, consent)
                    : new NonExportableDhPrivateKey(
                        attributes, (DiscreteLogPrivateKeyData) body, consent)));
  }

  private KeyPairKeys() {}

  private interface PublicMaker {
    KeyPairPublicKey<?> make(KeyAttributes<KeyPairRow> attributes, PublicKeyData body);
  }

  private interface PrivateMaker {
    KeyPairPrivateKey<?> make(
        KeyAttributes<KeyPairRow> attributes, PrivateKeyData body, UserConsent consent);
  }

  private record Family(PublicMaker publicKey, PrivateMaker privateKey) {}

  /** The public key over this body, whose kind is that of the row. */
  public static KeyPairPublicKey<?> publicKey(KeyPairRow row, PublicKeyData body) {
    return FAMILIES
        .get(row.algorithm().kind())
        .publicKey()
        .make(KeyAttributes.of(row, Set.of()), body);
  }

  /** The private key over this body, which it takes over; its kind is that of the row. */
  public static KeyPairPrivateKey<?> privateKey(
      KeyAttributes<KeyPairRow> attributes, PrivateKeyData body, UserConsent consent) {
    return FAMILIES
        .get(attributes.row().algorithm().kind())
        .privateKey()
        .make(attributes, body, consent);
  }

  /** The pair of a private body, which it takes over. */
  public static KeyPair pair(
      KeyAttributes<KeyPairRow> attributes, PrivateKeyData body, UserConsent consent) {
    return new KeyPair(
        publicKey(attributes.row(), body.publicBody()), privateKey(attributes, body, consent));
  }
}
