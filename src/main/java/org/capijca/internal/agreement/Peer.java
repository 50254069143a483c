package org.capijca.internal.agreement;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.Key;
import javax.crypto.interfaces.DHPublicKey;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DlDomain;
import org.capijca.internal.blob.DlPublicBody;
import org.capijca.internal.blob.PairBlobs;
import org.capijca.internal.key.OwnKeys;

/**
 * The peer's Y, which must be in the group of one's own key: a Y from elsewhere can take a private
 * key apart. Windows is not known to look; the code is inferred.
 */
final class Peer {
  private Peer() {}

  /**
   * The Y of a key of any provider.
   *
   * @throws InvalidKeyException if it is null (ERROR_INVALID_PARAMETER), no Diffie-Hellman key
   *     (NTE_BAD_KEY), or not in the group (NTE_BAD_DATA)
   */
  static BigInteger of(Key key, DlDomain group) throws InvalidKeyException {
    if (!(key instanceof DHPublicKey peer)) {
      throw OwnKeys.code(key)
          .as(
              InvalidKeyException::new,
              "a Diffie-Hellman public key is needed, not "
                  + (key == null ? "null" : "a " + key.getClass().getName()));
    }
    requireSame(peer.getParams().getP(), peer.getParams().getG(), group);
    return checked(peer.getY(), group);
  }

  /**
   * The Y of a PUBLICKEYBLOB; in version 2 it is all there is.
   *
   * @throws InvalidKeyException as {@link #of(Key, DlDomain)}, or what reading the BLOB says
   */
  static BigInteger of(byte[] publicKeyBlob, DlDomain group) throws InvalidKeyException {
    DlPublicBody body = read(publicKeyBlob);
    if (body.bitLength() != group.bitsP()) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new,
          "the peer's key has " + body.bitLength() + " bits; allowed " + group.bitsP());
    }
    if (body.domain().isPresent()) {
      requireSame(body.domain().get().p(), body.domain().get().g(), group);
    }
    return checked(body.y(), group);
  }

  private static DlPublicBody read(byte[] publicKeyBlob) throws InvalidKeyException {
    PairBlobs.PublicBlob blob;
    try {
      blob = PairBlobs.readPublic(publicKeyBlob);
    } catch (BlobException e) {
      throw e.as(InvalidKeyException::new);
    }
    if (!(blob.body() instanceof DlPublicBody body) || !body.isDiffieHellman()) {
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new, "a BLOB of " + blob.algId() + " is no Diffie-Hellman key");
    }
    return body;
  }

  private static void requireSame(BigInteger p, BigInteger g, DlDomain group)
      throws InvalidKeyException {
    if (!p.equals(group.p()) || !g.equals(group.g())) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new, "the peer's key has another P or G than the private key");
    }
  }

  private static BigInteger checked(BigInteger y, DlDomain group) throws InvalidKeyException {
    BigInteger p = group.p();
    boolean inRange =
        y.compareTo(BigInteger.TWO) >= 0 && y.compareTo(p.subtract(BigInteger.TWO)) <= 0;
    if (!inRange) {
      throw NTE_BAD_DATA.as(InvalidKeyException::new, "the peer's Y is not between 2 and P - 2");
    }
    if (group.q().isPresent() && !y.modPow(group.q().get(), p).equals(BigInteger.ONE)) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new, "the peer's Y is not in the subgroup of order Q");
    }
    return y;
  }
}
