// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mockStatic;

import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.internal.session.RecordingKey;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;

/** Tests that an RSA cipher wipes the data that it has collected, and what it has decrypted. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class RsaDataWipeTest {
  private static final byte[] DATA = {1, 2, 3};

  private static KeyPair pair;

  private final RsaCipherSpi cipher = new RsaCipherSpi(RsaDialect.STANDARD);
  private final List<byte[]> given = new ArrayList<>();
  private final byte[] result = {4, 5, 6};

  @BeforeAll
  static void generate() throws Exception {
    pair = CapiCalls.keyPair(Csp.MS_STRONG_PROV, "CALG_RSA_KEYX", 512 << 16);
  }

  /** Initialises the cipher with an operation that keeps its data. */
  @BeforeEach
  void init() throws Exception {
    try (MockedStatic<RsaOperation> operations = mockStatic(RsaOperation.class)) {
      operations
          .when(() -> RsaOperation.of(any(), anyBoolean(), any(), any(), any()))
          .thenReturn(
              (RsaOperation)
                  data -> {
                    given.add(data);
                    assertThat(data).isNotEmpty().doesNotContain(0);
                    return Optional.of(result);
                  });
      cipher.engineInit(Cipher.ENCRYPT_MODE, pair.getPublic(), null);
    }
  }

  private void assertDataWiped() {
    assertThat(given).hasSize(1).allSatisfy(data -> assertThat(data).containsOnly(0));
  }

  @Test
  void collectedData_areWiped() throws Exception {
    cipher.engineUpdate(DATA, 0, 2);

    assertThat(cipher.engineDoFinal(DATA, 2, 1)).isSameAs(result).containsExactly(4, 5, 6);

    assertDataWiped();
  }

  @Test
  void resultCopiedToArray_isWiped() throws Exception {
    byte[] out = new byte[65];

    assertThat(cipher.engineDoFinal(DATA, 0, 3, out, 1)).isEqualTo(3);

    assertThat(Arrays.copyOf(out, 5)).containsExactly(0, 4, 5, 6, 0);
    assertThat(result).containsOnly(0);
    assertDataWiped();
  }

  @Test
  void encodingOfWrappedKey_isWiped() throws Exception {
    RecordingKey key = new RecordingKey("AES", DATA);

    assertThat(cipher.engineWrap(key)).containsExactly(4, 5, 6);

    key.assertWiped();
    assertDataWiped();
  }

  @Test
  void dataUpdatedIntoArray_areCollected() throws Exception {
    byte[] out = new byte[64];

    assertThat(cipher.engineUpdate(DATA, 0, 2, out, 0)).isZero();

    assertThat(cipher.engineDoFinal(DATA, 2, 1)).containsExactly(4, 5, 6);
    assertDataWiped();
  }

  @Test
  void outputShorterThanBlock_isRefused() {
    assertThatCapi(() -> cipher.engineDoFinal(DATA, 0, 3, new byte[64], 1))
        .fails(ShortBufferException.class)
        .with(CapiError.ERROR_MORE_DATA)
        .hasMessageContaining("an output of 63 bytes; allowed 64 or more");
    assertThat(given).isEmpty();
  }

  @Test
  void sizes_areThoseOfModulus() throws Exception {
    assertThat(cipher.engineGetOutputSize(1)).isEqualTo(64);
    assertThat(cipher.engineGetBlockSize()).isZero();
    assertThat(cipher.engineGetIV()).isNull();
    assertThat(cipher.engineGetKeySize(pair.getPublic())).isEqualTo(512);
    assertThatCapi(() -> cipher.engineGetKeySize(new RecordingKey("AES", DATA)))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY);
  }
}
