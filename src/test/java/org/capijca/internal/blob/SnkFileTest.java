// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.spec.CapiPublicKeyTokenSpec;
import org.capijca.spec.CapiSnkSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class SnkFileTest {
  /** The public key of Microsoft's assemblies, as in their InternalsVisibleTo attributes. */
  private static final byte[] MICROSOFT =
      HexFormat.of()
          .parseHex(
              "002400000480000094000000060200000024000052534131000400000100010007d1fa57c4aed9f0"
                  + "a32e84aa0faefd0de9e8fd6aec8f87fb03766c834c99921eb23be79ad9d5dcc1dd9ad236132102"
                  + "900b723cf980957fc4e177108fc607774f29e8320e92ea05ece4e821c0a5efe8f1645c4c0c93c1"
                  + "ab99285d622caa652c1dfad63d745d6f2de5f17e5eaf0fc4963d261c8a12436518206dc093344d"
                  + "5ad293");

  private static final byte[] ECMA = HexFormat.of().parseHex("00000000000000000400000000000000");

  @Test
  void publicKeyTokens_areAsPublished() throws Exception {
    assertThat(token(MICROSOFT)).isEqualTo("b03f5f7f11d50a3a");
    assertThat(token(ECMA)).isEqualTo("b77a5c561934e089");
  }

  private static String token(byte[] file) throws BlobException {
    return CapiPublicKeyTokenSpec.of(new CapiSnkSpec(SnkFile.read(file).publicKey())).toString();
  }

  @Test
  void publicKey_isReadWithAndWithoutPrefix() throws Exception {
    SnkFile prefixed = SnkFile.read(MICROSOFT);
    SnkFile bare = SnkFile.read(Arrays.copyOfRange(MICROSOFT, 12, MICROSOFT.length));

    assertThat(prefixed.privateKey()).isEmpty();
    assertThat(prefixed.toBytes()).isEqualTo(MICROSOFT);
    assertThat(bare.toBytes()).isEqualTo(MICROSOFT);
    assertThat(prefixed.publicBlob().orElseThrow().body().toBlob(AlgId.CALG_RSA_SIGN))
        .isEqualTo(Arrays.copyOfRange(MICROSOFT, 12, MICROSOFT.length));
    assertThat(SnkFile.read(ECMA).toBytes()).isEqualTo(ECMA);
    assertThat(SnkFile.read(ECMA).publicBlob()).isEmpty();
  }

  @Test
  void keyPair_isPrivateKeyBlobOfSignatureKeyWithoutPrefix() throws Exception {
    byte[] exchange = Samples.bytes("rsa1024.private");
    byte[] file = SnkFile.read(exchange).toBytes();
    byte[] expected = exchange.clone();
    expected[5] = 0x24;

    assertThat(file).isEqualTo(expected).hasSize(596);
    SnkFile pair = SnkFile.read(file);
    assertThat(pair.toBytes()).isEqualTo(file);
    assertThat(pair.publicKey()).hasSize(160);
    RsaPublicKeyData publicBody = pair.privateKey().orElseThrow().publicBody();
    assertThat(SnkFile.of(publicBody).toBytes()).isEqualTo(pair.publicKey());
  }

  /** The checks of a public key in .NET's compilers. */
  @ParameterizedTest
  @CsvSource({"1, 0x44", "1, 0xA4", "5, 0x60", "4, 0x03", "8, 0x93", "8, 0x95", "12, 0x07"})
  void damagedPrefix_isRefused(int offset, String value) {
    byte[] file = MICROSOFT.clone();
    file[offset] = Integer.decode(value).byteValue();

    assertThat(outcome(file)).isIn(CapiError.NTE_BAD_DATA, CapiError.NTE_BAD_TYPE);
  }

  @Test
  void otherAlgIdsOfHashAndSignature_areAccepted() throws Exception {
    for (int[] change : new int[][] {{4, 0x0C}, {4, 0x0E}, {1, 0x22}}) {
      byte[] file = MICROSOFT.clone();
      file[change[0]] = (byte) change[1];
      assertThat(SnkFile.read(file).toBytes()).isEqualTo(file);
    }
  }

  @Test
  void nonRsaKey_isRefused() throws Exception {
    assertThat(outcome(Samples.dss512().toBlob(AlgId.CALG_DSS_SIGN)))
        .isEqualTo(CapiError.NTE_BAD_DATA);
    assertThat(outcome(new byte[0])).isEqualTo(CapiError.NTE_BAD_DATA);
  }

  private static CapiError outcome(byte[] file) {
    try {
      SnkFile.read(file);
      return null;
    } catch (BlobException e) {
      return CapiError.of(e).orElseThrow();
    }
  }

  /** A prefix alone is long enough to be read, and the BLOB after it is missing. */
  @Test
  void prefixWithoutBlob_isReportedAsShortBlob() {
    assertThatThrownBy(() -> SnkFile.read(new byte[11]))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining("11 bytes are too short for a strong-name key");
    assertThatThrownBy(() -> SnkFile.read(new byte[12]))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining("0 bytes; a BLOBHEADER has 8");
  }
}
