// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.HexFormat;
import java.util.List;
import net.jsign.AuthenticodeSigner;
import net.jsign.DigestAlgorithm;
import net.jsign.Signable;
import net.jsign.asn1.authenticode.AuthenticodeObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authenticode signatures of jsign, with a key from a KeyStore. */
@Tag("frameworks")
class JsignTest {
  @RegisterExtension static final NonExportableKey KEY = NonExportableKey.in(KeySlot.AT_SIGNATURE);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "script.ps1, SHA1, LAST",
    "script.ps1, SHA256, FIRST",
    "program.exe, SHA256, LAST",
    "program.exe, SHA512, FIRST"
  })
  void file_isSigned(String name, DigestAlgorithm digest, ProviderPosition position)
      throws Exception {
    position.apply();

    assertSigned(name, digest, signer());
  }

  @ParameterizedTest
  @CsvSource({
    "script.ps1, SHA256, LAST",
    "program.exe, SHA256, LAST",
    "program.exe, SHA384, FIRST"
  })
  void file_isSignedWithTheProviderNamed(
      String name, DigestAlgorithm digest, ProviderPosition position) throws Exception {
    position.apply();

    assertSigned(
        name, digest, signer().withSignatureProvider(Security.getProvider(CapiProvider.NAME)));
  }

  private static AuthenticodeSigner signer() throws Exception {
    return new AuthenticodeSigner(KEY.store(), KEY.alias(), "").withTimestamping(false);
  }

  private void assertSigned(String name, DigestAlgorithm digest, AuthenticodeSigner signer)
      throws Exception {
    File file = file(name).toFile();
    try (Signable signable = Signable.of(file)) {
      signer.withDigestAlgorithm(digest).sign(signable);
    }

    ProviderPosition.LAST.apply();
    try (Signable signed = Signable.of(file)) {
      List<CMSSignedData> signatures = signed.getSignatures();
      assertThat(signatures).hasSize(1);
      CMSSignedData signature = new CMSSignedData(signatures.get(0).getEncoded());
      SignerInformation info = signature.getSignerInfos().iterator().next();
      assertThat(info.verify(new JcaSimpleSignerInfoVerifierBuilder().build(KEY.certificate())))
          .isTrue();
      assertThat(signature.getSignedContentTypeOID())
          .isEqualTo(AuthenticodeObjectIdentifiers.SPC_INDIRECT_DATA_OBJID.getId());
      byte[] fileDigest = signed.computeDigest(digest);
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      signature.getSignedContent().write(content);
      assertThat(HexFormat.of().formatHex(content.toByteArray()))
          .endsWith(HexFormat.of().formatHex(fileDigest));
    }
  }

  private Path file(String name) throws Exception {
    byte[] content =
        name.endsWith(".exe")
            ? program()
            : "Write-Output 'The quick brown fox'\r\n".getBytes(UTF_8);
    return Files.write(folder.resolve(name), content);
  }

  /** A program without sections (PE Format, Microsoft: headers of 32-bit images). */
  private static byte[] program() {
    ByteBuffer image = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
    image.putShort(0, (short) 0x5A4D); // MZ
    image.putInt(0x3C, 0x40); // offset of the signature
    image.putInt(0x40, 0x4550); // PE
    image.putShort(0x44, (short) 0x14C); // Intel 386
    image.putShort(0x54, (short) 0xE0); // size of the optional header
    image.putShort(0x56, (short) 0x102); // executable, 32-bit
    image.putShort(0x58, (short) 0x10B); // PE32
    image.putInt(0x58 + 32, 0x1000); // section alignment
    image.putInt(0x58 + 36, 0x200); // file alignment
    image.putInt(0x58 + 56, 0x1000); // size of the image
    image.putInt(0x58 + 60, 0x200); // size of the headers
    image.putShort(0x58 + 68, (short) 3); // console
    image.putInt(0x58 + 92, 16); // number of data directories
    return image.array();
  }
}
