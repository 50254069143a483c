// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.BadPaddingException;
import org.capijca.CapiError;
import org.capijca.internal.primitive.random.RandomBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class PreMasterSecretTest {
  private static final RandomBytes RANDOM = bytes -> Arrays.fill(bytes, (byte) 0x5A);

  private final List<byte[]> arrays = new ArrayList<>();

  private byte[] recorded(byte[] bytes) {
    arrays.add(bytes);
    return bytes;
  }

  private void assertWiped(int count) {
    assertThat(arrays)
        .hasSize(count)
        .allSatisfy(bytes -> assertThat(bytes).hasSize(48).containsOnly(0));
  }

  @Test
  void decryptedSecret_isReturnedAndItsCopiesAreWiped() throws Exception {
    byte[] secret = new byte[48];
    Arrays.fill(secret, (byte) 7);

    assertThat(
            PreMasterSecret.unwrap(
                    substitute -> {
                      recorded(substitute);
                      return recorded(secret.clone());
                    },
                    RANDOM)
                .getEncoded())
        .isEqualTo(secret);
    assertWiped(2);
  }

  @Test
  void substitute_isRandom() throws Exception {
    byte[] expected = new byte[48];
    Arrays.fill(expected, (byte) 0x5A);

    assertThat(
            PreMasterSecret.unwrap(substitute -> recorded(substitute).clone(), RANDOM).getEncoded())
        .isEqualTo(expected);
    assertWiped(1);
  }

  @Test
  void failedDecryption_wipesSubstitute() {
    assertThatCapi(() ->
            PreMasterSecret.unwrap(
                substitute -> {
                  recorded(substitute);
                  throw new BadPaddingException();
                },
                RANDOM))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_DATA);
    assertWiped(1);
  }
}
