// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.capijca.CapiError;
import org.capijca.KeySlot;
import org.capijca.spec.PvkProtection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that hashes, RC4 keys and decrypted data are wiped after a PVK file has been processed. */
@Tag("unit")
class PvkFileWipeTest {
  private static final byte[] PASSWORD = "secret".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

  private final PvkFile clear = PvkFile.of(KeySlot.AT_KEYEXCHANGE, Samples.bytes("rsa512.private"));
  private RecordingCipher cipher;

  /** Records the arrays that a PVK file passes to the cipher or receives from it. */
  private static final class RecordingCipher implements PvkCipher {
    private final List<byte[]> hashes = new ArrayList<>();
    private final List<byte[]> keys = new ArrayList<>();
    private final List<byte[]> data = new ArrayList<>();

    @Override
    public byte[] sha1(byte[] first, byte[] second) {
      byte[] hash = JdkPvkCipher.INSTANCE.sha1(first, second);
      hashes.add(hash);
      return hash;
    }

    @Override
    public void rc4(byte[] key, byte[] bytes, int offset, int length) {
      JdkPvkCipher.INSTANCE.rc4(key, bytes, offset, length);
      keys.add(key);
      data.add(bytes);
    }
  }

  @BeforeEach
  void newCipher() {
    cipher = new RecordingCipher();
  }

  @ParameterizedTest
  @EnumSource(
      value = PvkProtection.class,
      names = {"WEAK", "STRONG"})
  void encrypt_wipesHashAndKey(PvkProtection protection) {
    clear.encrypt(PASSWORD, SALT, protection, cipher);

    assertThat(cipher.hashes).hasSize(1).allSatisfy(hash -> assertThat(hash).containsOnly(0));
    assertThat(cipher.keys).hasSize(1).allSatisfy(key -> assertThat(key).containsOnly(0));
  }

  @ParameterizedTest
  @EnumSource(
      value = PvkProtection.class,
      names = {"WEAK", "STRONG"})
  void decrypt_wipesAllButCorrectResult(PvkProtection protection) throws Exception {
    PvkFile opened =
        clear.encrypt(PASSWORD, SALT, protection, JdkPvkCipher.INSTANCE).decrypt(PASSWORD, cipher);

    assertThat(cipher.hashes).hasSize(2).allSatisfy(hash -> assertThat(hash).containsOnly(0));
    assertThat(cipher.keys).hasSize(2).allSatisfy(key -> assertThat(key).containsOnly(0));
    byte[] blob = opened.privateKeyBlob();
    assertThat(cipher.data).hasSize(2);
    assertThat(cipher.data.stream().filter(each -> Arrays.equals(each, blob))).hasSize(1);
    assertThat(cipher.data.stream().filter(each -> Arrays.equals(each, new byte[blob.length])))
        .as("data decrypted with the other key")
        .hasSize(1);
  }

  @Test
  void wrongPassword_leavesNoDecryptedData() {
    PvkFile locked = clear.encrypt(PASSWORD, SALT, PvkProtection.STRONG, JdkPvkCipher.INSTANCE);

    KeyPairBlobsTest.assertRefused(
        () -> locked.decrypt(new byte[] {1}, cipher), CapiError.NTE_BAD_DATA);
    assertThat(cipher.data).hasSize(2).allSatisfy(data -> assertThat(data).containsOnly(0));
  }

  /** The bytes of a key are copied, so that wiping the file does not change the caller's array. */
  @Test
  void wipe_clearsFileButNotSourceArray() throws Exception {
    byte[] blob = Samples.bytes("rsa512.private");
    PvkFile file = PvkFile.of(KeySlot.AT_SIGNATURE, blob);
    file.wipe();

    assertThat(file.privateKeyBlob()).containsOnly(0);
    assertThat(blob).isEqualTo(Samples.bytes("rsa512.private"));
  }
}
