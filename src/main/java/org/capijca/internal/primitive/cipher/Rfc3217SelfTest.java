// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.capijca.internal.primitive.SelfTest;

/**
 * The self-test of the key wrapping of RFC 3217: the examples of its sections 3.4 and 4.4 are
 * unwrapped. What is wrapped, with random bytes, must be unwrapped again.
 */
final class Rfc3217SelfTest extends SelfTest {
  /** Effective length in bits, wrapping key, key, wrapped key. */
  private static final Map<String, List<String>> ANSWERS =
      Map.of(
          "DESede",
          List.of(
              "0",
              "255e0d1c07b646dfb3134cc843ba8aa71f025b7c0838251f",
              "2923bf85e06dd6ae529149f1f1bae9eab3a7da3d860d3e98",
              "690107618ef092b3b48ca1796b234ae9fa33ebb4159604037db5d6a84eb3aac2768c632775a467d4"),
          "RC2",
          List.of(
              "40",
              "fd04fd08060707fb0003fefffd02fe05",
              "b70a25fbc9d86a86050ce0d711ead4d9",
              "70e699fb5701f7833330fb71e87c85a420bdc99af05d22af5a0e48d35f3138986cbaafb4b28d4f35"));

  /** Creates the implementation for a wrapping key. */
  interface Maker {
    Rfc3217Engine make(String algorithm, byte[] key, int effectiveBits);
  }

  private final String algorithm;
  private final Maker maker;

  Rfc3217SelfTest(String algorithm, Maker maker) {
    this.algorithm = algorithm;
    this.maker = maker;
  }

  @Override
  protected boolean passes() {
    HexFormat hex = HexFormat.of();
    List<String> answer = ANSWERS.get(algorithm);
    Rfc3217Engine engine =
        maker.make(algorithm, hex.parseHex(answer.get(1)), Integer.parseInt(answer.get(0)));
    byte[] key = hex.parseHex(answer.get(2));
    return unwraps(engine, hex.parseHex(answer.get(3)), key)
        && unwraps(engine, engine.wrap(key, bytes -> Arrays.fill(bytes, (byte) 1)), key);
  }

  private static boolean unwraps(Rfc3217Engine engine, byte[] wrapped, byte[] key) {
    return engine.unwrap(wrapped).filter(read -> Arrays.equals(read, key)).isPresent();
  }
}
