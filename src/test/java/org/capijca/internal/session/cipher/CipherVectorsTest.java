// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.elements;
import static org.capijca.vectors.Vectors.hex;
import static org.capijca.vectors.Vectors.quirks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.Provider;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.ShortBufferException;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.KeyFlag;
import org.capijca.internal.session.SessionKey;
import org.capijca.spec.CapiCipherParameterSpec;
import org.capijca.vectors.PlainKeys;
import org.capijca.vectors.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the recorded results of CryptEncrypt and CryptDecrypt with each source of ciphers. */
@Tag("unit")
class CipherVectorsTest {
  /**
   * Sequences in which a Cipher object behaves like an HCRYPTKEY. The others depend on the register
   * that encryption and decryption share, on CryptDuplicateKey, or on Final FALSE refusing partial
   * blocks, which update buffers.
   */
  private static final Set<String> SAME_STATES =
      Set.of(
          "decrypt, Final=TRUE, length not a multiple of the block",
          "decrypt, Final=TRUE, random data (bad padding)",
          "encrypt, Final=FALSE, no data",
          "encrypt twice, Final=TRUE (state starts over)",
          "KP_IV set in the middle",
          "KP_MODE set in the middle");

  private static Stream<Arguments> onEach(Stream<JsonNode> vectors) {
    return vectors.flatMap(
        vector -> CipherProviders.all().map(provider -> Arguments.of(vector, provider)));
  }

  private static Stream<JsonNode> kind(String kind) {
    return Vectors.load("sessionkeys").stream()
        .filter(vector -> vector.get("kind").asText().equals(kind));
  }

  /** Wine's KP_SALT drops the salt at the first Final TRUE. */
  static Stream<Arguments> ciphers() {
    return onEach(
        kind("cipher")
            .filter(vector -> !quirks(vector).contains("kp-salt") && !isRefusedHere(vector)));
  }

  /** Calls that Wine accepts and this provider refuses. */
  static Stream<Arguments> refusedCiphers() {
    return onEach(kind("cipher").filter(CipherVectorsTest::isRefusedHere));
  }

  private static boolean isRefusedHere(JsonNode vector) {
    return quirks(vector).contains("cfb-bits") || vector.get("what").asText().equals("salt-ex 24");
  }

  static Stream<Arguments> states() {
    return onEach(
        kind("state").filter(vector -> SAME_STATES.contains(vector.get("what").asText())));
  }

  static Stream<Arguments> hashes() {
    return onEach(kind("hash"));
  }

  static Stream<Arguments> buffers() {
    return onEach(kind("buffer"));
  }

  @ParameterizedTest
  @MethodSource({"ciphers", "states"})
  void steps_giveRecordedBytes(JsonNode vector, Provider provider) throws Exception {
    Replay replay = new Replay(vector, provider);
    for (JsonNode set : vector.path("set")) {
      if (set.has("error")) {
        refused(replay, set);
      } else {
        replay.set(set);
      }
    }
    for (JsonNode step : vector.get("steps")) {
      replay.run(step);
    }
  }

  private static void refused(Replay replay, JsonNode set) {
    assertThatThrownBy(
            () -> replay.init(Cipher.ENCRYPT_MODE, with(CapiCipherParameterSpec.builder(), set)))
        .isInstanceOf(InvalidAlgorithmParameterException.class)
        .satisfies(e ->
            assertThat(CapiError.of(e))
                .isEqualTo(CapiError.fromName(set.get("errorName").asText())));
  }

