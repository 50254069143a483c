// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import static org.capijca.internal.primitive.SelfTests.assertFails;
import static org.capijca.internal.primitive.SelfTests.assertPasses;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The self-tests of HMAC and of the pseudo-random function of TLS 1.0. */
@Tag("unit")
class MacSelfTestTest {
  private static final byte[] NONE = {};

  private static Hmac hmac(String hash, byte[] key, int stringLength) {
    return Hmac.of(hash, key, stringLength, NONE, NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MD2", "MD4", "MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512"})
  void hmac_isTested(String hash) {
    assertPasses(hash, new HmacSelfTest(hash, MacSelfTestTest::hmac));
    assertFails(
        hash + " with other blocks",
        new HmacSelfTest(hash, (name, key, length) -> hmac(name, key, length - 1)));
    assertFails(
        hash + " with another key",
        new HmacSelfTest(hash, (name, key, length) -> hmac(name, new byte[] {1}, length)));
    assertFails(
        hash + " with another hash",
        new HmacSelfTest(hash, (name, key, length) -> hmac("SHA-512/256", key, length)));
  }

  @Test
  void pseudoRandomFunction_isTested() {
    assertPasses("PRF", new PrfSelfTest(Tls1Prf::of));
    assertFails(
        "PRF of another seed",
        new PrfSelfTest((secret, label, length, seed) -> Tls1Prf.of(secret, label, length)));
    assertFails("PRF of zeros", new PrfSelfTest((secret, label, length, seed) -> new byte[length]));
  }
}
