// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.vectors.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that key pair BLOBs are written byte for byte as they were read. */
@Tag("unit")
class KeyPairBlobsTest {
  static Stream<Map.Entry<String, byte[]>> privateBlobs() throws BlobException {
    return Samples.privateBlobs().entrySet().stream();
  }

  static Stream<Map.Entry<String, byte[]>> publicBlobs() throws BlobException {
    return Samples.publicBlobs().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("privateBlobs")
  void privateBlob_isWrittenAsRead(Map.Entry<String, byte[]> sample) throws Exception {
    byte[] blob = sample.getValue();
    KeyPairBlobs.PrivateBlob read = KeyPairBlobs.readPrivate(blob);

    assertThat(written(read.body(), read.algId(), blob[1])).isEqualTo(blob);
  }

  @ParameterizedTest
  @MethodSource("publicBlobs")
  void publicBlob_isWrittenAsRead(Map.Entry<String, byte[]> sample) throws Exception {
    byte[] blob = sample.getValue();
    KeyPairBlobs.PublicBlob read = KeyPairBlobs.readPublic(blob);

    assertThat(written(read.body(), read.algId(), blob[1])).isEqualTo(blob);
  }

  @ParameterizedTest
  @MethodSource("privateBlobs")
  void trailingBytes_areIgnored(Map.Entry<String, byte[]> sample) throws Exception {
    byte[] blob = sample.getValue();
    KeyPairBlobs.PrivateBlob read = KeyPairBlobs.readPrivate(Arrays.copyOf(blob, blob.length + 7));

    assertThat(written(read.body(), read.algId(), blob[1])).isEqualTo(blob);
  }

  @ParameterizedTest
  @MethodSource("privateBlobs")
  void wipedBody_containsNoSecret(Map.Entry<String, byte[]> sample) throws Exception {
    KeyPairBlobs.PrivateBlob read = KeyPairBlobs.readPrivate(sample.getValue());
    read.body().wipe();

    if (read.body() instanceof RsaPrivateKeyData rsa) {
      assertThat(
              List.of(
                  rsa.primeP(),
                  rsa.primeQ(),
                  rsa.primeExponentP(),
                  rsa.primeExponentQ(),
                  rsa.crtCoefficient(),
                  rsa.privateExponent()))
          .allMatch(number -> number.signum() == 0);
    } else {
      assertThat(((DiscreteLogPrivateKeyData) read.body()).x().signum()).isZero();
    }
  }

  private static byte[] written(Object body, AlgId algId, int version) throws BlobException {
    if (version == BlobHeader.VERSION_3) {
      return body instanceof DiscreteLogPrivateKeyData
          ? ((DiscreteLogPrivateKeyData) body).toVersion3Blob(algId)
          : ((DiscreteLogPublicKeyData) body).toVersion3Blob(algId);
    }
    return body instanceof PrivateKeyData
        ? ((PrivateKeyData) body).toBlob(algId)
        : ((PublicKeyData) body).toBlob(algId);
  }

  static Stream<JsonNode> recordedPairs() {
    return Vectors.load("rsablobs").stream().filter(vector -> vector.has("public"));
  }

  @ParameterizedTest
  @MethodSource("recordedPairs")
  void publicKey_equalsRecordedPublicBlob(JsonNode vector) throws Exception {
    KeyPairBlobs.PrivateBlob read = KeyPairBlobs.readPrivate(Vectors.bytes(vector.path("blob")));

    assertThat(read.body().publicBody().toBlob(read.algId()))
        .isEqualTo(Vectors.bytes(vector.path("public").path("blob")));
    assertThat(read.body().bitLength()).isEqualTo(vector.path("bits").asInt());
  }

  static Stream<JsonNode> recordedOddBlobs() {
    return Vectors.load("rsablobs").stream()
        .filter(vector -> vector.path("kind").asText().equals("odd"));
  }

  /** The recorded results, except where the message of an exception explains the difference. */
  @ParameterizedTest
  @MethodSource("recordedOddBlobs")
  void unusualBlob_hasRecordedOrMorePreciseResult(JsonNode vector) {
    byte[] blob = Vectors.bytes(vector.path("blob"));
    String what = vector.path("what").asText();
    CapiError expected =
        switch (what) {
          case "public, version 3" -> CapiError.NTE_BAD_VER; // CryptImportKey page; Wine: BAD_DATA
          case "public, algid RC4" -> CapiError.NTE_BAD_ALGID; // RC4 keys have no PUBLICKEYBLOB
          case "private, p damaged" -> CapiError.NTE_BAD_DATA; // Wine accepts it
          case "public, 1001 bits",
              "private, 1001 bits",
              "public, 1023 bits",
              "private, 1023 bits" ->
              null; // the row of the CSP refuses lengths between steps
          default ->
              vector.has("errorName")
                  ? CapiError.fromName(vector.path("errorName").asText()).orElseThrow()
                  : null;
        };
    assertThat(outcome(blob)).as(what).isEqualTo(expected);
  }

  /** Returns the code of the failure, or null. */
  private static CapiError outcome(byte[] blob) {
    try {
      if (blob[0] == 6) {
        KeyPairBlobs.readPublic(blob);
      } else {
        KeyPairBlobs.readPrivate(blob);
      }
      return null;
    } catch (BlobException e) {
      return CapiError.of(e).orElseThrow();
    }
  }

  @Test
  void wrongType_isRefused() {
    byte[] privateBlob = Samples.bytes("rsa512.private");
    byte[] simple = Samples.bytes("rc4.simple");

    assertRefused(() -> KeyPairBlobs.readPublic(privateBlob), CapiError.NTE_BAD_TYPE);
    assertRefused(() -> KeyPairBlobs.readPrivate(simple), CapiError.NTE_BAD_TYPE);
  }

  static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, CapiError code) {
    assertThatCapi(call).fails(BlobException.class).with(code);
  }

  @Test
  void firstByte_tellsPrivateBlob() {
    assertThat(KeyPairBlobs.isPrivate(Samples.bytes("rsa512.private"))).isTrue();
    assertThat(KeyPairBlobs.isPrivate(new byte[] {7})).isTrue();
    assertThat(KeyPairBlobs.isPrivate(new byte[] {6})).isFalse();
    assertThat(KeyPairBlobs.isPrivate(new byte[0])).isFalse();
  }
}
