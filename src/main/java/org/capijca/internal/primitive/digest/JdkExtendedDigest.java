// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.ProviderException;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.util.Memoable;

/**
 * A hash function of the JDK for the key derivations of Bouncy Castle, which call it ten thousand
 * times and more. The JDK computes it with instructions of the processor, which takes a third of
 * the time. Its state can be copied, so that an HMAC does not hash its key anew for each value.
 */
public final class JdkExtendedDigest implements ExtendedDigest, Memoable {
  private final String name;
  private final int blockBytes;
  private MessageDigest digest;

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

  @Override
  public Memoable copy() {
    return new JdkExtendedDigest(name, blockBytes, cloned());
  }

  @Override
  public void reset(Memoable other) {
    digest = ((JdkExtendedDigest) other).cloned();
  }

  private MessageDigest cloned() {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new ProviderException("the digest " + name + " cannot be cloned", e);
    }
  }
}
