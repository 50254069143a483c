// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.KeyGenerator;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the ciphers of all rows of the table. */
@Tag("laws")
class CipherLawsTest {
  private final Random random = new Random(8);

  static Stream<SessionKeyRow> rows() {
    return Rows.of(SessionKeyRow.class);
  }

  static Stream<SessionKeyRow> ciphers() {
    return rows().filter(row -> row.algorithm().isCipher());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void encryptingAlgorithm_hasCipher_othersHaveNone(SessionKeyRow row) {
    for (String name : List.of(row.algId().name(), row.algorithm().jcaName())) {
      ThrowingCallable call = () -> Cipher.getInstance(name, provider(row));
      if (row.algorithm().isCipher()) {
        assertThatNoException().as(name).isThrownBy(call);
      } else {
        assertThatThrownBy(call).as(name).isInstanceOf(NoSuchAlgorithmException.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void everyMode_roundTrips(SessionKeyRow row) throws Exception {
    inEveryMode(
        row,
        key -> {
          Cipher encryption = cipher(row, Cipher.ENCRYPT_MODE, key);
          Cipher decryption = cipher(row, Cipher.DECRYPT_MODE, key);
          for (int length : Variations.messageLengths().toArray()) {
            byte[] plain = bytes(length);
            byte[] encrypted = encryption.doFinal(plain);
            int block = key.getBlockLength() / 8;

            assertThat(encrypted)
                .as("encryption of %d bytes", length)
                .hasSize(block == 0 ? length : length + block - length % block);
            assertThat(encryption.doFinal(plain))
                .as("second encryption of %d bytes", length)
                .isEqualTo(encrypted);
            assertThat(decryption.doFinal(encrypted))
                .as("decryption of %d bytes", length)
                .isEqualTo(plain);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void otherProvider_decryptsWithEncodedKey(SessionKeyRow row) throws Exception {
    inEveryMode(
        row,
        key -> {
          byte[] plain = bytes(29);
          byte[] encrypted = cipher(row, Cipher.ENCRYPT_MODE, key).doFinal(plain);
          String mode =
              key.getMode() == null
                  ? ""
                  : "/"
                      + List.of("CBC", "ECB", "CFB8").get(Variations.MODES.indexOf(key.getMode()));
          Cipher other =
              Cipher.getInstance(
                  key.getAlgorithm() + mode + (mode.isEmpty() ? "" : "/PKCS5Padding"), "SunJCE");
          other.init(
              Cipher.DECRYPT_MODE,
              new SecretKeySpec(key.getEncoded(), key.getAlgorithm()),
              key.getParameterSpec());

          assertThat(other.doFinal(encrypted)).isEqualTo(plain);
        });
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void inputInAnyParts_givesSameResult(SessionKeyRow row) throws Exception {
    inEveryMode(
        row,
        key -> {
          byte[] plain = bytes(50);
          Cipher encryption = cipher(row, Cipher.ENCRYPT_MODE, key);
          byte[] encrypted = encryption.doFinal(plain);
          Cipher decryption = cipher(row, Cipher.DECRYPT_MODE, key);
          for (int cut = 0; cut <= plain.length; cut++) {
            assertThat(cutAt(encryption, plain, cut)).as("cut at %d", cut).isEqualTo(encrypted);
            assertThat(cutAt(decryption, encrypted, cut)).as("cut at %d", cut).isEqualTo(plain);
          }
        });
  }

  private static byte[] cutAt(Cipher cipher, byte[] in, int cut) throws Exception {
    byte[] out = new byte[in.length + 16];
    int written = cipher.update(in, 0, cut, out, 0);
    written += cipher.doFinal(in, cut, in.length - cut, out, written);
    return Arrays.copyOf(out, written);
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void inPlaceAndByteBuffers_giveSameResult(SessionKeyRow row) throws Exception {
    inEveryMode(
        row,
        key -> {
          byte[] plain = bytes(45);
          Cipher encryption = cipher(row, Cipher.ENCRYPT_MODE, key);
          Cipher decryption = cipher(row, Cipher.DECRYPT_MODE, key);
          byte[] encrypted = encryption.doFinal(plain);

          byte[] place = Arrays.copyOf(plain, encrypted.length);
          encryption.doFinal(place, 0, plain.length, place, 0);
          assertThat(place).isEqualTo(encrypted);
          int length = decryption.doFinal(place, 0, place.length, place, 0);
          assertThat(Arrays.copyOf(place, length)).isEqualTo(plain);

          for (boolean direct : new boolean[] {true, false}) {
            assertThat(throughBuffers(encryption, plain, direct)).isEqualTo(encrypted);
            assertThat(throughBuffers(decryption, encrypted, direct)).isEqualTo(plain);
          }
        });
  }

  private static byte[] throughBuffers(Cipher cipher, byte[] in, boolean direct) throws Exception {
    ByteBuffer source = buffer(in.length, direct).put(in).flip();
    ByteBuffer target = buffer(in.length + 32, direct);
    source.limit(in.length / 2);
    cipher.update(source, target);
    source.limit(in.length);
    cipher.doFinal(source, target);
    assertThat(source.hasRemaining()).isFalse();
    byte[] out = new byte[target.flip().remaining()];
    target.get(out);
    return out;
  }

  private static ByteBuffer buffer(int length, boolean direct) {
    return direct ? ByteBuffer.allocateDirect(length) : ByteBuffer.allocate(length);
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void shortBuffer_consumesNoInput(SessionKeyRow row) throws Exception {
    inEveryMode(
        row,
        key -> {
          byte[] plain = bytes(21);
          for (int opmode : new int[] {Cipher.ENCRYPT_MODE, Cipher.DECRYPT_MODE}) {
            Cipher cipher = cipher(row, opmode, key);
            byte[] in =
                opmode == Cipher.ENCRYPT_MODE
                    ? plain
                    : cipher(row, Cipher.ENCRYPT_MODE, key).doFinal(plain);
            byte[] out = cipher.doFinal(in);
            assertThatThrownBy(() -> cipher.doFinal(in, 0, in.length, new byte[out.length - 1], 0))
                .isInstanceOf(ShortBufferException.class)
                .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.ERROR_MORE_DATA));
            assertThatThrownBy(
                    () -> cipher.doFinal(ByteBuffer.wrap(in), ByteBuffer.allocate(out.length - 1)))
                .isInstanceOf(ShortBufferException.class)
                .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.ERROR_MORE_DATA));
            assertThat(cipher.doFinal(in)).isEqualTo(out);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void failure_resetsCipherToStateAfterInit(SessionKeyRow row) throws Exception {
    if (row.algorithm().blockBytes() == 0) {
      return;
    }
    inEveryMode(
        row,
        key -> {
          byte[] plain = bytes(21);
          byte[] encrypted = cipher(row, Cipher.ENCRYPT_MODE, key).doFinal(plain);
          Cipher decryption = cipher(row, Cipher.DECRYPT_MODE, key);
          byte[] garbage = badlyPadded(decryption, encrypted.length);

          decryption.update(garbage, 0, 11);
          fails(
              () -> decryption.doFinal(garbage, 11, garbage.length - 11),
              BadPaddingException.class,
              CapiError.NTE_BAD_DATA);
          assertThat(decryption.doFinal(encrypted)).isEqualTo(plain);

          decryption.update(encrypted, 0, 9);
          fails(decryption::doFinal, IllegalBlockSizeException.class, CapiError.NTE_BAD_DATA);
          assertThat(decryption.doFinal(encrypted)).isEqualTo(plain);

          fails(decryption::doFinal, IllegalBlockSizeException.class, CapiError.NTE_BAD_LEN);
          assertThat(decryption.doFinal(encrypted)).isEqualTo(plain);
        });
  }

  /** Returns blocks whose padding this cipher refuses. */
  private byte[] badlyPadded(Cipher decryption, int length) throws Exception {
    while (true) {
      byte[] candidate = bytes(length);
      try {
        decryption.doFinal(candidate);
      } catch (BadPaddingException e) {
        return candidate;
      }
    }
  }

  private static void fails(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call,
      Class<? extends Exception> type,
      CapiError code) {
    assertThatThrownBy(call)
        .isInstanceOf(type)
        .hasMessageContaining(code.name())
        .satisfies(e -> assertThat(CapiError.of(e)).contains(code));
  }

  private static Provider provider(SessionKeyRow row) {
    return new CapiProvider().configure(row.csp().name());
  }

  private static Cipher cipher(SessionKeyRow row, int opmode, CapiSecretKey key) throws Exception {
    Cipher cipher = Cipher.getInstance(row.algId().name(), provider(row));
    cipher.init(opmode, key);
    return cipher;
  }

  private interface KeyCheck {
    void run(CapiSecretKey key) throws Exception;
  }

  /** Runs assertions on a key in each mode; a failure names row, length and mode. */
  private void inEveryMode(SessionKeyRow row, KeyCheck check) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance(row.algId().name(), provider(row));
    generator.init(new CapiKeyGenParameterSpec(5));
    CapiSecretKey key = (CapiSecretKey) generator.generateKey();
    if (key.getMode() == null) {
      Variations.check(row, key.getKeyLength() + " bits", () -> check.run(key));
      return;
    }
    CapiSecretKey withIv = key.withIV(bytes(key.getBlockLength() / 8));
    for (CipherMode mode : Variations.MODES) {
      Variations.check(
          row, key.getKeyLength() + " bits, " + mode, () -> check.run(withIv.withMode(mode)));
    }
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
