// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import static org.capijca.CapiError.NTE_FAIL;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Compares the hash value of {@code abc} with the one of the document that defines the hash
 * function, before a process uses an implementation for the first time.
 */
final class DigestSelfTest {
  private static final byte[] MESSAGE = "abc".getBytes(StandardCharsets.US_ASCII);

  /** RFC 1319, RFC 1320, RFC 1321, and the examples of FIPS 180. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "MD2", "da853b0d3f88d99b30283a69e6ded6bb",
          "MD4", "a448017aaf21d8525fc10ae87aa6729d",
          "MD5", "900150983cd24fb0d6963f7d28e17f72",
          "SHA-1", "a9993e364706816aba3e25717850c26c9cd0d89d",
          "SHA-224", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7",
          "SHA-256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
          "SHA-384",
              "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                  + "8086072ba1e7cc2358baeca134c825a7",
          "SHA-512",
              "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                  + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
          "SHA-512/224", "4634270f707b6a54daae7530460842e20e37ed265ceee9a43e8924aa",
          "SHA-512/256", "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23");

  private DigestSelfTest() {}

  /**
   * Returns the digest, as new, if its result is right. A hash function without an answer, such as
   * one that is composed of others, is returned as it is.
   *
   * @throws ProviderException if its result is wrong (NTE_FAIL)
   */
  static MessageDigest passed(String name, MessageDigest digest) {
    String answer = ANSWERS.get(name);
    if (answer != null && !HexFormat.of().formatHex(digest.digest(MESSAGE)).equals(answer)) {
      throw NTE_FAIL.as(
          ProviderException::new,
          "the implementation of "
              + name
              + " by "
              + digest.getClass().getName()
              + " has failed its self-test and is not used; check the JDK and Bouncy Castle");
    }
    return digest;
  }
}
