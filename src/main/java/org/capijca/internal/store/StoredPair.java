package org.capijca.internal.store;

import java.security.KeyPair;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.capijca.KeyFlag;
import org.capijca.KeySpec;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.context.UserConsent;
import org.capijca.internal.key.KeyAttributes;
import org.capijca.internal.key.PairKeys;
import org.capijca.internal.key.PublicPairKey;
import org.capijca.internal.table.KeyPairRow;

/**
 * A key pair in its slot, with its certificates. It keeps the numbers to itself: each key that is
 * asked for is a copy, as each CryptGetUserKey gives a handle of its own.
 */
final class StoredPair {
  private final KeyAttributes<KeyPairRow> attributes;
  private final PrivateBody body;
  private final List<Certificate> chain;
  private final Instant created;

  /**
   * @param body taken over
   * @param chain may be empty
   */
  StoredPair(
      KeyPairRow row,
      Set<KeyFlag> flags,
      PrivateBody body,
      List<Certificate> chain,
      Instant created) {
    this.attributes = KeyAttributes.of(row, flags);
    this.body = body;
    this.chain = List.copyOf(chain);
    this.created = created;
  }

  /** This pair with other certificates; both share the numbers. */
  StoredPair withChain(List<Certificate> certificates) {
    return new StoredPair(row(), flags(), body, certificates, created);
  }

  KeyPairRow row() {
    return attributes.row();
  }

  Set<KeyFlag> flags() {
    return attributes.flags();
  }

  KeySpec slot() {
    return row().algorithm().slot().orElseThrow();
  }

  List<Certificate> chain() {
    return chain;
  }

  Instant created() {
    return created;
  }

  /** The numbers, for the file of the store. */
  PrivateBody body() {
    return body;
  }

  PublicPairKey<?> publicKey() {
    return PairKeys.publicKey(row(), body.publicBody());
  }

  /** CryptGetUserKey. */
  KeyPair open(UserConsent consent) {
    return PairKeys.pair(attributes, body.copy(), consent);
  }
}
