// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.agreement;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.Key;
import java.util.Optional;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.AlgId;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DiscreteLogPublicKeyData;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.keypair.DhFamily;
import org.capijca.internal.keypair.DiscreteLogKeyCheck;
import org.capijca.internal.keypair.KeyPairPrivateKey;
import org.capijca.internal.primitive.agreement.DhPrimitive;

/**
 * Validates that the peer's Y is in the group of the private key: another Y enables a
 * small-subgroup attack on the private key. Windows is not known to check this; the code is
 * inferred.
 */
final class PeerKeyValidation {
  private PeerKeyValidation() {}

  /**
   * Returns the Y of a key of any provider.
   *
   * @throws InvalidKeyException if it is null (ERROR_INVALID_PARAMETER), is not a Diffie-Hellman
   *     key (NTE_BAD_KEY), or is not in the group (NTE_BAD_DATA)
   */
  static BigInteger of(Key key, KeyPairPrivateKey<DiscreteLogPrivateKeyData> own)
      throws InvalidKeyException {
    DHPublicKey peer =
        key instanceof DHPublicKey dh ? dh : (DHPublicKey) DhFamily.INSTANCE.requirePublic(key);
    DHParameterSpec parameters = peer.getParams();
    if (parameters == null || peer.getY() == null) {
      throw NTE_BAD_KEY.as(InvalidKeyException::new, "the peer's key has no numbers");
    }
    requireSame(parameters.getP(), parameters.getG(), DhFamily.group(own));
    return checked(peer.getY(), own);
  }

  /**
   * Returns the Y of a PUBLICKEYBLOB; version 2 contains only Y.
   *
   * @throws InvalidKeyException like {@link #of(Key, KeyPairPrivateKey)}, or if the BLOB is
   *     malformed
   */
  static BigInteger of(byte[] publicKeyBlob, KeyPairPrivateKey<DiscreteLogPrivateKeyData> own)
      throws InvalidKeyException {
    DomainParameterData group = DhFamily.group(own);
    DiscreteLogPublicKeyData body = read(publicKeyBlob);
    if (body.bitLength() != group.bitsP()) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new,
          "the peer's key has " + body.bitLength() + " bits; allowed " + group.bitsP());
    }
    if (body.domain().isPresent()) {
      requireSame(body.domain().get().p(), body.domain().get().g(), group);
    }
    return checked(body.y(), own);
  }

  private static DiscreteLogPublicKeyData read(byte[] publicKeyBlob) throws InvalidKeyException {
    KeyPairBlobs.PublicBlob blob;
    try {
      blob = KeyPairBlobs.readPublic(publicKeyBlob);
    } catch (BlobException e) {
      throw e.as(InvalidKeyException::new);
    }
    if (!(blob.body() instanceof DiscreteLogPublicKeyData body) || !body.isDiffieHellman()) {
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new, "a BLOB of " + blob.algId() + " is not a Diffie-Hellman key");
    }
    return body;
  }

  private static void requireSame(BigInteger p, BigInteger g, DomainParameterData group)
      throws InvalidKeyException {
    if (!group.p().equals(p) || !group.g().equals(g)) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new,
          "P or G of the peer's key differs from the private key; both parties generate with the same"
              + " domain parameters (CRYPT_PREGEN)");
    }
  }

  /**
   * Refuses a Y of a disabled length, which is that of the own key, and a Y outside the group of G,
   * which reveals X modulo a factor of P - 1 if the secret or a value derived from it is known.
   */
  private static BigInteger checked(BigInteger y, KeyPairPrivateKey<DiscreteLogPrivateKeyData> own)
      throws InvalidKeyException {
    DisabledAlgorithms.check(own.attributes().row(), own.getKeyLength(), InvalidKeyException::new);
    DomainParameterData group = DhFamily.group(own);
    boolean inRange =
        y.compareTo(BigInteger.TWO) >= 0 && y.compareTo(group.p().subtract(BigInteger.TWO)) <= 0;
    if (!inRange) {
      throw NTE_BAD_DATA.as(InvalidKeyException::new, "the peer's Y is not between 2 and P - 2");
    }
    Optional<BigInteger> order = DiscreteLogKeyCheck.orderOfG(group);
    if (order.isEmpty()) {
      requireEphemeral(own, y);
    } else if (!DhPrimitive.isInGroup(y, new DHParameterSpec(group.p(), group.g()), order.get())) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new, "the peer's Y is not in the subgroup that G generates");
    }
    return y;
  }

  private static void requireEphemeral(
      KeyPairPrivateKey<DiscreteLogPrivateKeyData> own, BigInteger y) throws InvalidKeyException {
    if (own.getAlgId() != AlgId.CALG_DH_EPHEM || !DhFamily.isFirstPeer(own, y)) {
      throw NTE_BAD_KEY_STATE.as(
          InvalidKeyException::new,
          "the order of G is not known and P is not a safe prime, so a peer's Y cannot be checked:"
              + " allowed is a CALG_DH_EPHEM key with one peer, or a key that comes with its Q");
    }
  }
}
