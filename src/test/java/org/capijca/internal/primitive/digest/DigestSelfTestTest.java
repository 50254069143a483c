// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.ProviderException;
import org.capijca.CapiError;
import org.capijca.internal.csp.HashAlgorithm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The self-test of hash functions at their first use. */
@Tag("unit")
class DigestSelfTestTest {
  /** A hash function that has another result from the first byte, or the last one, on. */
  private static final class Faulty extends MessageDigest {
    private final MessageDigest right;
    private final boolean atEnd;

    Faulty(MessageDigest right, boolean atEnd) {
      super(right.getAlgorithm());
      this.right = right;
      this.atEnd = atEnd;
    }

    @Override
    protected void engineUpdate(byte input) {
      right.update(input);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int len) {
      right.update(input, offset, len);
    }

    @Override
    protected byte[] engineDigest() {
      byte[] value = right.digest();
      value[atEnd ? value.length - 1 : 0] ^= 1;
      return value;
    }

    @Override
    protected void engineReset() {
      right.reset();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MD2",
        "MD4",
        "MD5",
        "SHA-1",
        "SHA-224",
        "SHA-256",
        "SHA-384",
        "SHA-512",
        "SHA-512/224",
        "SHA-512/256",
        "SHA3-224",
        "SHA3-256",
        "SHA3-384",
        "SHA3-512"
      })
  void wrongResult_isRefused(String name) {
    for (boolean atEnd : new boolean[] {false, true}) {
      assertThatThrownBy(
              () -> DigestSelfTest.passed(name, new Faulty(BouncyCastleDigest.of(name), atEnd)))
          .isInstanceOf(ProviderException.class)
          .hasMessageContaining(name + " by ")
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_FAIL));
    }
  }

  @Test
  void everyHash_passesInBothImplementationsAndIsNewAfterwards() {
    for (HashAlgorithm hash : HashAlgorithm.values()) {
      hash.jcaName()
          .filter(name -> !name.equals(Digests.MD5_AND_SHA1))
          .ifPresent(name -> {
            byte[] ofNothing = BouncyCastleDigest.of(name).digest();

            assertThat(DigestSelfTest.passed(name, BouncyCastleDigest.of(name)).digest())
                .as(name)
                .isEqualTo(ofNothing);
            assertThat(Digests.of(name).digest()).as(name).isEqualTo(ofNothing);
          });
    }
  }
}
