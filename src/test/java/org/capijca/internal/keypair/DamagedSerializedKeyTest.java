// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.InvalidObjectException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.blob.RsaPublicKeyData;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/** Tests why serialized key pairs are refused, and that the BLOB is wiped in each case. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class DamagedSerializedKeyTest {
  private static final byte[] ECMA_KEY =
      HexFormat.of().parseHex("00000000000000000400000000000000");

  /** An offset in P of a DSS key BLOB. */
  private static final int MODULUS = 60;

  private static KeyPair pair;

  @BeforeAll
  static void generate() throws Exception {
    pair = CapiCalls.keyPair(Csp.MS_ENH_RSA_AES_PROV, "CALG_RSA_SIGN", 512 << 16 | 1);
  }

  private static SerializedKeyPairKey form() throws Exception {
    return (SerializedKeyPairKey) ((KeyPairPrivateKey<?>) pair.getPrivate()).serialisedForm();
  }

  private static SerializedKeyPairKey publicForm() throws Exception {
    return (SerializedKeyPairKey) ((KeyPairPublicKey<?>) pair.getPublic()).writeReplace();
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
  void deserializedKey_leavesNoBlob() throws Throwable {
    SerializedKeyPairKey form = form();
    byte[] blob = (byte[]) field("blob").get(form);

    assertThat(resolve(form)).isEqualTo(pair.getPrivate());
    assertThat(blob).hasSize(308).containsOnly(0);
  }

  @Test
  void formWithMissingField_isRefused() throws Exception {
    for (String name : new String[] {"csp", "algId", "blob"}) {
      SerializedKeyPairKey form = form();
      field(name).set(form, null);
      refused(name, form);
    }
  }

  @Test
  void algorithmUnsupportedByCsp_isRefused() throws Exception {
    SerializedKeyPairKey form = form();
    field("csp").set(form, Csp.MS_DEF_DSS_PROV);

    refused("CALG_RSA_SIGN in MS_DEF_DSS_PROV", form);
  }

  @Test
  void blobOfOtherAlgorithm_isRefusedAndWiped() throws Exception {
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

  /** The private numbers of a refused key are wiped, not only its BLOB. */
  @ParameterizedTest
  @CsvSource({"CALG_DSS_SIGN, CALG_DH_SF, 0", "CALG_DSS_SIGN, CALG_DSS_SIGN, 1"})
  void refusedNumbers_areWiped(String name, AlgId algId, int changedBits) throws Exception {
    KeyPair dss = CapiCalls.keyPair(Csp.MS_ENH_DSS_DH_PROV, name, 512 << 16 | 1);
    SerializedKeyPairKey form =
        (SerializedKeyPairKey) ((KeyPairPrivateKey<?>) dss.getPrivate()).serialisedForm();
    byte[] blob = (byte[]) field("blob").get(form);
    field("algId").set(form, algId);
    blob[MODULUS] ^= (byte) (changedBits << 4);
    List<PrivateBlob> read = new ArrayList<>();
    try (MockedStatic<KeyPairBlobs> blobs =
        Mockito.mockStatic(
            KeyPairBlobs.class,
            call -> {
              Object result = call.callRealMethod();
              if (result instanceof PrivateBlob one) {
                read.add(one);
              }
              return result;
            })) {
      refused(algId + ", changed bits " + changedBits, form);
    }

    assertThat(read)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(((DiscreteLogPrivateKeyData) one.body()).x()).isZero());
  }

  @Test
  void publicBlobOfOtherAlgorithm_isRefused() throws Exception {
    SerializedKeyPairKey form = publicForm();
    assertThatNoException().isThrownBy(() -> resolve(publicForm()));

    field("algId").set(form, AlgId.CALG_RSA_KEYX);

    refused("public CALG_RSA_SIGN as CALG_RSA_KEYX", form);
  }

  @Test
  void publicKeyWithUnsupportedLength_isRefused() throws Exception {
    SerializedKeyPairKey form = publicForm();
    PublicKeyData other =
        RsaPublicKeyData.of(BigInteger.ONE.shiftLeft(375).setBit(0), BigInteger.valueOf(65537));
    field("blob").set(form, other.toBlob(AlgId.CALG_RSA_SIGN));

    refused("376 bits, below the minimum of 384", form);
  }

  /** The ECMA key is a placeholder without numbers. */
  @Test
  void strongNameWithoutKey_isRefused() throws Exception {
    SerializedKeyPairKey form = publicForm();
    field("strongName").set(form, ECMA_KEY);

    refused("the ECMA key", form);
  }
}
