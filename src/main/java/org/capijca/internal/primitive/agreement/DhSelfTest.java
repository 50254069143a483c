// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.agreement;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPrivateKeySpec;
import org.capijca.internal.primitive.SelfTest;

/** The self-test of Diffie-Hellman: the example of RFC 5114, appendix A.1. */
final class DhSelfTest extends SelfTest {
  private static final BigInteger P =
      number(
          "b10b8f96a080e01dde92de5eae5d54ec52c99fbcfb06a3c69a6a9dca52d23b61"
              + "6073e28675a23d189838ef1e2ee652c013ecb4aea906112324975c3cd49b83bf"
              + "accbdd7d90c4bd7098488e9c219a73724effd6fae5644738faa31a4ff55bccc0"
              + "a151af5f0dc8b4bd45bf37df365c1a65e68cfda76d4da708df1fb2bc2e4a4371");
  private static final BigInteger G =
      number(
          "a4d1cbd5c3fd34126765a442efb99905f8104dd258ac507fd6406cff14266d31"
              + "266fea1e5c41564b777e690f5504f213160217b4b01b886a5e91547f9e2749f4"
              + "d7fbd7d3b9a92ee1909d0d2263f80a76a6a24c087a091f531dbf0a0169b6a28a"
              + "d662a4d18e73afa32d779d5918d08bc8858f4dcef97c2a24855e6eeb22b3b2e5");
  private static final BigInteger ORDER = number("f518aa8781a8df278aba4e7d64b7cb9d49462353");
  private static final BigInteger X_A = number("b9a3b3ae8fefc1a2930496507086f8455d48943e");
  private static final BigInteger Y_B =
      number(
          "717a6cb053371ff4a3b932941c1e5663f861a1d6ad34ae66576dfb98f6c6cbf9"
              + "ddd5a56c7833f6bcfdff095582ad868e440e8d09fd769e3ceccdc3d3b1e4cfa0"
              + "57776caaf9739b6a9fee8e7411f8d6dac09d6a4edb46cc2b5d5203090eae6126"
              + "311e53fd2c14b574e6a3109a3da1be41bdceaa186f5ce06716a2b6a07b3c33fe");
  private static final String Z =
      "5c804f454d30d9c4df85271f93528c91df6b48ab5f80b3b59caac1b28f8acba9"
          + "cd3e39f3cb614525d9521d2e644c53b807b810f340062f257d7d6fbfe8d5e8f0"
          + "72e9b6e9afda9413eafb2e8b0699b1fb5a0caceddeaead7e9cfbb36ae2b42083"
          + "5bd83a19fb0b5e96bf8fa4d09e345525167ecd9155416f46f408ed31b63c6e6d";

  /** Computes the agreed number, big-endian and as long as P. */
  interface Agreement {
    byte[] agree(DHPrivateKeySpec own, BigInteger peer) throws GeneralSecurityException;
  }

  /** Returns whether a number is in the subgroup of this order. */
  interface Membership {
    boolean isInGroup(BigInteger y, DHParameterSpec group, BigInteger order);
  }

  /** Recomputes the example. */
  private interface Example {
    boolean isRight() throws GeneralSecurityException;
  }

  private final Example example;

  private DhSelfTest(Example example) {
    this.example = example;
  }

  static SelfTest of(Agreement agreement) {
    return new DhSelfTest(() ->
        Arrays.equals(
            agreement.agree(new DHPrivateKeySpec(X_A, P, G), Y_B), HexFormat.of().parseHex(Z)));
  }

  static SelfTest of(Membership membership) {
    DHParameterSpec group = new DHParameterSpec(P, G);
    return new DhSelfTest(() ->
        membership.isInGroup(Y_B, group, ORDER)
            && !membership.isInGroup(Y_B.add(BigInteger.ONE), group, ORDER));
  }

  private static BigInteger number(String hexadecimal) {
    return new BigInteger(hexadecimal, 16);
  }

  @Override
  protected boolean passes() throws GeneralSecurityException {
    return example.isRight();
  }
}
