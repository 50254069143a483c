// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.InvalidObjectException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests why serialized session keys are refused. */
@Tag("unit")
class DamagedSerializedSessionKeyTest {
  private final SessionKey key =
      PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC2, new byte[16], KeyFlag.CRYPT_EXPORTABLE);

  private SerializedSessionKey form() throws Exception {
    return new SerializedSessionKey(key, key.attributes(), key.state());
  }

  private static Field field(String name) throws Exception {
    Field field = SerializedSessionKey.class.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static Object resolve(SerializedSessionKey form) throws Throwable {
    Method method = SerializedSessionKey.class.getDeclaredMethod("readResolve");
    method.setAccessible(true);
    try {
      return method.invoke(form);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void refused(String what, SerializedSessionKey form) {
    Throwable refusal = catchThrowable(() -> resolve(form));

    assertThat(refusal).as(what).isInstanceOf(InvalidObjectException.class);
    assertThat(CapiError.of(refusal)).as(what).contains(CapiError.NTE_BAD_DATA);
  }

  @Test
  void completeForm_isRead() throws Throwable {
    assertThat(resolve(form())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csp", "algId", "keyValue", "salt", "iv", "mode"})
  void formWithMissingField_isRefused(String name) throws Exception {
    SerializedSessionKey form = form();
    field(name).set(form, null);

    refused(name, form);
  }

  @Test
  void algorithmUnsupportedByCsp_isRefused() throws Exception {
    SerializedSessionKey form = form();
    field("csp").set(form, Csp.MS_DEF_DSS_PROV);

    refused("CALG_RC2 in MS_DEF_DSS_PROV", form);
  }

  @Test
  void invalidParameter_isRefused() throws Exception {
    SerializedSessionKey form = form();
    field("modeBits").set(form, 65);

    refused("KP_MODE_BITS 65", form);
  }
}