  @ParameterizedTest
  @MethodSource("refusedCiphers")
  void operationUnknownInMicrosoftCsps_isRefused(JsonNode vector, Provider provider)
      throws Exception {
    CapiCipherParameterSpec.Builder all = CapiCipherParameterSpec.builder();
    elements(vector.get("set")).forEach(set -> with(all, set));
    Replay replay = new Replay(vector, provider);

    assertThat(catchThrowable(() -> replay.init(Cipher.ENCRYPT_MODE, all)))
        .isInstanceOf(GeneralSecurityException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
  }

  @ParameterizedTest
  @MethodSource("hashes")
  void hash_doesNotChangeCiphertext(JsonNode vector, Provider provider) throws Exception {
    Cipher cipher = new Replay(vector, provider).init(Cipher.ENCRYPT_MODE, null);

    assertThat(hex(cipher.doFinal(bytes(vector.get("in"))))).isEqualTo(vector.get("out").asText());
  }

  @ParameterizedTest
  @MethodSource("buffers")
  void bufferShorterThanResult_isRefused(JsonNode vector, Provider provider) throws Exception {
    String algorithm = vector.get("alg").asText();
    Cipher cipher = Cipher.getInstance(algorithm, provider);
    cipher.init(
        Cipher.ENCRYPT_MODE, KeyGenerator.getInstance(algorithm, new CapiProvider()).generateKey());
    int length = vector.get("inLen").asInt();
    byte[] buffer = new byte[vector.get("bufLen").asInt()];
    boolean last = vector.get("final").asBoolean();
    boolean stream = algorithm.equals("CALG_RC4");

    if (last) {
      assertThat(cipher.getOutputSize(length))
          .isEqualTo(stream ? length : vector.get("sizeQuery").asInt());
    }
    Throwable failure =
        catchThrowable(() -> {
          if (last) {
            cipher.doFinal(new byte[length], 0, length, buffer, 0);
          } else {
            cipher.update(new byte[length], 0, length, buffer, 0);
          }
        });
    boolean fits = stream ? length <= buffer.length : vector.get("result").asText().equals("ok");
    if (fits) {
      assertThat(failure).isNull();
    } else {
      assertThat(failure).isInstanceOf(ShortBufferException.class);
      assertThat(CapiError.of(failure)).contains(CapiError.ERROR_MORE_DATA);
    }
  }

  private static CapiCipherParameterSpec.Builder with(
      CapiCipherParameterSpec.Builder builder, JsonNode set) {
    byte[] value = bytes(set.get("value"));
    return switch (set.get("param").asText()) {
      case "KP_MODE" -> builder.mode(CipherMode.fromValue(dword(value)).orElseThrow());
      case "KP_MODE_BITS" -> builder.modeBits(dword(value));
      case "KP_PADDING" -> builder.padding(dword(value));
      case "KP_EFFECTIVE_KEYLEN" -> builder.effectiveKeyLength(dword(value));
      case "KP_IV" -> builder.iv(value);
      case "KP_SALT_EX" -> builder.salt(value);
      default -> throw new IllegalArgumentException(set.toString());
    };
  }

  private static int dword(byte[] value) {
    return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  /** One handle, represented by a cipher for each direction. */
  private static final class Replay {
    private final Provider provider;
    private final SessionKey key;
    private final CapiCipherParameterSpec.Builder params = CapiCipherParameterSpec.builder();
    private final ByteArrayOutputStream expected = new ByteArrayOutputStream();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private Cipher encryption;
    private Cipher decryption;

    Replay(JsonNode vector, Provider provider) {
      this.provider = provider;
      this.key = PlainKeys.key(Vectors.csp(vector), vector.get("blob"), KeyFlag.CRYPT_EXPORTABLE);
    }

    Cipher init(int opmode, CapiCipherParameterSpec.Builder changes)
        throws GeneralSecurityException {
      AlgId algId = key.getAlgId();
      Cipher cipher = Cipher.getInstance(algId.name(), provider);
      cipher.init(opmode, key, changes == null ? null : changes.build());
      return cipher;
    }

    void set(JsonNode set) {
      with(params, set);
      encryption = null;
      decryption = null;
    }

    void run(JsonNode step) throws Exception {
      switch (step.get("op").asText()) {
        case "set" -> set(step);
        case "get" -> {
          byte[] iv = key.getIV();
          assertThat(params.build().getIV().orElse(iv)).isEqualTo(bytes(step.get("out")));
        }
        case "encrypt" -> {
          if (step.has("error")) {
            fails(step, Cipher.ENCRYPT_MODE);
          } else {
            encryption = encryption == null ? init(Cipher.ENCRYPT_MODE, params) : encryption;
            call(encryption, step);
          }
        }
        default -> {
          if (step.has("error")) {
            fails(step, Cipher.DECRYPT_MODE);
          } else {
            decryption = decryption == null ? init(Cipher.DECRYPT_MODE, params) : decryption;
            call(decryption, step);
          }
        }
      }
    }

    private void fails(JsonNode step, int opmode) {
      assertThatThrownBy(() -> init(opmode, params).doFinal(bytes(step.get("in"))))
          .isInstanceOf(GeneralSecurityException.class)
          .satisfies(e ->
              assertThat(CapiError.of(e))
                  .isEqualTo(CapiError.fromName(step.get("errorName").asText())));
    }

    /** Compares at the end, since a decryption may return a block later than CryptDecrypt. */
    private void call(Cipher cipher, JsonNode step) throws Exception {
      byte[] in = bytes(step.get("in"));
      boolean last = step.get("final").asBoolean();
      byte[] out = last ? cipher.doFinal(in) : cipher.update(in);
      output.write(out == null ? new byte[0] : out);
      expected.write(bytes(step.get("out")));
      if (last || cipher == encryption) {
        assertThat(hex(output.toByteArray())).isEqualTo(hex(expected.toByteArray()));
      }
      if (last) {
        output.reset();
        expected.reset();
      }
    }
  }
}
