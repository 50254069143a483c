// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import java.security.MessageDigest;
import java.security.SignatureException;
import org.capijca.internal.keypair.SignatureInput;

/** No hash: the caller's bytes are signed as they are. */
public final class RawSignatureInput implements SignatureInput {
  private final int length;

  private RawSignatureInput(int length) {
    this.length = length;
  }

  /** As many bytes as the key has room for, as the JDK's NONEwithRSA takes them. */
  public static RawSignatureInput ofAnyLength() {
    return new RawSignatureInput(0);
  }

  /** A hash value of that many bytes, as the JDK's NONEwithDSA takes it. */
  public static RawSignatureInput ofLength(int bytes) {
    return new RawSignatureInput(bytes);
  }

  @Override
  public MessageDigest message() {
    return new IdentityDigest();
  }

  @Override
  public void check(byte[] value) throws SignatureException {
    if (length != 0) {
      SignatureInput.requireLength(value, length);
    }
  }

  @Override
  public byte[] content(byte[] value) {
    return value;
  }
}
