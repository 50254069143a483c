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
import org.capijca.internal.keypair.KeyPairFamilies;
import org.capijca.internal.keypair.KeyPairPublicKey;

/**
 * A key pair in its slot, with its certificates. It keeps the numbers to itself: each key that is
 * asked for is a copy, as each CryptGetUserKey gives a handle of its own.
 */
final class StoredKeyPair {
  private final KeyAttributes<KeyPairRow> attributes;
  private final PrivateKeyData body;
  private final List<Certificate> chain;
  private final Instant created;

  /**
   * @param body taken over
   * @param chain may be empty
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

  /** This pair with other certificates; both share the numbers. */
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

  /** The numbers, for the file of the store. */
  PrivateKeyData body() {
    return body;
  }

  /** Whether a key opened from here has an encoding. */
  boolean isExportable() {
    return attributes.isExportable();
  }

  /** Whether both have the same private numbers; takes the same time wherever they differ. */
  boolean hasNumbersOf(StoredKeyPair other) {
    if (row().algorithm().kind() != other.row().algorithm().kind()) {
      return false;
    }
    byte[] mine = body.toBlob(row().algId());
    byte[] theirs = other.body.toBlob(row().algId());
    try {
      return MessageDigest.isEqual(mine, theirs);
    } finally {
      Arrays.fill(mine, (byte) 0);
      Arrays.fill(theirs, (byte) 0);
    }
  }

  /** Overwrites the private numbers. */
  void wipe() {
    body.wipe();
  }

  KeyPairPublicKey<?> publicKey() {
    return KeyPairFamilies.of(row().algorithm().kind()).publicKey(row(), body.publicBody());
  }

  /** CryptGetUserKey. */
  KeyPair open(UserConsent consent) {
    return KeyPairFamilies.of(row().algorithm().kind()).keyPair(attributes, body.copy(), consent);
  }
}
