// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HexFormat;
import org.capijca.CapiError;
import org.capijca.KeySlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that lengths are checked exactly and before anything is read. */
@Tag("unit")
class LittleEndianReaderTest {
  private static LittleEndianReader over(String hex) {
    return new LittleEndianReader(HexFormat.of().parseHex(hex));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "01", "0102", "010203"})
  void truncatedField_isRefusedWithoutReading(String hex) {
    LittleEndianReader in = over(hex);
    int length = hex.length() / 2;

    KeyPairBlobsTest.assertRefused(() -> in.dword("field"), CapiError.NTE_BAD_DATA);
    assertThat(in.remaining()).isEqualTo(length);
    if (length < 2) {
      KeyPairBlobsTest.assertRefused(() -> in.uint16("field"), CapiError.NTE_BAD_DATA);
      assertThat(in.remaining()).isEqualTo(length);
    }
  }

  @Test
  void bitLength_isLimitedByRemainingBytes() throws Exception {
    assertThat(over("10000000" + "abcd").bits("bitlen")).isEqualTo(16);
    assertThat(over("17000000" + "abcd").bits("bitlen")).isEqualTo(23);
    KeyPairBlobsTest.assertRefused(
        () -> over("18000000" + "abcd").bits("bitlen"), CapiError.NTE_BAD_DATA);
    KeyPairBlobsTest.assertRefused(
        () -> over("ffffffff" + "abcd").bits("bitlen"), CapiError.NTE_BAD_DATA);
  }

  @Test
  void bitLength_isLimitedByLongestKey() throws Exception {
    String number = "ab".repeat(LittleEndianNumber.MAX_BITS / 8 + 1);

    assertThat(over("00400000" + number).bits("bitlen")).isEqualTo(LittleEndianNumber.MAX_BITS);
    assertThatThrownBy(() -> over("01400000" + number).bits("bitlen"))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining("bitlen 16385")
        .hasMessageContaining("16384 at most");
  }

  @Test
  void startsWith_comparesFourBytesAndReadsNone() {
    LittleEndianReader in = over("52534132");

    assertThat(in.startsWith(RsaPrivateKeyData.MAGIC)).isTrue();
    assertThat(in.remaining()).isEqualTo(4);
    assertThat(over("525341").startsWith(0x32415352)).as("3 bytes").isFalse();
    for (String hex : new String[] {"53534132", "52544132", "52534232", "52534133"}) {
      assertThat(over(hex).startsWith(RsaPrivateKeyData.MAGIC)).as(hex).isFalse();
    }
  }

  @Test
  void number_isLimitedByWidthOfField() throws Exception {
    assertThat(LittleEndianNumber.write(BigInteger.valueOf(0xFFFF), 2, "x"))
        .containsExactly(0xFF, 0xFF);
    assertThatThrownBy(() -> LittleEndianNumber.write(BigInteger.valueOf(0x10000), 2, "x"))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining("x of 17 bits")
        .hasMessageContaining("allowed 16 at most");
    KeyPairBlobsTest.assertRefused(
        () -> LittleEndianNumber.write(BigInteger.valueOf(-1), 2, "x"), CapiError.NTE_BAD_DATA);
    assertThat(LittleEndianNumber.write(BigInteger.ZERO, 1, "x")).containsExactly(0);
  }

  @Test
  void number_isLimitedByLongestKey() throws Exception {
    int bits = LittleEndianNumber.MAX_BITS;
    BigInteger longest = BigInteger.ONE.shiftLeft(bits - 1);

    assertThat(LittleEndianNumber.write(longest, bits / 8, "x")).hasSize(bits / 8);
    assertThatThrownBy(() -> LittleEndianNumber.write(longest.shiftLeft(1), bits / 8 + 1, "x"))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining("allowed 16384 at most");
  }

  /** The key in a PVK file has at least 12 bytes, the header and the magic number. */
  @Test
  void pvkFile_containsKeyOfAtLeastTwelveBytes() throws Exception {
    String start = "1ef1b5b0 00000000 02000000 00000000 00000000".replace(" ", "");
    String key = "070200000024000052534132";

    assertThat(PvkFile.read(HexFormat.of().parseHex(start + "0c000000" + key)).keySpec())
        .isEqualTo(KeySlot.AT_SIGNATURE);
    assertThatThrownBy(() -> PvkFile.read(HexFormat.of().parseHex(start + "0b000000" + key)))
        .hasMessageContaining("11 bytes is too short");
    assertThatThrownBy(() -> PvkFile.read(HexFormat.of().parseHex(start + "ffffffff" + key)))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining("4294967295");
  }

  @Test
  void seedCounter_isFirstDwordOfSeed() throws Exception {
    byte[] seed = DomainParameterData.seedField(0x01020304, new byte[20]);
    BigInteger p = Samples.number("dss512.p");
    DomainParameterData domain =
        DomainParameterData.of(
            p, Samples.number("dss512.q"), Samples.number("dss512.g"), null, seed);

    assertThat(domain.seedCounter()).isEqualTo(0x01020304);
    assertThat(domain.fipsSeed().orElseThrow()).hasSize(20).containsOnly(0);
  }

  @Test
  void kindOfDiscreteLogKey_isKindOfItsFormat() throws Exception {
    assertThat(Samples.dss512().publicBody().isDiffieHellman()).isFalse();
    assertThat(Samples.dss512().requiresQ()).isTrue();
    assertThat(Samples.dh512(true).publicBody().isDiffieHellman()).isTrue();
    assertThat(Samples.dh512(true).requiresQ()).isFalse();
  }

  /** DSS keys have a Q of 160 bits (Base Provider Key BLOBs). */
  @Test
  void dssKeyWithoutQ_isRefusedByEveryFactoryMethod() throws Exception {
    DomainParameterData domain = Samples.dh512(false).domain();
    BigInteger x = Samples.number("dss512.x");
    BigInteger y = Samples.number("dss512.y");

    KeyPairBlobsTest.assertRefused(
        () -> DiscreteLogPrivateKeyData.of(DiscreteLogFormat.DSS, domain, x),
        CapiError.NTE_BAD_DATA);
    KeyPairBlobsTest.assertRefused(
        () -> DiscreteLogPrivateKeyData.of(DiscreteLogFormat.DSS, domain, y, x),
        CapiError.NTE_BAD_DATA);
    KeyPairBlobsTest.assertRefused(
        () -> DiscreteLogPublicKeyData.of(DiscreteLogFormat.DSS, domain, y),
        CapiError.NTE_BAD_DATA);
  }
}
