// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiPublicKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the lengths that a key pair generator accepts, and the public key of the pair. */
@Tag("unit")
class CapiKeyPairGeneratorSpiTest {
  private static KeyPair pair(CapiProvider provider, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_RSA_SIGN", provider);
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  @Test
  void generatedKeys_haveRequestedLength() throws Exception {
    KeyPair pair = pair(new CapiProvider(), 512);

    assertThat(((CapiPrivateKey) pair.getPrivate()).getKeyLength()).isEqualTo(512);
    assertThat(((CapiPublicKey) pair.getPublic()).getKeyLength()).isEqualTo(512);
    assertThat(((CapiPrivateKey) pair.getPrivate()).isExportable()).isFalse();
  }

  @Test
  void defaultFlags_areTakenFromProvider() throws Exception {
    CapiProvider exportable = new CapiProvider().configure("flags=CRYPT_EXPORTABLE");

    assertThat(((CapiPrivateKey) pair(exportable, 512).getPrivate()).isExportable()).isTrue();
  }

  /**
   * A length that does not fit into the high word of dwFlags must not be truncated to another
   * length.
   */
  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, 65535, 65536, 65536 + 512, 513})
  void otherLength_isRefused(int bits) {
    assertThatThrownBy(() -> pair(new CapiProvider(), bits))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining(String.valueOf(bits))
        .satisfies(e -> assertThat(CapiError.of(e)).isPresent());
  }

  @Test
  void destroyedPublicKey_hasNoEncodingAndNoNumbers() throws Exception {
    KeyPairPublicKey<?> key = (KeyPairPublicKey<?>) pair(new CapiProvider(), 512).getPublic();
    assertThat(key.hashCode()).isNotZero();
    assertThat(key.toString())
        .isEqualTo("CapiPublicKey[CALG_RSA_SIGN, 512 bits, " + key.getCsp() + "]");

    key.destroy();

    assertThat(key.toString()).endsWith(", destroyed]");
    assertThatCapi(key::getEncoded)
        .fails(IllegalStateException.class)
        .with(CapiError.NTE_BAD_KEY_STATE);
    assertThatCapi(key::body).fails(IllegalStateException.class).with(CapiError.NTE_BAD_KEY_STATE);
  }
}
