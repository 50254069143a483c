// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.ProviderException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * Converts DSA signatures between the DER SEQUENCE of r and s (RFC 3279 section 2.2.2) and IEEE
 * P1363, which the other classes use.
 */
public final class DsaEncoding {
  private DsaEncoding() {}

  /** Returns the DER form of a signature in P1363 form. */
  public static byte[] toDer(byte[] signature) {
    try {
      BigInteger limit = limit(signature.length);
      BigInteger[] numbers = PlainDSAEncoding.INSTANCE.decode(limit, signature);
      return StandardDSAEncoding.INSTANCE.encode(limit, numbers[0], numbers[1]);
    } catch (IOException e) {
      throw new ProviderException(e);
    }
  }

  /**
   * Returns the P1363 form of a signature in DER; empty if it is not strict DER, or a number is too
   * long. Bouncy Castle casts the elements to INTEGER without checking their type.
   *
   * @param length length of the P1363 form in bytes
   */
  public static Optional<byte[]> fromDer(byte[] der, int length) {
    if (der.length == 0) { // a NullPointerException in older versions of Bouncy Castle
      return Optional.empty();
    }
    try {
      BigInteger limit = limit(length);
      BigInteger[] numbers = StandardDSAEncoding.INSTANCE.decode(limit, der);
      return Optional.of(PlainDSAEncoding.INSTANCE.encode(limit, numbers[0], numbers[1]));
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Returns the largest number that half the length holds, as those of Bouncy Castle want a limit.
   */
  private static BigInteger limit(int length) {
    byte[] ones = new byte[length / 2];
    Arrays.fill(ones, (byte) 0xFF);
    return new BigInteger(1, ones);
  }
}
