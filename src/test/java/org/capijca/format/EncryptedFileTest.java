// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.PasswordEncoding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class EncryptedFileTest {
  private static final int[] LENGTHS = {0, 1, 7, 8, 16, 991, 992, 5000, 100_000};

  private final CapiProvider provider = new CapiProvider();
  private final EncryptedFile files = new EncryptedFile(provider);

  private KeyPair pair(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", provider);
    generator.initialize(new CapiKeyGenParameterSpec(bits << 16));
    return generator.generateKeyPair();
  }

  private CapiSecretKey key(AlgId algId) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance(algId.name(), provider);
    generator.init(new CapiKeyGenParameterSpec(1));
    return (CapiSecretKey) generator.generateKey();
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @EnumSource(
      value = AlgId.class,
      names = {
        "CALG_RC2",
        "CALG_RC4",
        "CALG_DES",
        "CALG_3DES",
        "CALG_3DES_112",
        "CALG_AES_128",
        "CALG_AES_192",
        "CALG_AES_256"
      })
  void file_goesBothWays_andIsLengthBlobAndData(AlgId algId) throws Exception {
    KeyPair pair = pair(1024);
    CapiSecretKey key = key(algId);
    for (int length : LENGTHS) {
      byte[] plain = random(length);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try (OutputStream out = files.writer(file, pair.getPublic(), key)) {
        out.write(plain);
      }
      byte[] bytes = file.toByteArray();

      assertThat(Arrays.copyOf(bytes, 8))
          .as("length and BLOBHEADER")
          .startsWith(12 + 128, 0, 0, 0, 1, 2);
      Cipher cipher = Cipher.getInstance(algId.name(), provider);
      cipher.init(Cipher.ENCRYPT_MODE, key);
      assertThat(Arrays.copyOfRange(bytes, 4 + 12 + 128, bytes.length))
          .as("data of " + length + " bytes")
          .isEqualTo(cipher.doFinal(plain));
      try (InputStream in = files.reader(new ByteArrayInputStream(bytes), pair.getPrivate())) {
        assertThat(in.readAllBytes()).as(length + " bytes").isEqualTo(plain);
      }
    }
  }

  /** Written by encrypt-file.c under Wine with -alg RC4 -len 128 and the password Geheim. */
  @Test
  void fileUnderAPassword_isTheDataAlone() throws Exception {
    byte[] file = HexFormat.of().parseHex("59a8c9fd4f2ec06cb2fc9def8a968e0bb1db88");
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_MD5)
            .password("Geheim".toCharArray(), PasswordEncoding.ANSI)
            .keyLength(128)
            .csp(Csp.MS_ENHANCED_PROV)
            .build();
    CapiSecretKey key =
        (CapiSecretKey) SecretKeyFactory.getInstance("CALG_RC4", provider).generateSecret(spec);
    byte[] plain = files.reader(new ByteArrayInputStream(file), key).readAllBytes();
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    try (OutputStream out = files.writer(again, key)) {
      out.write(plain);
    }

    assertThat(new String(plain, StandardCharsets.US_ASCII)).isEqualTo("The quick brown fox");
    assertThat(again.toByteArray()).isEqualTo(file);
  }

  @Test
  void settings_areThoseOfCryptSetKeyParamAfterTheImport() throws Exception {
    KeyPair pair = pair(1024);
    byte[] iv = random(16);
    CapiSecretKey key = key(AlgId.CALG_AES_128).withIV(iv);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (OutputStream out = files.writer(file, pair.getPublic(), key)) {
      out.write(random(100));
    }

    InputStream in =
        files.reader(
            new ByteArrayInputStream(file.toByteArray()),
            pair.getPrivate(),
            imported -> imported.withIV(iv));

    assertThat(in.readAllBytes()).isEqualTo(random(100));
  }

  /** What has been written has left before the end is known; no more than a buffer is held. */
  @Test
  void streams_holdNoMoreThanABuffer() throws Exception {
    CapiSecretKey key = key(AlgId.CALG_AES_256);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    OutputStream out = files.writer(file, key);
    for (int i = 0; i < 256; i++) {
      out.write(random(4096));
      assertThat(file.size()).isGreaterThan(4096 * (i + 1) - 64);
    }
    out.close();
    int[] read = {0};
    InputStream counting =
        new ByteArrayInputStream(file.toByteArray()) {
          @Override
          public int read(byte[] b, int off, int len) {
            int n = super.read(b, off, len);
            read[0] += Math.max(n, 0);
            return n;
          }
        };
    InputStream in = files.reader(counting, key);
    for (int i = 0; i < 256; i++) {
      assertThat(in.readNBytes(4096)).isEqualTo(random(4096));
      assertThat(read[0]).isLessThan(4096 * (i + 1) + 80 * 1024);
    }
  }

  /** Bad data is not taken for the end, however often the stream is read. */
  @Test
  void badPadding_isReportedAtEveryRead() throws Exception {
    CapiSecretKey key = key(AlgId.CALG_AES_256);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (OutputStream out = files.writer(file, key)) {
      out.write(new byte[100]);
    }
    byte[] damaged = file.toByteArray();
    damaged[damaged.length - 17] ^= 1;
    InputStream in = files.reader(new ByteArrayInputStream(damaged), key);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(IOException.class)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
    }
    in.close();
  }

  /** The IV of each mebibyte is the last block before it. */
  @ParameterizedTest
  @EnumSource(names = {"CALG_RC2", "CALG_RC4", "CALG_3DES", "CALG_AES_256"})
  void longData_isEncryptedAsAWhole(AlgId algId) throws Exception {
    CapiSecretKey key = key(algId);
    for (int length : new int[] {(1 << 20) + 16, (1 << 20) + 70_001}) {
      byte[] plain = random(length);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try (OutputStream out = files.writer(file, key)) {
        out.write(plain, 0, 1000);
        out.write(plain[1000]);
        out.flush();
        out.write(plain, 1001, length - 1001);
      }

      Cipher cipher = Cipher.getInstance(algId.name(), provider);
      cipher.init(Cipher.ENCRYPT_MODE, key);
      assertThat(file.toByteArray())
          .as("%s, %d bytes", algId, length)
          .isEqualTo(cipher.doFinal(plain));
      InputStream in = files.reader(new ByteArrayInputStream(file.toByteArray()), key);
      assertThat(in.readAllBytes()).as("%s, %d bytes", algId, length).isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 12, 2061, -1, 0x2D2D2D2D})
  void startThatIsNoLength_isBadData_andPointsToThePassword(int length) throws Exception {
    byte[] file = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array();

    assertThatThrownBy(() -> files.reader(new ByteArrayInputStream(file), pair(512).getPrivate()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(Integer.toUnsignedString(length))
        .hasMessageContaining("pass the derived key")
        .satisfies(failure -> assertThat(CapiError.of(failure)).contains(CapiError.NTE_BAD_DATA));
  }

  @Test
  void fileCutInItsBlob_isBadData_andOtherBytesHaveACode() throws Exception {
    KeyPair pair = pair(512);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    files.writer(file, pair.getPublic(), key(AlgId.CALG_3DES)).close();
    for (int length = 0; length < 4 + 12 + 64; length++) {
      byte[] cut = Arrays.copyOf(file.toByteArray(), length);
      assertThatThrownBy(() -> files.reader(new ByteArrayInputStream(cut), pair.getPrivate()))
          .as("cut at " + length)
          .isInstanceOf(IOException.class)
          .satisfies(failure -> assertThat(CapiError.of(failure)).contains(CapiError.NTE_BAD_DATA));
    }
    byte[] other = file.toByteArray();
    other[8] = 0x55;
    assertThatThrownBy(() -> files.reader(new ByteArrayInputStream(other), pair.getPrivate()))
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(failure -> assertThat(CapiError.of(failure)).contains(CapiError.NTE_BAD_ALGID));
    byte[] cut = Arrays.copyOf(file.toByteArray(), file.size() - 1);
    InputStream in = files.reader(new ByteArrayInputStream(cut), pair.getPrivate());
    assertThatThrownBy(in::readAllBytes)
        .isInstanceOf(IOException.class)
        .satisfies(failure -> assertThat(CapiError.of(failure)).isPresent());
  }

  @Test
  void foreignAndNonExportableKeys_areRefused_beforeAnythingIsWritten() throws Exception {
    KeyPair pair = pair(512);
    KeyGenerator generator = KeyGenerator.getInstance("CALG_RC4", provider);
    CapiSecretKey notExportable = (CapiSecretKey) generator.generateKey();
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    assertThatThrownBy(
            () -> files.writer(file, pair.getPublic(), new SecretKeySpec(new byte[16], "RC4")))
        .hasMessageContaining("translateKey")
        .satisfies(failure -> assertThat(CapiError.of(failure)).contains(CapiError.NTE_BAD_KEY));
    assertThatThrownBy(() -> files.writer(file, pair.getPublic(), notExportable))
        .satisfies(
            failure -> assertThat(CapiError.of(failure)).contains(CapiError.NTE_BAD_KEY_STATE));
    assertThatThrownBy(
            () -> files.reader(new ByteArrayInputStream(new byte[0]), (CapiSecretKey) null))
        .satisfies(failure ->
            assertThat(CapiError.of(failure)).contains(CapiError.ERROR_INVALID_PARAMETER));
    assertThat(file.size()).isZero();
  }
}
