// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_BAD_LEN;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SignatureException;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.rsa.Pkcs1Padding;
import org.capijca.internal.primitive.rsa.RsaPrimitive;

/**
 * RSASSA-PKCS1-v1_5 (RFC 8017 section 8.2). Verification does not parse a block: it computes the
 * valid blocks and compares.
 */
public final class Pkcs1Scheme extends RsaScheme {
  public Pkcs1Scheme(SignatureInput input, SignatureEncoding form) {
    super(input, form);
  }

  @Override
  protected byte[] block(byte[] value, BigInteger modulus, RandomBytes random)
      throws SignatureException {
    byte[] content = input().content(value);
    int length = RsaPrimitive.blockLength(modulus);
    int maximum = Pkcs1Padding.TYPE_1.maxLength(length);
    if (content.length > maximum) {
      throw NTE_BAD_LEN.as(
          SignatureException::new,
          content.length + " bytes are too long to sign with the RSA key; allowed " + maximum);
    }
    return Pkcs1Padding.TYPE_1.pad(content, length, random);
  }

  @Override
  protected boolean matches(byte[] block, byte[] value, BigInteger modulus) {
    boolean matches = false;
    for (byte[] content : input().acceptedContents(value)) {
      matches |=
          content.length <= Pkcs1Padding.TYPE_1.maxLength(block.length)
              && MessageDigest.isEqual(
                  block, Pkcs1Padding.TYPE_1.pad(content, block.length, RandomBytes.own()));
    }
    return matches;
  }
}
