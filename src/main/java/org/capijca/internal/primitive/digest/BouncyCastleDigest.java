// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.function.Supplier;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.util.Memoable;

/** A MessageDigest with a hash function of Bouncy Castle. */
final class BouncyCastleDigest extends MessageDigest implements Cloneable {
  private ExtendedDigest digest;

  BouncyCastleDigest(String name, ExtendedDigest digest) {
    super(name);
    this.digest = digest;
  }

  static MessageDigest of(String name) {
    Supplier<ExtendedDigest> constructor = BouncyCastleDigests.of(name);
    if (constructor == null) {
      throw new ProviderException("unknown hash function " + name);
    }
    return new BouncyCastleDigest(name, constructor.get());
  }

  @Override
  protected int engineGetDigestLength() {
    return digest.getDigestSize();
  }

  @Override
  protected void engineUpdate(byte input) {
    digest.update(input);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    digest.update(input, offset, length);
  }

  @Override
  protected byte[] engineDigest() {
    byte[] value = new byte[digest.getDigestSize()];
    digest.doFinal(value, 0);
    return value;
  }

  @Override
  protected void engineReset() {
    digest.reset();
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    BouncyCastleDigest copy = (BouncyCastleDigest) super.clone();
    copy.digest = (ExtendedDigest) ((Memoable) digest).copy();
    return copy;
  }
}
