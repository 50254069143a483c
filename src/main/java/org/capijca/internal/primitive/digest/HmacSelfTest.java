// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.capijca.internal.primitive.SelfTest;

/** The self-test of HMAC with a hash function: test case 2 of RFC 2202 and RFC 4231. */
final class HmacSelfTest extends SelfTest {
  private static final byte[] KEY = "Jefe".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MESSAGE =
      "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

  private static final Map<String, String> ANSWERS =
      Map.of(
          "MD5", "750c783e6ab0b503eaa86e310a5db738",
          "SHA-1", "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
          "SHA-224", "a30e01098bc6dbbf45690f3a7e9e6d0f8bbea2a39e6148008fd05e44",
          "SHA-256", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
          "SHA-384",
              "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
                  + "8e2240ca5e69e2c78b3239ecfab21649",
          "SHA-512",
              "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                  + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");

  /** Hash functions whose blocks are longer than 64 bytes. */
  private static final Map<String, Integer> BLOCK_BYTES = Map.of("SHA-384", 128, "SHA-512", 128);

  private final String hash;
  private final Hmac.Maker maker;

  /**
   * @param hash the JCA name of the hash function; for one that no document has an HMAC of, such as
   *     MD4, the construction is tested with MD5
   */
  HmacSelfTest(String hash, Hmac.Maker maker) {
    this.hash = ANSWERS.containsKey(hash) ? hash : "MD5";
    this.maker = maker;
  }

  @Override
  protected boolean passes() {
    Hmac hmac = maker.make(hash, KEY, BLOCK_BYTES.getOrDefault(hash, 64));
    hmac.update(MESSAGE, 0, MESSAGE.length);
    return HexFormat.of().formatHex(hmac.doFinal()).equals(ANSWERS.get(hash));
  }
}
