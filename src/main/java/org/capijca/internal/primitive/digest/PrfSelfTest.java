// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.capijca.internal.primitive.SelfTest;

/**
 * The self-test of the pseudo-random function of TLS 1.0: the test vector that was posted to the
 * mailing list of the IETF TLS working group.
 */
final class PrfSelfTest extends SelfTest {
  private static final String ANSWER =
      "d3d4d1e349b5d515044666d51de32bab258cb521b6b053463e354832fd976754"
          + "443bcf9a296519bc289abcbc1187e4ebd31e602353776c408aafb74cbc85eff6"
          + "9255f9788faa184cbb957a9819d84a5d7eb006eb459d3ae8de9810454b8b2d8f"
          + "1afbc655a8c9a013";

  private static final byte[] LABEL = "PRF Testvector".getBytes(StandardCharsets.US_ASCII);

  private final Expansion expansion;

  /** Expands a secret. */
  interface Expansion {
    byte[] expand(byte[] secret, byte[] label, int length, byte[] seed);
  }

  PrfSelfTest(Expansion expansion) {
    this.expansion = expansion;
  }

  @Override
  protected boolean passes() {
    byte[] secret = new byte[48];
    Arrays.fill(secret, (byte) 0xAB);
    byte[] seed = new byte[64];
    Arrays.fill(seed, (byte) 0xCD);
    return HexFormat.of()
        .formatHex(expansion.expand(secret, LABEL, ANSWER.length() / 2, seed))
        .equals(ANSWER);
  }
}
