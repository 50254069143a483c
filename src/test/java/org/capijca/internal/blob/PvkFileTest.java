// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.capijca.CapiError;
import org.capijca.KeySlot;
import org.capijca.spec.PvkProtection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("unit")
class PvkFileTest {
  private static final byte[] PASSWORD = "secret".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

  @Test
  void unencryptedFile_hasBlobAfterSixNumbers() throws Exception {
    byte[] blob = Samples.bytes("rsa512.private");
    byte[] file = PvkFile.of(KeySlot.AT_SIGNATURE, blob).toBytes();

    assertThat(HexFormat.of().formatHex(file, 0, 24))
        .isEqualTo("1ef1b5b0" + "00000000" + "02000000" + "00000000" + "00000000" + "34010000");
    assertThat(Arrays.copyOfRange(file, 24, file.length)).isEqualTo(blob);
    PvkFile read = PvkFile.read(file);
    assertThat(read.keySpec()).isEqualTo(KeySlot.AT_SIGNATURE);
    assertThat(read.isEncrypted()).isFalse();
    assertThat(read.privateKeyBlob()).isEqualTo(blob);
    assertThat(read.toBytes()).isEqualTo(file);
  }

  @ParameterizedTest
  @EnumSource(
      value = PvkProtection.class,
      names = {"WEAK", "STRONG"})
  void protectedFile_requiresItsPassword(PvkProtection protection) throws Exception {
    for (byte[] blob :
        new byte[][] {
          Samples.bytes("rsa512.private"), Samples.privateBlobs().get("DSS2"),
        }) {
      PvkFile clear = PvkFile.of(KeySlot.AT_KEYEXCHANGE, blob);
      PvkFile locked = clear.encrypt(PASSWORD, SALT, protection, JdkPvkCipher.INSTANCE);
      PvkFile read = PvkFile.read(locked.toBytes());

      assertThat(read.isEncrypted()).isTrue();
      assertThat(read.toBytes()).isEqualTo(locked.toBytes()).hasSize(24 + 16 + blob.length);
      assertThat(Arrays.copyOfRange(read.toBytes(), 40, 48))
          .isEqualTo(Arrays.copyOf(blob, 8)); // the BLOBHEADER is not encrypted
      assertThat(read.decrypt(PASSWORD, JdkPvkCipher.INSTANCE).privateKeyBlob()).isEqualTo(blob);
      KeyPairBlobsTest.assertRefused(
          () -> read.decrypt("Secret".getBytes(StandardCharsets.US_ASCII), JdkPvkCipher.INSTANCE),
          CapiError.NTE_BAD_DATA);
      KeyPairBlobsTest.assertRefused(read::privateKeyBlob, CapiError.NTE_BAD_KEY_STATE);
    }
  }

  /** The work is the same whichever protection applies, and if neither does. */
  @Test
  void bothProtections_areTriedForEveryPassword() throws Exception {
    int[] calls = new int[2];
    PvkCipher counting =
        new PvkCipher() {
          @Override
          public byte[] sha1(byte[] first, byte[] second) {
            calls[0]++;
            return JdkPvkCipher.INSTANCE.sha1(first, second);
          }

          @Override
          public void rc4(byte[] key, byte[] data, int offset, int length) {
            calls[1]++;
            JdkPvkCipher.INSTANCE.rc4(key, data, offset, length);
          }
        };
    PvkFile clear = PvkFile.of(KeySlot.AT_KEYEXCHANGE, Samples.bytes("rsa512.private"));
    for (PvkProtection protection :
        new PvkProtection[] {PvkProtection.WEAK, PvkProtection.STRONG}) {
      PvkFile locked = clear.encrypt(PASSWORD, SALT, protection, JdkPvkCipher.INSTANCE);
      for (byte[] password : new byte[][] {PASSWORD, {1}, {}}) {
        Arrays.fill(calls, 0);
        try {
          locked.decrypt(password, counting);
        } catch (BlobException e) {
          assertThat(password).isNotEqualTo(PASSWORD);
        }
        assertThat(calls).as("%s, %d bytes", protection, password.length).containsExactly(2, 2);
      }
    }
  }

  @Test
  void noProtection_doesNotChangeFile() throws Exception {
    PvkFile clear = PvkFile.of(KeySlot.AT_SIGNATURE, Samples.bytes("rsa512.private"));

    assertThat(clear.encrypt(PASSWORD, SALT, PvkProtection.NONE, JdkPvkCipher.INSTANCE))
        .isSameAs(clear);
    assertThat(clear.decrypt(PASSWORD, JdkPvkCipher.INSTANCE)).isSameAs(clear);
    clear.wipe();
    assertThat(clear.privateKeyBlob()).containsOnly(0);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "1ef1b5",
    "1ff1b5b0 00000000 02000000 00000000 00000000 0c000000 070200000024000052534132",
    "1ef1b5b0 00000000 03000000 00000000 00000000 0c000000 070200000024000052534132",
    "1ef1b5b0 00000000 02000000 01000000 00000000 0c000000 070200000024000052534132",
    "1ef1b5b0 00000000 02000000 01000000 10000000 0c000000 070200000024000052534132",
    "1ef1b5b0 00000000 02000000 00000000 ffffffff 0c000000 070200000024000052534132",
    "1ef1b5b0 00000000 02000000 00000000 00000000 0d000000 070200000024000052534132",
    "1ef1b5b0 00000000 02000000 00000000 00000000 ffffffff 070200000024000052534132",
    "1ef1b5b0 00000000 02000000 00000000 00000000 0b000000 070200000024000052534132"
  })
  void damagedFile_isRefused(String hex) {
    byte[] file = HexFormat.of().parseHex(hex.replace(" ", ""));

    KeyPairBlobsTest.assertRefused(() -> PvkFile.read(file), CapiError.NTE_BAD_DATA);
  }

  @Test
  void fileOfMagicNumberAlone_isReportedAsCut() {
    assertThatThrownBy(() -> PvkFile.read(HexFormat.of().parseHex("1ef1b5b0")))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining("reserved needs 4 bytes at offset 4");
  }

  @Test
  void encryptedFile_isNotEncryptedAgain() {
    PvkFile locked =
        PvkFile.of(KeySlot.AT_SIGNATURE, Samples.bytes("rsa512.private"))
            .encrypt(PASSWORD, SALT, PvkProtection.STRONG, JdkPvkCipher.INSTANCE);

    assertThatThrownBy(
            () -> locked.encrypt(PASSWORD, SALT, PvkProtection.STRONG, JdkPvkCipher.INSTANCE))
        .isExactlyInstanceOf(IllegalStateException.class);
  }
}
