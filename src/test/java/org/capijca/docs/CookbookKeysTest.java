// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiXmlKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes that convert keys and key files. */
@Tag("unit")
class CookbookKeysTest {
  private static final String KEYX = "CALG_RSA_KEYX";

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Path file(String name, byte[] contents) throws Exception {
    return Files.write(file(name), contents);
  }

  @Test
  void pem_becomesABlob_andABlobPem() throws Exception {
    KeyPair pair = CookbookKeys.jdkPair();
    Path pem = Files.writeString(file("key.pem"), CookbookKeys.pem(pair.getPrivate()));

    CookbookPrograms.run("PemToBlob", pem, file("key.blob"));
    String printed = CookbookPrograms.run("BlobToPem", file("key.blob"));

    String base64 = printed.replaceAll("-----[^-]+-----", "");
    PrivateKey key =
        KeyFactory.getInstance("RSA", "SunRsaSign")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    assertThat(key).isEqualTo(pair.getPrivate());
    assertThat(printed.lines()).allMatch(line -> line.length() <= 64);
  }

  @Test
  void certificateAndNumbers_becomeTheSameBlob() throws Exception {
    KeyPair pair = CookbookKeys.jdkPair();
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    Path certificate = file("certificate.der", CookbookKeys.certificate(pair));

    CookbookPrograms.run("CertificateToBlob", certificate, file("a"));
    CookbookPrograms.run(
        "NumbersToBlob", key.getModulus().toString(16), key.getPublicExponent(), file("b"));

    byte[] blob = Files.readAllBytes(file("a"));
    assertThat(blob)
        .isEqualTo(Files.readAllBytes(file("b")))
        .hasSize(8 + 12 + 128)
        .startsWith(6, 2);
    String described = CookbookPrograms.run("Base64Blob", Base64.getEncoder().encodeToString(blob));
    assertThat(described).isEqualTo("CALG_RSA_KEYX, 1024 bits");
  }

  @Test
  void xml_becomesACngBlobAndABlob_andACngBlobXml() throws Exception {
    PrivateKey key = CookbookKeys.pair(KEYX).getPrivate();
    String xml = CookbookKeys.spec(KEYX, key, CapiXmlKeySpec.class).getXml();
    Path input = Files.writeString(file("key.xml"), xml);

    CookbookPrograms.run("XmlToCngBlob", input, file("key.cng"), file("key.blob"));

    assertThat(Files.readAllBytes(file("key.blob"))).isEqualTo(CookbookKeys.blob(KEYX, key));
    assertThat(Files.readAllBytes(file("key.cng")))
        .isEqualTo(CookbookKeys.spec(KEYX, key, CapiCngBlobSpec.class).getEncoded());
    assertThat(CookbookPrograms.run("CngBlobToXml", file("key.cng"))).isEqualTo(xml);
    assertThat(CookbookPrograms.run("WhatIsThis", file("key.cng"))).contains("RSA3");
  }

  @Test
  void keyValue_becomesAPlaintextKeyBlob() throws Exception {
    byte[] value = HexFormat.of().parseHex("00112233445566778899aabbccddeeff".repeat(2));
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding", "SunJCE");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(value, "AES"), new IvParameterSpec(new byte[16]));
    Path data = file("data", cipher.doFinal(new byte[30]));

    CookbookPrograms.run(
        "PlaintextKey", HexFormat.of().formatHex(value), data, file("plain"), file("key.blob"));

    assertThat(Files.readAllBytes(file("plain"))).isEqualTo(new byte[30]);
    assertThat(HexFormat.of().formatHex(Files.readAllBytes(file("key.blob"))))
        .isEqualTo("080200001066000020000000" + HexFormat.of().formatHex(value));
  }

  @Test
  void pem_becomesAPvkFile_andThisAStrongNameKey() throws Exception {
    KeyPair pair = CookbookKeys.jdkPair();
    Path pem = Files.writeString(file("key.pem"), CookbookKeys.pem(pair.getPrivate()));

    CookbookPrograms.run("PemToPvk", pem, file("key.pvk"), "Geheim");
    CookbookPrograms.run("PvkToPkcs8", file("key.pvk"), "Geheim", file("key.p8"), file("key.snk"));

    PrivateKey key =
        KeyFactory.getInstance("RSA", "SunRsaSign")
            .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file("key.p8"))));
    assertThat(key).isEqualTo(pair.getPrivate());
    assertThat(CookbookPrograms.run("PublicKeyToken", file("key.snk"))).matches("[0-9a-f]{16}");
  }

  @Test
  void counterSignature_isAnAttribute() throws Exception {
    KeyPair identity = CookbookKeys.pair("CALG_RSA_SIGN");
    KeyPair signer = CookbookKeys.pair("CALG_RSA_SIGN");
    Path pair = file("identity.snk", CookbookKeys.blob("CALG_RSA_SIGN", identity.getPrivate()));
    byte[] publicKey =
        CookbookKeys.spec("CALG_RSA_SIGN", signer.getPublic(), CapiSnkSpec.class).getEncoded();

    assertThat(CookbookPrograms.run("CounterSign", pair, file("signer.snk", publicKey)))
        .startsWith("[assembly: System.Reflection.AssemblySignatureKey");
  }
}
