// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.spec.EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.RecordedCalls;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.keypair.KeyBytes;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiXmlKeySpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedConstruction;
import org.mockito.Mockito;

/** Tests that encodings of private keys are wiped after a key file has been read or written. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class KeyFileFormatWipeTest {
  private static final AlgId ALG_ID = AlgId.CALG_RSA_SIGN;

  private static PrivateKeyData body;

  @BeforeAll
  static void generate() throws Exception {
    body =
        KeyBytes.numbers(
            CapiCalls.keyPair(Csp.MS_STRONG_PROV, "CALG_RSA_SIGN", 512 << 16 | 1).getPrivate());
  }

  static Stream<Class<? extends EncodedKeySpec>> specs() {
    return Stream.of(
        CapiKeyBlobSpec.class,
        CapiPvkSpec.class,
        CapiSnkSpec.class,
        CapiCngBlobSpec.class,
        CapiXmlKeySpec.class);
  }

  @SuppressWarnings("unchecked")
  private static <S extends EncodedKeySpec> KeyFileFormat<S> format(Class<S> type) {
    return (KeyFileFormat<S>) KeyFileFormats.of(type).orElseThrow();
  }

  /** Returns a spec that records the encodings and passwords that it returns. */
  private static <S extends EncodedKeySpec> S recording(S spec, List<byte[]> returned) {
    @SuppressWarnings("unchecked")
    Class<S> type = (Class<S>) spec.getClass();
    return Mockito.mock(
        type,
        Mockito.withSettings()
            .spiedInstance(spec)
            .defaultAnswer(call -> {
              Object result = call.callRealMethod();
              Object secret = result instanceof Optional<?> some ? some.orElse(null) : result;
              if (secret instanceof byte[] bytes) {
                returned.add(bytes);
              }
              return result;
            }));
  }

  @ParameterizedTest
  @MethodSource("specs")
  <S extends EncodedKeySpec> void readPrivateKey_wipesEncoding(Class<S> type) throws Exception {
    KeyFileFormat<S> format = format(type);
    List<byte[]> returned = new ArrayList<>();
    S spec = recording(format.write(ALG_ID, body), returned);

    assertThat(format.readPrivate(spec).body().toBlob(ALG_ID)).isEqualTo(body.toBlob(ALG_ID));
    assertThat(returned).isNotEmpty().allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
  }

  /** Only BLOBs and PVK files hold the private key alone, from which the public one is made. */
  @ParameterizedTest
  @MethodSource("specs")
  <S extends EncodedKeySpec> void askedWhetherItIsPrivateOnly_wipesEncoding(Class<S> type)
      throws Exception {
    KeyFileFormat<S> format = format(type);
    List<byte[]> returned = new ArrayList<>();
    S spec = recording(format.write(ALG_ID, body), returned);

    assertThat(format.isPrivateOnly(spec))
        .isEqualTo(type == CapiKeyBlobSpec.class || type == CapiPvkSpec.class);
    assertThat(returned).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
  }

  @ParameterizedTest
  @ValueSource(classes = {CapiSnkSpec.class, CapiCngBlobSpec.class, CapiXmlKeySpec.class})
  <S extends EncodedKeySpec> void publicKeyOfPrivateKeyFile_leavesNoPrivateNumbers(Class<S> type)
      throws Exception {
    KeyFileFormat<S> format = format(type);
    List<byte[]> returned = new ArrayList<>();
    S spec = recording(format.write(ALG_ID, body), returned);

    List<PrivateBlob> read =
        RecordedCalls.of(
            KeyPairBlobs.class,
            PrivateBlob.class,
            () -> assertThat(format.readPublic(spec).body().bitLength()).isEqualTo(512));

    assertThat(returned).isNotEmpty().allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
    assertThat(read)
        .allSatisfy(blob ->
            assertThat(((RsaPrivateKeyData) blob.body()).primeP()).isEqualTo(BigInteger.ZERO));
  }

  @ParameterizedTest
  @MethodSource("specs")
  <S extends EncodedKeySpec> void writtenPrivateKey_isCopiedToSpecAndWiped(Class<S> type)
      throws Exception {
    List<byte[]> passed = new ArrayList<>();
    List<byte[]> copies = new ArrayList<>();
    try (MockedConstruction<S> specs =
        Mockito.mockConstruction(
            type,
            (spec, construction) -> {
              byte[] encoded = (byte[]) construction.arguments().get(0);
              passed.add(encoded);
              copies.add(encoded.clone());
            })) {
      format(type).write(ALG_ID, body);
    }

    assertThat(copies)
        .singleElement()
        .satisfies(bytes -> assertThat(bytes).isNotEqualTo(new byte[bytes.length]));
    assertThat(passed).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
  }
}
