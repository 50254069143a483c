// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidKeyException;
import java.security.Key;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.internal.session.RecordingKey;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.UnwrappedKeys;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that ciphers wipe copies of keys, and end with the key that they were given last. */
@Tag("unit")
class CipherKeyCopiesTest {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;
  private static final byte[] VALUE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

  private static SessionKey key() {
    return PlainKeys.key(CSP, AlgId.CALG_AES_128, VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_AES_128", "AES/CBC/PKCS5Padding", "AES/GCM/NoPadding"})
  void encodingOfWrappedKey_isWiped(String transformation) throws Exception {
    RecordingKey wrapped = new RecordingKey("AES", VALUE);
    Cipher cipher = Cipher.getInstance(transformation, CapiCalls.provider(CSP));
    cipher.init(Cipher.WRAP_MODE, key());

    byte[] bytes = cipher.wrap(wrapped);

    wrapped.assertWiped();
    cipher.init(Cipher.UNWRAP_MODE, key(), cipher.getParameters());
    assertThat(cipher.unwrap(bytes, "AES", Cipher.SECRET_KEY).getEncoded()).isEqualTo(VALUE);
  }

  @Test
  void decryptedKey_isWiped_whetherItIsOneOrNot() throws Exception {
    byte[] plain = VALUE.clone();
    Key key = UnwrappedKeys.unwrap(() -> plain, "AES", Cipher.SECRET_KEY);
    assertThat(key.getEncoded()).isEqualTo(VALUE);
    assertThat(plain).containsOnly(0);

    byte[] none = VALUE.clone();
    assertThatCapi(() -> UnwrappedKeys.unwrap(() -> none, "RSA", Cipher.PRIVATE_KEY))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_DATA);
    assertThat(none).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_AES_128", "AES/GCM/NoPadding"})
  void cipher_endsWithItsLastKeyOnly(String transformation) throws Exception {
    SessionKey first = key();
    SessionKey second = key();
    Cipher cipher = Cipher.getInstance(transformation, CapiCalls.provider(CSP));
    cipher.init(Cipher.ENCRYPT_MODE, first);
    cipher.init(Cipher.ENCRYPT_MODE, second);

    first.destroy();
    assertThat(cipher.doFinal(VALUE)).hasSize(32);
    second.destroy();

    assertThatCapi(() -> cipher.update(VALUE))
        .fails(IllegalStateException.class)
        .with(CapiError.NTE_BAD_KEY_STATE);
  }

  @Test
  void cipherOfDestroyedKey_isUsableWithAnother() throws Exception {
    SessionKey first = key();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", CapiCalls.provider(CSP));
    cipher.init(Cipher.ENCRYPT_MODE, first);
    first.destroy();

    cipher.init(Cipher.ENCRYPT_MODE, key());

    assertThat(cipher.doFinal(VALUE)).hasSize(32);
  }
}
