// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the BLOBHEADER and the BLOBs of session keys. */
@Tag("unit")
class SessionKeyBlobsTest {
  @Test
  void simpleBlob_isReadAndWritten() throws Exception {
    byte[] blob = Samples.bytes("rc4.simple");
    WrappedKeyBlob read = WrappedKeyBlob.read(blob, BlobType.SIMPLEBLOB);

    assertThat(read.algId()).isEqualTo(AlgId.CALG_RC4);
    assertThat(read.wrappingAlgId()).isEqualTo(AlgId.CALG_RSA_KEYX);
    assertThat(read.wrapped()).hasSize(128);
    assertThat(read.toBlob()).isEqualTo(blob);
    assertThat(
            WrappedKeyBlob.of(
                    BlobType.SIMPLEBLOB, AlgId.CALG_RC4, AlgId.CALG_RSA_KEYX, read.wrapped())
                .toBlob())
        .isEqualTo(blob);
  }

  @Test
  void symmetricWrapBlob_isReadAndWritten() throws Exception {
    byte[] blob = HexFormat.of().parseHex("0b0200000366000003660000" + "ab".repeat(40));
    WrappedKeyBlob read = WrappedKeyBlob.read(blob, BlobType.SYMMETRICWRAPKEYBLOB);

    assertThat(read.algId()).isEqualTo(AlgId.CALG_3DES);
    assertThat(read.wrappingAlgId()).isEqualTo(AlgId.CALG_3DES);
    assertThat(read.wrapped()).hasSize(40);
    assertThat(
            WrappedKeyBlob.of(
                    BlobType.SYMMETRICWRAPKEYBLOB, AlgId.CALG_3DES, AlgId.CALG_3DES, read.wrapped())
                .toBlob())
        .isEqualTo(blob);
    byte[] version3 = blob.clone();
    version3[1] = 3;
    KeyPairBlobsTest.assertRefused(
        () -> WrappedKeyBlob.read(version3, BlobType.SYMMETRICWRAPKEYBLOB), CapiError.NTE_BAD_VER);
    assertThat(read.toBlob()).isEqualTo(blob);
    KeyPairBlobsTest.assertRefused(
        () -> WrappedKeyBlob.read(blob, BlobType.SIMPLEBLOB), CapiError.NTE_BAD_TYPE);
  }

  @Test
  void plaintextKeyBlob_isReadAndWritten() throws Exception {
    byte[] blob = HexFormat.of().parseHex("08020000026600000500000054dd7b8a97");
    PlaintextKeyBlob read = PlaintextKeyBlob.read(blob);

    assertThat(read.algId()).isEqualTo(AlgId.CALG_RC2);
    assertThat(read.key()).hasSize(5);
    assertThat(PlaintextKeyBlob.write(AlgId.CALG_RC2, read.key())).isEqualTo(blob);
    read.wipe();
    assertThat(read.key()).isEqualTo(new byte[5]);
  }

  /** In the order of checks on Windows: length, version, type, algorithm. */
  @ParameterizedTest
  @CsvSource({
    "'', NTE_BAD_DATA",
    "08020000016800, NTE_BAD_DATA",
    "0802000001680000, NTE_BAD_DATA",
    "2d2d2d2d2d424547494e, NTE_BAD_VER",
    "308201220201000282, NTE_BAD_VER",
    "080100000168000000000000, NTE_BAD_VER",
    "080300000168000000000000, NTE_BAD_VER",
    "000200000168000000000000, NTE_BAD_TYPE",
    "090200000168000000000000, NTE_BAD_TYPE",
    "0a0200000168000000000000, NTE_BAD_TYPE",
    "0c0200000168000000000000, NTE_BAD_TYPE",
    "010200000168000000000000, NTE_BAD_TYPE",
    "08020000ff66000000000000, NTE_BAD_ALGID",
    "080200000168000001000000, NTE_BAD_DATA",
    "0802000001680000ffffffff, NTE_BAD_DATA",
    "0802000001680000ffffff7f, NTE_BAD_DATA"
  })
  void damagedBlob_isRefused(String hex, CapiError code) {
    byte[] blob = HexFormat.of().parseHex(hex);

    KeyPairBlobsTest.assertRefused(() -> PlaintextKeyBlob.read(blob), code);
  }

  @Test
  void lengthAbove31Bits_isNamedAsDword() {
    byte[] blob = HexFormat.of().parseHex("0802000001680000ffffffff");

    assertThatThrownBy(() -> PlaintextKeyBlob.read(blob))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining("4294967295 bytes");
  }

  @Test
  void unpublishedTypes_areRefusedWithReason() {
    for (BlobType type : BlobType.values()) {
      boolean read =
          type != BlobType.OPAQUEKEYBLOB
              && type != BlobType.KEYSTATEBLOB
              && type != BlobType.PUBLICKEYBLOBEX;
      assertThat(UnsupportedBlobTypes.reason(type).isEmpty()).isEqualTo(read);
    }
  }

  /** Some programs write AT_KEYEXCHANGE or AT_SIGNATURE into aiKeyAlg. */
  @Test
  void keySpecInPlaceOfAlgId_isReadAsRsaKey() throws Exception {
    byte[] blob = Samples.bytes("rsa512.private");
    blob[4] = 2;
    blob[5] = 0;
    assertThat(KeyPairBlobs.readPrivate(blob).algId()).isEqualTo(AlgId.CALG_RSA_SIGN);
    blob[4] = 1;
    assertThat(KeyPairBlobs.readPrivate(blob).algId()).isEqualTo(AlgId.CALG_RSA_KEYX);
  }
}
