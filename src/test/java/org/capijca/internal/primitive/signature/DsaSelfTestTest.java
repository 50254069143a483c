// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.signature;

import static org.capijca.internal.primitive.SelfTests.assertFails;
import static org.capijca.internal.primitive.SelfTests.assertPasses;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The self-tests of DSA. */
@Tag("unit")
class DsaSelfTestTest {
  @Test
  void verification_isTested() {
    DsaSelfTest.Verification jdk = JdkDsa::verify;
    DsaSelfTest.Verification bouncyCastle = BouncyCastleDsa::verify;

    assertPasses("JDK", DsaSelfTest.of(jdk));
    assertPasses("Bouncy Castle", DsaSelfTest.of(bouncyCastle));
    assertFails("always true", DsaSelfTest.of((key, hash, signature) -> true));
    assertFails("always false", DsaSelfTest.of((key, hash, signature) -> false));
  }

  @Test
  void signing_isTested() {
    DsaSelfTest.Signing signing = BouncyCastleDsa::signWith;
    DsaSelfTest.Nonces nonces = BouncyCastleDsa::secretNumber;

    assertPasses("Bouncy Castle", DsaSelfTest.of(signing, nonces));
    assertFails(
        "another k",
        DsaSelfTest.of((key, hash, k) -> signing.sign(key, hash, k.add(BigInteger.ONE)), nonces));
    for (int part : new int[] {0, 1}) {
      assertFails(
          "part " + part,
          DsaSelfTest.of(
              (key, hash, k) -> {
                BigInteger[] numbers = signing.sign(key, hash, k);
                numbers[part] = numbers[part].flipBit(0);
                return numbers;
              },
              nonces));
    }
    assertFails(
        "k of another hash value",
        DsaSelfTest.of(signing, (q, x, hash) -> nonces.k(q, x, Arrays.copyOf(hash, 20))));
  }
}
