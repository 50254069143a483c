// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** A hash function that keeps the arrays that it has read and written. */
final class RecordingDigest extends MessageDigest {
  private final MessageDigest digest;
  private final List<byte[]> arrays = new ArrayList<>();

  RecordingDigest(String algorithm) throws NoSuchAlgorithmException {
    super(algorithm);
    digest = MessageDigest.getInstance(algorithm);
  }

  List<byte[]> arrays() {
    return List.copyOf(arrays);
  }

  @Override
  protected void engineUpdate(byte input) {
    digest.update(input);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    arrays.add(input);
    digest.update(input, offset, length);
  }

  @Override
  protected byte[] engineDigest() {
    byte[] value = digest.digest();
    arrays.add(value);
    return value;
  }

  @Override
  protected int engineDigest(byte[] buffer, int offset, int length) {
    arrays.add(buffer);
    byte[] value = digest.digest();
    System.arraycopy(value, 0, buffer, offset, length);
    return length;
  }

  @Override
  protected void engineReset() {
    digest.reset();
  }
}
