// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.capijca.internal.primitive.SelfTest;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * The self-test of the paddings that Bouncy Castle computes: the examples {@code oaep-int.txt} and
 * {@code pss-int.txt} of RSA Laboratories for PKCS #1, in which the random bytes are given.
 */
final class PaddingSelfTest extends SelfTest {
  private static final HexFormat HEX = HexFormat.of();

  private static final String OAEP_MESSAGE = "d436e99569fd32a7c8a05bbc90d32c49";
  private static final String OAEP_SEED = "aafd12f659cae63489b479e5076ddec2f06cb58f";
  private static final String OAEP_BLOCK =
      "00eb7a19ace9e3006350e329504b45e2ca82310b26dcd87d5c68f1eea8f55267"
          + "c31b2e8bb4251f84d7e0b2c04626f5aff93edcfb25c9c2b3ff8ae10e839a2ddb"
          + "4cdcfe4ff47728b4a1b7c1362baad29ab48d2869d5024121435811591be392f9"
          + "82fb3e87d095aeb40448db972f3ac14f7bc275195281ce32d2f1b76d4d353e2d";

  private static final String PSS_HASH = "37b66ae0445843353d47ecb0b4fd14c110e62d6a";
  private static final String PSS_SALT = "e3b5d5d002c1bce50c2b65ef88a188d83bce7e61";
  private static final String PSS_BLOCK =
      "66e4672e836ad121ba244bed6576b867d9a447c28a6e66a5b87dee7fbc7e65af"
          + "5057f86fae8984d9ba7f969ad6fe02a4d75f7445fefdd85b6d3a477c28d24ba1"
          + "e3756f792dd1dce8ca94440ecb5279ecd3183a311fc896da1cb39311af37ea4a"
          + "75e24bdbfd5c1da0de7cecdf1a896f9d8bc816d97cd7a2c43bad546fbe8cfebc";

  /** A modulus as long as that of the example, which the padding does not depend on otherwise. */
  private static final BigInteger PSS_MODULUS = BigInteger.ONE.shiftLeft(1023);

  /** Pads the message of the example, and returns whether the result is accepted in reverse. */
  private interface Example {
    boolean isRight();
  }

  private final Example example;

  private PaddingSelfTest(Example example) {
    this.example = example;
  }

  static SelfTest of(RsaPadding oaep) {
    byte[] message = HEX.parseHex(OAEP_MESSAGE);
    byte[] block = HEX.parseHex(OAEP_BLOCK);
    return new PaddingSelfTest(() ->
        Arrays.equals(oaep.pad(message, block.length, always(OAEP_SEED)), block)
            && oaep.unpad(block).filter(read -> Arrays.equals(read, message)).isPresent());
  }

  static SelfTest of(PssPadding pss) {
    byte[] hash = HEX.parseHex(PSS_HASH);
    byte[] block = HEX.parseHex(PSS_BLOCK);
    return new PaddingSelfTest(() ->
        Arrays.equals(pss.pad(hash, PSS_MODULUS, always(PSS_SALT)), block)
            && pss.matches(block, hash, PSS_MODULUS));
  }

  private static RandomBytes always(String value) {
    byte[] given = HEX.parseHex(value);
    return bytes -> System.arraycopy(given, 0, bytes, 0, bytes.length);
  }

  @Override
  protected boolean passes() {
    return example.isRight();
  }
}
