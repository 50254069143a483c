// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.capijca.KeyFlag;
import org.capijca.KeySlot;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;
import org.capijca.internal.event.KeyEvents;
import org.capijca.internal.keypair.KeyPairFamilies;
import org.capijca.internal.keypair.KeyPairPublicKey;

/**
 * A key pair in its slot, with its certificates. The numbers are private to this class: each key it
 * returns has a copy of them, as each CryptGetUserKey returns a new handle.
 */
final class StoredKeyPair {
  private final KeyAttributes<KeyPairRow> attributes;
  private final PrivateKeyData body;
  private final List<Certificate> chain;
  private final Instant created;

  /**
   * @param body the numbers; this object takes ownership
   * @param chain the certificate chain; may be empty
   */
  StoredKeyPair(
      KeyPairRow row,
      Set<KeyFlag> flags,
      PrivateKeyData body,
      List<Certificate> chain,
      Instant created) {
    this.attributes = KeyAttributes.of(row, flags);
    this.body = body;
    this.chain = List.copyOf(chain);
    this.created = created;
  }

  /** Returns this key pair with other certificates; both objects share the numbers. */
  StoredKeyPair withChain(List<Certificate> certificates) {
    return new StoredKeyPair(row(), flags(), body, certificates, created);
  }

  KeyPairRow row() {
    return attributes.row();
  }

  Set<KeyFlag> flags() {
    return attributes.flags();
  }

  KeySlot slot() {
    return row().algorithm().slot().orElseThrow();
  }

  List<Certificate> chain() {
    return chain;
  }

  Instant created() {
    return created;
  }

  /** Returns the numbers, for the file of the store. */
  PrivateKeyData body() {
    return body;
  }

  /** Returns whether keys opened from this object have an encoding. */
  boolean isExportable() {
    return attributes.isExportable();
  }

  /** Returns whether both have the same private numbers, comparing them in constant time. */
  boolean hasNumbersOf(StoredKeyPair other) {
    byte[] mine = body.toBlob(row().algId());
    byte[] theirs = other.body.toBlob(row().algId());
    try {
      return MessageDigest.isEqual(mine, theirs);
    } finally {
      Arrays.fill(mine, (byte) 0);
      Arrays.fill(theirs, (byte) 0);
    }
  }

  /** Wipes the private numbers. */
  void wipe() {
    body.wipe();
  }

  KeyPairPublicKey<?> publicKey() {
    return KeyPairFamilies.of(row().algorithm().kind()).publicKey(row(), body.publicBody());
  }

  /** Returns new key objects, as CryptGetUserKey returns a new handle. */
  KeyPair open(UserConsent consent) {
    KeyEvents.imported(attributes, body.bitLength(), "key container");
    return KeyPairFamilies.of(row().algorithm().kind()).keyPair(attributes, body.copy(), consent);
  }
}
