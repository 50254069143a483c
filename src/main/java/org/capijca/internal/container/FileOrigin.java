// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.capijca.internal.primitive.digest.Digests;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * The PFX file that a store was loaded from: its key pairs, and a salted hash by which its password
 * is recognised.
 *
 * <p>Those pairs can be written under the same password again, exportable or not: whoever has the
 * password has the keys. They are compared by their private numbers, so that it does not matter
 * under which alias or flags a pair is stored now.
 */
final class FileOrigin {
  private static final int SALT_LENGTH = 32;

  private final byte[] salt = new byte[SALT_LENGTH];
  private final byte[] passwordHash;
  private final List<StoredKeyPair> pairs;

  /**
   * @param password not kept
   * @param containers what the file holds
   */
  FileOrigin(char[] password, List<Container> containers) {
    RandomBytes.own().fill(salt);
    this.passwordHash = hash(password);
    this.pairs = containers.stream().flatMap(container -> container.pairs().stream()).toList();
  }

  /** Whether this is the password of the file. */
  boolean hasPassword(char[] password) {
    return MessageDigest.isEqual(passwordHash, hash(password));
  }

  /** Whether the file holds this pair. */
  boolean holds(StoredKeyPair pair) {
    return pairs.stream().anyMatch(pair::hasNumbersOf);
  }

  private byte[] hash(char[] password) {
    ByteBuffer encoded = ByteBuffer.allocate(Character.BYTES * password.length);
    for (char each : password) {
      encoded.putChar(each);
    }
    MessageDigest digest = Digests.of("SHA-256");
    digest.update(salt);
    digest.update(encoded.array());
    Arrays.fill(encoded.array(), (byte) 0);
    return digest.digest();
  }
}
