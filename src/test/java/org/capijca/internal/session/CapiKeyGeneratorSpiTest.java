// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidParameterException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KeyGenerator;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the lengths and flags that a key generator accepts, and its state after a refusal. */
@Tag("unit")
class CapiKeyGeneratorSpiTest {
  private static final CapiProvider STRONG =
      new CapiProvider().configure(Csp.MS_STRONG_PROV.name());

  private static KeyGenerator generator(String algorithm) throws Exception {
    return KeyGenerator.getInstance(algorithm, STRONG);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 56, 128})
  void generatedKey_hasRequestedLength(int bits) throws Exception {
    KeyGenerator generator = generator("CALG_RC2");
    generator.init(bits);

    CapiSecretKey key = (CapiSecretKey) generator.generateKey();
    assertThat(key.getKeyLength()).isEqualTo(bits == 0 ? 128 : bits);
    assertThat(key.isExportable()).isFalse();
  }

  /**
   * A length that does not fit into the high word of dwFlags must not be truncated to another
   * length.
   */
  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, 65535, 65536, 65536 + 128, 129})
  void otherLength_isRefusedAndChangesNothing(int bits) throws Exception {
    KeyGenerator generator = generator("CALG_RC2");
    generator.init(40);

    assertThatThrownBy(() -> generator.init(bits))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining(String.valueOf(bits))
        .satisfies(e -> assertThat(CapiError.of(e)).isPresent());
    assertThat(((CapiSecretKey) generator.generateKey()).getKeyLength()).isEqualTo(40);
  }

  @Test
  void defaultFlags_areTakenFromProvider() throws Exception {
    CapiProvider exportable = new CapiProvider().configure("flags=CRYPT_EXPORTABLE");
    KeyGenerator generator = KeyGenerator.getInstance("CALG_RC2", exportable);
    generator.init(128);

    assertThat(((CapiSecretKey) generator.generateKey()).getFlags())
        .containsExactly(KeyFlag.CRYPT_EXPORTABLE);
  }

  @Test
  void cspWithoutAlgorithm_isRefused() throws Exception {
    KeyGenerator generator = generator("CALG_RC2");
    CapiKeyGenParameterSpec spec =
        CapiKeyGenParameterSpec.builder().csp(Csp.MS_DEF_DSS_PROV).build();

    assertThatCapi(() -> generator.init(spec))
        .fails(InvalidAlgorithmParameterException.class)
        .with(CapiError.NTE_BAD_ALGID);
  }

  @Test
  void container_isRefusedAndChangesNothing() throws Exception {
    KeyGenerator generator = generator("CALG_RC2");
    generator.init(40);
    CapiKeyGenParameterSpec spec = CapiKeyGenParameterSpec.builder().container("c").build();

    assertThatCapi(() -> generator.init(spec))
        .fails(InvalidAlgorithmParameterException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER);
    assertThat(((CapiSecretKey) generator.generateKey()).getKeyLength()).isEqualTo(40);
  }

  /** A generator that returns the same byte. */
  private static final class Constant extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, (byte) 0x5A);
    }
  }

  @Test
  void givenRandomGenerator_isUsed() throws Exception {
    KeyGenerator generator = generator("CALG_RC2");
    byte[] expected = new byte[16];
    Arrays.fill(expected, (byte) 0x5A);

    generator.init(new CapiKeyGenParameterSpec(128 << 16 | 1), new Constant());
    assertThat(generator.generateKey().getEncoded()).isEqualTo(expected);
    generator.init(new CapiKeyGenParameterSpec(128 << 16 | 1));
    assertThat(generator.generateKey().getEncoded()).isNotEqualTo(expected);
  }
}
