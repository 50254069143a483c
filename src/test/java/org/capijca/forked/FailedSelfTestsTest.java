// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every use of a primitive depends on its self-test. */
@Tag("unit")
@Tag("slow")
class FailedSelfTestsTest {
  private static final List<String> BLOCK_CIPHERS = List.of("AES", "DES", "DESede", "RC2");

  @Test
  void everyOperation_isRefusedAfterFailedSelfTests() throws Exception {
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk().withTestClassPath().run(FailedSelfTests.class.getName());

    List<String> lines = outcome.output().lines().toList();
    assertThat(lines)
        .contains(
            "RC4",
            "AES/CTR/NoPadding",
            "AES/GCM/NoPadding",
            "RFC 3217 with DESede of Bouncy Castle",
            "RFC 3217 with RC2 of Bouncy Castle",
            "HMAC with MD5",
            "HMAC with SHA-1",
            "HMAC with SHA-256",
            "HMAC with SHA-512",
            "the pseudo-random function of TLS 1.0",
            "RSA with public keys of the JDK",
            "RSA with private keys of the JDK",
            "OAEP",
            "PSS",
            "DSA signing of Bouncy Castle",
            "DSA verification of the JDK",
            "Diffie-Hellman of the JDK",
            "random bytes of the operating system",
            "PKCS5S2ParametersGenerator of Bouncy Castle",
            "HMAC of Bouncy Castle",
            "AES/CBC with padding of Bouncy Castle");
    for (String algorithm : BLOCK_CIPHERS) {
      for (String mode : List.of("ECB", "CBC", "CFB8")) {
        for (String padding : List.of("PKCS5Padding", "NoPadding")) {
          assertThat(lines).contains(algorithm + "/" + mode + "/" + padding);
        }
      }
    }
    for (String hash : List.of("MD2", "MD4", "MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512")) {
      assertThat(lines).anyMatch(line -> line.startsWith(hash + " by "));
    }
    assertThat(outcome.output()).doesNotContain("not refused: ");
    assertThat(lines.stream().filter(line -> line.startsWith("refused: ")).count())
        .as(outcome.output())
        .isGreaterThan(50);
    assertThat(outcome.exitCode()).isZero();
  }
}
