// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.ProviderException;
import org.bouncycastle.crypto.ExtendedDigest;

/**
 * A hash function of the JDK for the key derivations of Bouncy Castle, which call it ten thousand
 * times and more. The JDK computes it with instructions of the processor, which takes a third of
 * the time. It is no {@code Memoable}: a copy of the state of a MessageDigest takes longer than to
 * hash the padded key of an HMAC again.
 */
public final class JdkExtendedDigest implements ExtendedDigest {
  private final String name;
  private final int blockBytes;
  private final MessageDigest digest;

  private JdkExtendedDigest(String name, int blockBytes, MessageDigest digest) {
    this.name = name;
    this.blockBytes = blockBytes;
    this.digest = digest;
  }

  /** Returns the JDK's implementation of a hash function, or this one if the JDK has none. */
  public static ExtendedDigest preferredTo(ExtendedDigest digest) {
    String name = digest.getAlgorithmName();
    return Digests.isInTheJdk(name)
        ? new JdkExtendedDigest(name, digest.getByteLength(), Digests.of(name))
        : BouncyCastleDigests.passed(digest);
  }

  @Override
  public String getAlgorithmName() {
    return name;
  }

  @Override
  public int getDigestSize() {
    return digest.getDigestLength();
  }

  @Override
  public int getByteLength() {
    return blockBytes;
  }

  @Override
  public void update(byte in) {
    digest.update(in);
  }

  @Override
  public void update(byte[] in, int offset, int length) {
    digest.update(in, offset, length);
  }

  @Override
  public int doFinal(byte[] out, int offset) {
    try {
      return digest.digest(out, offset, out.length - offset);
    } catch (DigestException e) {
      throw new ProviderException("the output buffer is too short", e);
    }
  }

  @Override
  public void reset() {
    digest.reset();
  }
}
