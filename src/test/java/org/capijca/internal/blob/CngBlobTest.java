// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/** Tests what BLOBs of CNG leave in memory, and the limits of their length fields. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class CngBlobTest {
  private static final int SEED = 12;
  private static final int SEED_BYTES = 20;

  private interface Action {
    void run() throws Exception;
  }

  /** Passes the results of a class's static methods to a recorder while the action runs. */
  private static void recording(Class<?> type, Consumer<Object> recorder, Action action)
      throws Exception {
    try (MockedStatic<?> statics =
        Mockito.mockStatic(
            type,
            call -> {
              Object result = call.callRealMethod();
              recorder.accept(result);
              return result;
            })) {
      action.run();
    }
  }

  private static PrivateKeyData rsa() throws BlobException {
    return KeyPairBlobs.readPrivate(Samples.bytes("rsa512.private")).body();
  }

  @Test
  void privateNumbersOfPublicHalf_areWiped() throws Exception {
    byte[] blob = CngBlob.write(rsa());
    List<RsaPrivateKeyData> read = new ArrayList<>();
    List<PublicKeyData> halves = new ArrayList<>();
    recording(
        RsaPrivateKeyData.class,
        result -> {
          if (result instanceof RsaPrivateKeyData key) {
            read.add(key);
          }
        },
        () -> halves.add(CngBlob.readPublic(blob).body()));

    assertThat(((RsaPublicKeyData) halves.get(0)).modulus())
        .isEqualTo(((RsaPrivateKeyData) rsa()).modulus());
    assertThat(read).hasSize(1).allSatisfy(key -> assertThat(key.primeP()).isZero());
  }

  /** The first two arrays are the public exponent and the modulus. */
  @Test
  void privateNumbersThatAreWritten_remainInBlobOnly() throws Exception {
    for (PrivateKeyData key :
        new PrivateKeyData[] {rsa(), Samples.dss512(), Samples.dh512(false)}) {
      List<byte[]> arrays = new ArrayList<>();
      recording(
          BigEndianNumbers.class,
          result -> {
            if (result instanceof byte[] bytes) {
              arrays.add(bytes);
            }
          },
          () -> CngBlob.write(key));
      int secrets = key instanceof RsaPrivateKeyData ? 6 : 1;

      assertThat(arrays).hasSizeGreaterThan(secrets + 1);
      assertThat(arrays.subList(arrays.size() - secrets, arrays.size()))
          .allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
    }
  }

  @Test
  void dsaBlobWithoutSeed_hasOnesInItsFields() throws Exception {
    DiscreteLogPrivateKeyData withSeed = Samples.dss512();
    DomainParameterData domain =
        DomainParameterData.of(
            withSeed.domain().p(),
            withSeed.domain().q().orElseThrow(),
            withSeed.domain().g(),
            null,
            null);
    byte[] blob =
        CngBlob.write(DiscreteLogPublicKeyData.of(DiscreteLogFormat.DSS, domain, withSeed.y()));

    assertThat(Arrays.copyOfRange(blob, SEED - 4, SEED + SEED_BYTES)).containsOnly(0xFF);
    assertThat(Arrays.copyOfRange(CngBlob.write(withSeed.publicBody()), SEED, SEED + SEED_BYTES))
        .isEqualTo(withSeed.domain().fipsSeed().orElseThrow());
  }

  @Test
  void keyWithoutDomainParameters_hasNoCngBlob() throws Exception {
    PublicKeyData onlyY =
        KeyPairBlobs.readPublic(Samples.dh512(false).publicBody().toBlob(AlgId.CALG_DH_SF)).body();

    assertThatThrownBy(() -> CngBlob.write(onlyY))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining("Y only")
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
  }

  private static void assertRefused(byte[] blob, String message) {
    assertThatThrownBy(() -> CngBlob.readPublic(blob))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
  }

  @Test
  void blobShorterThanMagicAndLength_isRefused() {
    assertRefused(new byte[7], "7 bytes are too short");
    assertRefused(new byte[8], "magic 0x0");
  }

  /** Returns the header of a Diffie-Hellman key with this length field. */
  private static byte[] header(int length) {
    return new LittleEndianWriter(8).dword(CngBlob.DH_PUBLIC).dword(length).toByteArray();
  }

  @Test
  void lengthFields_areLimitedToLongestKey() {
    assertRefused(header(2048), "Modulus needs 2048 bytes");
    assertRefused(header(2049), "cbKey 2049; allowed 2048 bytes at most");
    assertRefused(header(-1), "cbKey 4294967295; allowed 2048");
  }

  /** A number of no bytes is 0. */
  @Test
  void emptyPublicExponent_isRefusedAsZero() {
    byte[] blob =
        new LittleEndianWriter(25)
            .dword(CngBlob.RSA_PUBLIC)
            .dword(8)
            .dword(0)
            .dword(1)
            .dword(0)
            .dword(0)
            .uint8(0xFB)
            .toByteArray();

    assertRefused(blob, "public exponent of 0 bits");
  }
}
