// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import static org.capijca.CapiError.NTE_BAD_LEN;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.Arrays;
import org.capijca.CapiProvider;

/**
 * PBKDF1 with Microsoft's extension: block i is the hash of the decimal digits of i (nothing for i
 * = 0) followed by the value of PBKDF1 before its last iteration.
 */
final class HashBlocks {
  /** The block number has at most three digits. */
  private static final int MAX_BLOCKS = 1000;

  private final MessageDigest digest;
  private final byte[] baseValue;
  private int made;

  private HashBlocks(MessageDigest digest, byte[] baseValue) {
    this.digest = digest;
    this.baseValue = baseValue;
  }

  static HashBlocks of(DotNetHash hash, byte[] password, byte[] salt, int iterations) {
    MessageDigest digest = digest(hash);
    digest.update(password);
    byte[] value = digest.digest(salt == null ? new byte[0] : salt);
    for (int i = 1; i < iterations - 1; i++) {
      byte[] next = digest.digest(value);
      Arrays.fill(value, (byte) 0);
      value = next;
    }
    return new HashBlocks(digest, value);
  }

  private static MessageDigest digest(DotNetHash hash) {
    try {
      return MessageDigest.getInstance(hash.algId().name(), new CapiProvider());
    } catch (GeneralSecurityException e) {
      throw new ProviderException(e);
    }
  }

  /**
   * Returns the next whole blocks with at least this number of bytes.
   *
   * @throws IllegalStateException if the limit on blocks is exceeded (NTE_BAD_LEN)
   */
  byte[] next(int bytes) {
    int size = digest.getDigestLength();
    long more = ((long) bytes + size - 1) / size;
    if (made + more > MAX_BLOCKS) {
      throw NTE_BAD_LEN.as(
          IllegalStateException::new,
          bytes
              + " more bytes are "
              + more
              + " blocks after "
              + made
              + "; allowed "
              + MAX_BLOCKS
              + " blocks of "
              + size
              + " bytes");
    }
    byte[] result = new byte[(int) more * size];
    for (int offset = 0; offset < result.length; offset += size) {
      if (made > 0) {
        digest.update(Integer.toString(made).getBytes(StandardCharsets.US_ASCII));
      }
      byte[] block = digest.digest(baseValue);
      System.arraycopy(block, 0, result, offset, size);
      Arrays.fill(block, (byte) 0);
      made++;
    }
    return result;
  }

  void wipe() {
    Arrays.fill(baseValue, (byte) 0);
  }
}
