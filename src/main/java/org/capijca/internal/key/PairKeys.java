package org.capijca.internal.key;

import java.security.KeyPair;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.capijca.internal.blob.DlPrivateBody;
import org.capijca.internal.blob.DlPublicBody;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.internal.blob.RsaPrivateBody;
import org.capijca.internal.blob.RsaPublicBody;
import org.capijca.internal.context.UserConsent;
import org.capijca.internal.table.KeyPairRow;
import org.capijca.internal.table.PairAlgorithm.Kind;

/** Makes the key object that fits a body: open where the key may leave, opaque where it may not. */
public final class PairKeys {
  private static final Map<Kind, Family> FAMILIES = new EnumMap<>(Kind.class);

  static {
    FAMILIES.put(
        Kind.RSA,
        new Family(
            (attributes, body) -> new RsaPublicKey(attributes, (RsaPublicBody) body),
            (attributes, body, consent) ->
                attributes.isExportable()
                    ? new RsaCrtPrivateKey(attributes, (RsaPrivateBody) body, consent)
                    : new OpaqueRsaPrivateKey(attributes, (RsaPrivateBody) body, consent)));
    FAMILIES.put(
        Kind.DSS,
        new Family(
            (attributes, body) -> new DsaPublicKey(attributes, (DlPublicBody) body),
            (attributes, body, consent) ->
                attributes.isExportable()
                    ? new DsaPrivateKey(attributes, (DlPrivateBody) body, consent)
                    : new OpaqueDsaPrivateKey(attributes, (DlPrivateBody) body, consent)));
    FAMILIES.put(
        Kind.DH,
        new Family(
            (attributes, body) -> new DhPublicKey(attributes, (DlPublicBody) body),
            (attributes, body, consent) ->
                attributes.isExportable()
                    ? new DhPrivateKey(attributes, (DlPrivateBody) body, consent)
                    : new OpaqueDhPrivateKey(attributes, (DlPrivateBody) body, consent)));
  }

  private PairKeys() {}

  private interface PublicMaker {
    PublicPairKey<?> make(KeyAttributes<KeyPairRow> attributes, PublicBody body);
  }

  private interface PrivateMaker {
    PrivatePairKey<?> make(
        KeyAttributes<KeyPairRow> attributes, PrivateBody body, UserConsent consent);
  }

  private record Family(PublicMaker publicKey, PrivateMaker privateKey) {}

  /** The public key over this body, whose kind is that of the row. */
  public static PublicPairKey<?> publicKey(KeyPairRow row, PublicBody body) {
    return FAMILIES
        .get(row.algorithm().kind())
        .publicKey()
        .make(KeyAttributes.of(row, Set.of()), body);
  }

  /** The private key over this body, which it takes over; its kind is that of the row. */
  public static PrivatePairKey<?> privateKey(
      KeyAttributes<KeyPairRow> attributes, PrivateBody body, UserConsent consent) {
    return FAMILIES
        .get(attributes.row().algorithm().kind())
        .privateKey()
        .make(attributes, body, consent);
  }

  /** The pair of a private body, which it takes over. */
  public static KeyPair pair(
      KeyAttributes<KeyPairRow> attributes, PrivateBody body, UserConsent consent) {
    return new KeyPair(
        publicKey(attributes.row(), body.publicBody()), privateKey(attributes, body, consent));
  }
}
