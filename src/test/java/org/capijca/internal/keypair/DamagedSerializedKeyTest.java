// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.InvalidObjectException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.KeyPair;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a serialised key pair is refused for, and that its BLOB is wiped in either case. */
class DamagedSerializedKeyTest {
  private static KeyPair pair;

  @BeforeAll
  static void generate() throws Exception {
    pair = CapiCalls.keyPair(Csp.MS_ENH_RSA_AES_PROV, "CALG_RSA_SIGN", 512 << 16 | 1);
  }

  private static SerializedKeyPairKey form() throws Exception {
    return (SerializedKeyPairKey) ((KeyPairPrivateKey<?>) pair.getPrivate()).serialisedForm();
  }

  private static Field field(String name) throws Exception {
    Field field = SerializedKeyPairKey.class.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static Object resolve(SerializedKeyPairKey form) throws Throwable {
    Method method = SerializedKeyPairKey.class.getDeclaredMethod("readResolve");
    method.setAccessible(true);
    try {
      return method.invoke(form);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void refused(String what, SerializedKeyPairKey form) {
    Throwable refusal = catchThrowable(() -> resolve(form));

    assertThat(refusal).as(what).isInstanceOf(InvalidObjectException.class);
    assertThat(CapiError.of(refusal)).as(what).contains(CapiError.NTE_BAD_DATA);
  }

  @Test
  void keyThatIsRead_leavesNoBlob() throws Throwable {
    SerializedKeyPairKey form = form();
    byte[] blob = (byte[]) field("blob").get(form);

    assertThat(resolve(form)).isEqualTo(pair.getPrivate());
    assertThat(blob).hasSize(308).containsOnly(0);
  }

  @Test
  void formWithGaps_isRefused() throws Exception {
    for (String name : new String[] {"csp", "algId", "blob"}) {
      SerializedKeyPairKey form = form();
      field(name).set(form, null);
      refused(name, form);
    }
  }

  @Test
  void algorithmThatTheCspLacks_isRefused() throws Exception {
    SerializedKeyPairKey form = form();
    field("csp").set(form, Csp.MS_DEF_DSS_PROV);

    refused("CALG_RSA_SIGN in MS_DEF_DSS_PROV", form);
  }

  @Test
  void blobOfAnotherAlgorithm_isRefusedAndWiped() throws Exception {
    SerializedKeyPairKey form = form();
    byte[] blob = (byte[]) field("blob").get(form);
    field("algId").set(form, AlgId.CALG_RSA_KEYX);

    refused("CALG_RSA_SIGN as CALG_RSA_KEYX", form);
    assertThat(blob).containsOnly(0);
  }

  @Test
  void damagedBlob_isRefusedAndWiped() throws Exception {
    SerializedKeyPairKey form = form();
    byte[] blob = (byte[]) field("blob").get(form);
    blob[20] ^= 2;

    refused("changed modulus", form);
    assertThat(blob).containsOnly(0);
  }
}
