// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.capijca.internal.primitive.SelfTest;

/**
 * The self-test of DSA: the example of FIPS 186-2, appendix 5, whose secret number k is given; and
 * of the computation of k, by RFC 6979, appendix A.1.2.
 */
final class DsaSelfTest extends SelfTest {
  private static final BigInteger P =
      number(
          "8df2a494492276aa3d25759bb06869cbeac0d83afb8d0cf7cbb8324f0d7882e5"
              + "d0762fc5b7210eafc2e9adac32ab7aac49693dfbf83724c2ec0736ee31c80291");
  private static final BigInteger Q = number("c773218c737ec8ee993b4f2ded30f48edace915f");
  private static final BigInteger G =
      number(
          "626d027839ea0a13413163a55b4cb500299d5522956cefcb3bff10f399ce2c2e"
              + "71cb9de5fa24babf58e5b79521925c9cc42e9f6f464b088cc572af53e6d78802");
  private static final BigInteger X = number("2070b3223dba372fde1c0ffc7b2e3b498b260614");
  private static final BigInteger Y =
      number(
          "19131871d75b1612a819f29d78d1b0d7346f7aa77bb62a859bfd6c5675da9d21"
              + "2d3a36ef1672ef660b8c7c255cc0ec74858fba33f44c06699630a76b030ee333");

  private static final BigInteger K = number("358dad571462710f50e254cf1a376b2bdeaadfbf");

  /** The SHA-1 hash value of {@code abc}. */
  private static final byte[] HASH = bytes("a9993e364706816aba3e25717850c26c9cd0d89d");

  /** r and s. */
  private static final byte[] SIGNATURE =
      bytes(
          "8bac1ab66410435cb7181f95b16ab97c92b341c0" + "41e2345f1f56df2458f426d155b4ba2db6dcd8c8");

  private static final BigInteger NONCE_Q = number("4000000000000000000020108a2e0cc0d99f8a5ef");
  private static final BigInteger NONCE_X = number("09a4d6792295a7f730fc3f2b49cbc0f62e862272f");
  private static final BigInteger NONCE_K = number("23af4074c90a02b3fe61d286d5c87f425e6bdd81b");

  /** The SHA-256 hash value of {@code sample}. */
  private static final byte[] NONCE_HASH =
      bytes("af2bdbe1aa9b6ec1e2ade1d694f41fc71a831d0268e9891562113d8a62add1bf");

  /** Verifies a signature. */
  interface Verification {
    boolean verify(DSAPublicKeySpec key, byte[] hash, byte[] signature)
        throws GeneralSecurityException;
  }

  /** Signs a hash value with this k; returns r and s. */
  interface Signing {
    BigInteger[] sign(DSAPrivateKeySpec key, byte[] hash, BigInteger k);
  }

  /** Computes the k of RFC 6979 with HMAC-SHA256. */
  interface Nonces {
    BigInteger k(BigInteger q, BigInteger x, byte[] hash);
  }

  /** Recomputes an example. */
  private interface Example {
    boolean isRight() throws GeneralSecurityException;
  }

  private final Example example;

  private DsaSelfTest(Example example) {
    this.example = example;
  }

  static SelfTest of(Verification verification) {
    DSAPublicKeySpec key = new DSAPublicKeySpec(Y, P, Q, G);
    byte[] otherHash = HASH.clone();
    otherHash[0] ^= 1;
    return new DsaSelfTest(() ->
        verification.verify(key, HASH, SIGNATURE)
            && !verification.verify(key, otherHash, SIGNATURE));
  }

  static SelfTest of(Signing signing, Nonces nonces) {
    return new DsaSelfTest(() -> {
      BigInteger[] numbers = signing.sign(new DSAPrivateKeySpec(X, P, Q, G), HASH, K);
      int length = SIGNATURE.length / 2;
      return numbers[0].equals(new BigInteger(1, Arrays.copyOf(SIGNATURE, length)))
          && numbers[1].equals(new BigInteger(1, Arrays.copyOfRange(SIGNATURE, length, 2 * length)))
          && nonces.k(NONCE_Q, NONCE_X, NONCE_HASH).equals(NONCE_K);
    });
  }

  private static BigInteger number(String hexadecimal) {
    return new BigInteger(hexadecimal, 16);
  }

  private static byte[] bytes(String hexadecimal) {
    return HexFormat.of().parseHex(hexadecimal);
  }

  @Override
  protected boolean passes() throws GeneralSecurityException {
    return example.isRight();
  }
}
