// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;

/** A pass-through MessageDigest for input that the caller has already hashed. */
final class IdentityDigest extends MessageDigest {
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  IdentityDigest() {
    super("NONE");
  }

  @Override
  protected void engineUpdate(byte input) {
    data.write(input);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    data.write(input, offset, length);
  }

  @Override
  protected byte[] engineDigest() {
    byte[] all = data.toByteArray();
    data.reset();
    return all;
  }

  @Override
  protected void engineReset() {
    data.reset();
  }
}
