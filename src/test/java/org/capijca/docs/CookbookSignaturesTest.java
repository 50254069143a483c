// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiProvider;
import org.capijca.internal.blob.LittleEndianNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes for signatures, hashes and MACs, compared with the JDK. */
@Tag("unit")
class CookbookSignaturesTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] DATA = "The quick brown fox".getBytes(US_ASCII);

  @TempDir Path folder;

  private Path file(String name, byte[] contents) throws Exception {
    return Files.write(folder.resolve(name), contents);
  }

  private static byte[] signedByTheJdk(KeyPair pair) throws Exception {
    Signature signature = Signature.getInstance("SHA1withRSA", "SunRsaSign");
    signature.initSign(pair.getPrivate());
    signature.update(DATA);
    return signature.sign();
  }

  @Test
  void signature_isAttributedByItsByteOrder() throws Exception {
    KeyPair pair = CookbookKeys.pair("CALG_RSA_SIGN");
    Path blob = file("key.blob", CookbookKeys.blob("CALG_RSA_SIGN", pair.getPublic()));
    byte[] signature = signedByTheJdk(pair);
    Path data = file("data", DATA);

    assertThat(CookbookPrograms.run("WhoseSignature", blob, data, HEX.formatHex(signature)))
        .isEqualTo("CALG_SHA1withCALG_RSA_SIGN: false\nSHA1withRSA: true");
    byte[] reversed = LittleEndianNumber.reversed(signature);
    assertThat(CookbookPrograms.run("WhoseSignature", blob, data, HEX.formatHex(reversed)))
        .isEqualTo("CALG_SHA1withCALG_RSA_SIGN: true\nSHA1withRSA: false");
  }

  @Test
  void hashValue_isSignedAsTheDataWouldBe() throws Exception {
    KeyPair pair = CookbookKeys.pair("CALG_RSA_KEYX");
    Path blob = file("key.blob", CookbookKeys.blob("CALG_RSA_KEYX", pair.getPrivate()));
    byte[] hash = MessageDigest.getInstance("SHA-1").digest(DATA);

    assertThat(HEX.parseHex(CookbookPrograms.run("SignHash", blob, HEX.formatHex(hash))))
        .isEqualTo(LittleEndianNumber.reversed(signedByTheJdk(pair)));
  }

  @Test
  void keyOfAPfxFile_signs() throws Exception {
    Path pfx =
        Path.of(
            System.getProperty("basedir", ""), "src/test/resources/pfx/windows-rsa-signature.pfx");
    KeyStore store = KeyStore.getInstance("CAPI", new CapiProvider());
    store.load(Files.newInputStream(pfx), "Geheim".toCharArray());
    PublicKey key = store.getCertificate("Signing").getPublicKey();

    String printed = CookbookPrograms.run("SignWithPfx", pfx, "Geheim", file("data", DATA));

    Signature signature = Signature.getInstance("SHA256withRSA", "SunRsaSign");
    signature.initVerify(key);
    signature.update(DATA);
    assertThat(signature.verify(LittleEndianNumber.reversed(HEX.parseHex(printed)))).isTrue();
  }

  @Test
  void keyedHashes_areThoseOfTheKeyValue() throws Exception {
    byte[] value = HEX.parseHex("0102030405060708090a0b0c0d0e0f10");
    Path blob = file("key.blob", HEX.parseHex("080200000e66000010000000" + HEX.formatHex(value)));
    String text = "a text of more than two blocks of AES";
    Mac hmac = Mac.getInstance("HmacSHA1", "SunJCE");
    hmac.init(new SecretKeySpec(value, "HmacSHA1"));
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding", "SunJCE");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(value, "AES"), new IvParameterSpec(new byte[16]));
    byte[] blocks = cipher.doFinal(text.getBytes(US_ASCII));
    byte[] mac = Arrays.copyOfRange(blocks, blocks.length - 16, blocks.length);
    // CryptHashSessionKey without CRYPT_LITTLE_ENDIAN hashes the last byte first.
    byte[] hash = MessageDigest.getInstance("SHA-1").digest(LittleEndianNumber.reversed(value));

    assertThat(CookbookPrograms.run("KeyedHashes", blob, text).lines())
        .containsExactly(
            HEX.formatHex(hmac.doFinal(text.getBytes(US_ASCII))),
            HEX.formatHex(mac),
            HEX.formatHex(hash));
  }
}
