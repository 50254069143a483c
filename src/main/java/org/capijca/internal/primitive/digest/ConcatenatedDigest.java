// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.security.MessageDigest;

/** A MessageDigest that concatenates two hash values of the same data. */
final class ConcatenatedDigest extends MessageDigest implements Cloneable {
  private MessageDigest first;
  private MessageDigest second;

  ConcatenatedDigest(String name, MessageDigest first, MessageDigest second) {
    super(name);
    this.first = first;
    this.second = second;
  }

  @Override
  protected int engineGetDigestLength() {
    return first.getDigestLength() + second.getDigestLength();
  }

  @Override
  protected void engineUpdate(byte input) {
    first.update(input);
    second.update(input);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    first.update(input, offset, length);
    second.update(input, offset, length);
  }

  @Override
  protected byte[] engineDigest() {
    byte[] head = first.digest();
    byte[] tail = second.digest();
    byte[] value = new byte[head.length + tail.length];
    System.arraycopy(head, 0, value, 0, head.length);
    System.arraycopy(tail, 0, value, head.length, tail.length);
    return value;
  }

  @Override
  protected void engineReset() {
    first.reset();
    second.reset();
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    ConcatenatedDigest copy = (ConcatenatedDigest) super.clone();
    copy.first = (MessageDigest) first.clone();
    copy.second = (MessageDigest) second.clone();
    return copy;
  }
}
