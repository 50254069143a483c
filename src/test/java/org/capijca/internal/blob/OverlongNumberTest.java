// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.laws.Rows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests numbers longer than those of any key, which would make exponentiation take too long. */
@Tag("unit")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OverlongNumberTest {
  private static final int BITS = 1 << 20;
  private static final int BITLEN_OFFSET = 12;
  private static final BigInteger LONG = BigInteger.TWO.pow(BITS).subtract(BigInteger.ONE);

  @Test
  void longestNumber_matchesTable() {
    assertThat(
            Stream.of(Csp.values())
                .flatMap(csp -> Rows.of(csp, KeyPairRow.class))
                .mapToInt(row -> row.limits().maxLength())
                .max())
        .hasValue(LittleEndianNumber.MAX_BITS);
  }

  static Stream<Map.Entry<String, byte[]>> privateBlobs() throws BlobException {
    return Samples.privateBlobs().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("privateBlobs")
  void blob_isRefused(Map.Entry<String, byte[]> sample) {
    byte[] blob = Arrays.copyOf(sample.getValue(), BITS);
    for (int i = BITLEN_OFFSET + Integer.BYTES; i < blob.length; i++) {
      blob[i] = (byte) (i * i | 1);
    }
    setLength(blob);

    KeyPairBlobsTest.assertRefused(() -> KeyPairBlobs.readPrivate(blob), CapiError.NTE_BAD_DATA);
  }

  /** The modulus is the product of its primes. */
  @Test
  void rsaBlobWithoutPrivateExponent_isRefused() throws Exception {
    int half = BITS / 2 / Byte.SIZE;
    BigInteger prime = BigInteger.TWO.pow(BITS / 2).subtract(BigInteger.ONE);
    byte[] blob = Arrays.copyOf(Samples.bytes("rsa512.private"), 20 + 7 * half);
    byte[] modulus = LittleEndianNumber.reversed(prime.multiply(prime).toByteArray());
    System.arraycopy(modulus, 0, blob, 20, 2 * half);
    Arrays.fill(blob, 20 + 2 * half, blob.length, (byte) 0xFF);
    setLength(blob);

    KeyPairBlobsTest.assertRefused(() -> KeyPairBlobs.readPrivate(blob), CapiError.NTE_BAD_DATA);
  }

  private static void setLength(byte[] blob) {
    ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).putInt(BITLEN_OFFSET, BITS);
  }

  @Test
  void overlongNumbersOfSpec_areRefused() {
    KeyPairBlobsTest.assertRefused(
        () ->
            DiscreteLogPrivateKeyData.of(
                DiscreteLogFormat.DH,
                DomainParameterData.of(LONG, null, BigInteger.TEN, null, null),
                LONG.shiftRight(1)),
        CapiError.NTE_BAD_DATA);
    KeyPairBlobsTest.assertRefused(
        () -> RsaPublicKeyData.of(LONG, BigInteger.TEN), CapiError.NTE_BAD_DATA);
  }
}
