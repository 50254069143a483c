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
 * The PFX file that a store was loaded from: its key pairs, and a salted hash that recognises its
 * password.
 *
 * <p>These key pairs can be written again under the same password even if they are not exportable,
 * since anyone with the password can read them from the file. They are compared by their private
 * numbers, whatever their alias and flags are now.
 */
final class FileOrigin {
  private static final int SALT_LENGTH = 32;

  private final byte[] salt = new byte[SALT_LENGTH];
  private final byte[] passwordHash;
  private final List<StoredKeyPair> pairs;

  /**
   * @param password not kept
   * @param containers the containers of the file
   */
  FileOrigin(char[] password, List<Container> containers) {
    RandomBytes.own().fill(salt);
    this.passwordHash = hash(password);
    this.pairs = containers.stream().flatMap(container -> container.pairs().stream()).toList();
  }

  /** Returns whether this is the password of the file. */
  boolean hasPassword(char[] password) {
    return MessageDigest.isEqual(passwordHash, hash(password));
  }

  /** Returns whether the file contains this key pair. */
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
