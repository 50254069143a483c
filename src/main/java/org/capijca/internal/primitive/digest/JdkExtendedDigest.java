// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import org.bouncycastle.crypto.ExtendedDigest;

/**
 * A hash function of the JDK for the key derivations of Bouncy Castle, which call it ten thousand
 * times and more. The JDK computes it with instructions of the processor, which takes a third of
 * the time. It is no {@code Memoable}: a copy of the state of a MessageDigest takes longer than to
 * hash the padded key of an HMAC again.
 */
public final class JdkExtendedDigest extends DigestAdapter implements ExtendedDigest {
  private final int blockBytes;

  private JdkExtendedDigest(String name, int blockBytes) {
    super(name);
    this.blockBytes = blockBytes;
  }

  /** Returns the JDK's implementation of a hash function, or this one if the JDK has none. */
  public static ExtendedDigest preferredTo(ExtendedDigest digest) {
    String name = digest.getAlgorithmName();
    return Digests.isInTheJdk(name)
        ? new JdkExtendedDigest(name, digest.getByteLength())
        : BouncyCastleDigests.passed(digest);
  }

  @Override
  public int getByteLength() {
    return blockBytes;
  }
}
