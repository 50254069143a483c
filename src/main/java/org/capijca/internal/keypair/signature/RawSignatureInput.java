// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import java.security.MessageDigest;
import java.security.SignatureException;
import org.capijca.internal.keypair.SignatureInput;

/** Signs the caller's bytes without hashing them. */
public final class RawSignatureInput implements SignatureInput {
  private final int length;

  private RawSignatureInput(int length) {
    this.length = length;
  }

  /** Accepts as many bytes as fit in the modulus, like NONEwithRSA of the JDK. */
  public static RawSignatureInput ofAnyLength() {
    return new RawSignatureInput(0);
  }

  /** Accepts a hash value of this length, like NONEwithDSA of the JDK. */
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
