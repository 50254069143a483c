// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.HexFormat;
import java.util.Map;
import org.capijca.internal.primitive.SelfTest;

/**
 * The self-test of a hash function: the hash value of {@code abc} in the document that defines it.
 */
final class DigestSelfTest extends SelfTest {
  private static final byte[] MESSAGE = "abc".getBytes(StandardCharsets.US_ASCII);

  /**
   * RFC 1319, RFC 1320, RFC 1321, the examples of FIPS 180 and FIPS 202, and the page of RIPEMD-160
   * by its authors.
   */
  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("MD2", "da853b0d3f88d99b30283a69e6ded6bb"),
          Map.entry("MD4", "a448017aaf21d8525fc10ae87aa6729d"),
          Map.entry("MD5", "900150983cd24fb0d6963f7d28e17f72"),
          Map.entry("RIPEMD160", "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc"),
          Map.entry("SHA-1", "a9993e364706816aba3e25717850c26c9cd0d89d"),
          Map.entry("SHA-224", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"),
          Map.entry("SHA-256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
          Map.entry(
              "SHA-384",
              "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                  + "8086072ba1e7cc2358baeca134c825a7"),
          Map.entry(
              "SHA-512",
              "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                  + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"),
          Map.entry("SHA-512/224", "4634270f707b6a54daae7530460842e20e37ed265ceee9a43e8924aa"),
          Map.entry(
              "SHA-512/256", "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23"),
          Map.entry("SHA3-224", "e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf"),
          Map.entry("SHA3-256", "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532"),
          Map.entry(
              "SHA3-384",
              "ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b2"
                  + "98d88cea927ac7f539f1edf228376d25"),
          Map.entry(
              "SHA3-512",
              "b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e"
                  + "10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0"));

  private final String name;
  private final MessageDigest digest;

  private DigestSelfTest(String name, MessageDigest digest) {
    this.name = name;
    this.digest = digest;
  }

  /**
   * Returns the digest, as new, if its result is right.
   *
   * @throws ProviderException if its result is wrong, or no answer is known (NTE_FAIL)
   */
  static MessageDigest passed(String name, MessageDigest digest) {
    new DigestSelfTest(name, digest).require(name + " by " + digest.getClass().getName());
    return digest;
  }

  @Override
  protected boolean passes() {
    return HexFormat.of().formatHex(digest.digest(MESSAGE)).equals(ANSWERS.get(name));
  }
}
