// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.lang.reflect.Field;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what destroying a session key wipes, and the bytes passed to cipher engines. */
@Tag("unit")
class SessionKeyMaterialTest {
  private static final Csp RSA = Csp.MS_ENH_RSA_AES_PROV;

  private static void assertCode(ThrowingCallable call, CapiError code) {
    assertThatCapi(call).with(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_AES_128", "CALG_RC2", "CALG_3DES_112", "CALG_RC4"})
  void destroy_wipesKeyAndSalt(String algorithm) throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(RSA, algorithm, 1);
    Field field = SessionKey.class.getDeclaredField("material");
    field.setAccessible(true);
    byte[] material = (byte[]) field.get(key);
    assertThat(material).isNotEqualTo(new byte[material.length]);

    key.destroy();

    assertThat(material).isEqualTo(new byte[material.length]);
    assertCode(() -> ((SessionKey) key).keyValue(), CapiError.NTE_BAD_KEY_STATE);
    assertCode(() -> ((SessionKey) key).cipherKey(), CapiError.NTE_BAD_KEY_STATE);
    assertCode(key::getSalt, CapiError.NTE_BAD_KEY_STATE);
  }

  /** A two-key 3DES key is passed to engines as K1, K2, K1; other keys are passed unchanged. */
  @ParameterizedTest
  @ValueSource(strings = {"CALG_3DES_112", "CALG_3DES", "CALG_AES_128"})
  void cipherKey_isExtendedForTwoKey3Des(String algorithm) throws Exception {
    SessionKey key = (SessionKey) CapiCalls.sessionKey(RSA, algorithm, 1);
    byte[] value = key.keyValue();
    byte[] cipherKey = key.cipherKey();

    assertThat(cipherKey).startsWith(value);
    if (algorithm.equals("CALG_3DES_112")) {
      assertThat(cipherKey).hasSize(24).endsWith(java.util.Arrays.copyOf(value, 8));
    } else {
      assertThat(cipherKey).hasSameSizeAs(value);
    }
  }
}
