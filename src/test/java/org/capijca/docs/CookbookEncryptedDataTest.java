// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.WinCrypt;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.format.SqlServerSymmetricKey;
import org.capijca.format.SqlServerVersion;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes for RSA, encrypted files, Diffie-Hellman and SQL Server. */
@Tag("unit")
class CookbookEncryptedDataTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final String KEYX = "CALG_RSA_KEYX";
  private static final CapiProvider CAPI = new CapiProvider();

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Path file(String name, byte[] contents) throws Exception {
    return Files.write(file(name), contents);
  }

  @Test
  void oaep_isDecryptedInTheByteOrderOfCryptEncrypt() throws Exception {
    KeyPair pair = CookbookKeys.pair(KEYX);
    Cipher jdk = Cipher.getInstance("RSA/ECB/OAEPPadding", "SunJCE");
    jdk.init(Cipher.ENCRYPT_MODE, pair.getPublic());
    byte[] data = LittleEndianNumber.reversed(jdk.doFinal("a text".getBytes(US_ASCII)));
    Path blob = file("key.blob", CookbookKeys.blob(KEYX, pair.getPrivate()));

    assertThat(CookbookPrograms.run("DecryptOaep", blob, file("data", data))).isEqualTo("a text");
  }

  @Test
  void encryptedFile_isDecrypted() throws Exception {
    KeyPair pair = CookbookKeys.pair(KEYX);
    Path publicBlob = file("public.blob", CookbookKeys.blob(KEYX, pair.getPublic()));
    Path privateBlob = file("private.blob", CookbookKeys.blob(KEYX, pair.getPrivate()));

    CookbookPrograms.run("EncryptFile", file("in", new byte[5000]), file("data"), publicBlob);
    CookbookPrograms.run("DecryptFile", file("data"), file("out"), privateBlob);

    assertThat(Files.readAllBytes(file("out"))).isEqualTo(new byte[5000]);
    assertThat(Files.readAllBytes(file("data"))).hasSize(4 + 8 + 4 + 128 + 5000);
  }

  @Test
  void simpleBlob_isUnwrapped() throws Exception {
    KeyPair pair = CookbookKeys.pair(KEYX);
    KeyGenerator generator = KeyGenerator.getInstance("CALG_AES_256", CAPI);
    generator.init(new CapiKeyGenParameterSpec(WinCrypt.CRYPT_EXPORTABLE));
    SecretKey key = generator.generateKey();
    Cipher wrap = Cipher.getInstance("SIMPLEBLOB", CAPI);
    wrap.init(Cipher.WRAP_MODE, pair.getPublic());
    Cipher jdk = Cipher.getInstance("AES/CBC/PKCS5Padding", "SunJCE");
    jdk.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(key.getEncoded(), "AES"),
        new IvParameterSpec(new byte[16]));

    CookbookPrograms.run(
        "UnwrapSimpleBlob",
        file("simple.blob", wrap.wrap(key)),
        file("private.blob", CookbookKeys.blob(KEYX, pair.getPrivate())),
        file("data", jdk.doFinal(new byte[30])),
        file("out"));

    assertThat(Files.readAllBytes(file("out"))).isEqualTo(new byte[30]);
  }

  /** The key is the last 16 bytes of the agreed number, last byte first. */
  @Test
  void agreedKey_isThatOfTheJdk() throws Exception {
    KeyPair own = CookbookKeys.pair("CALG_DH_SF");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("DH", "SunJCE");
    generator.initialize(((javax.crypto.interfaces.DHKey) own.getPublic()).getParams());
    KeyPair peer = generator.generateKeyPair();
    KeyAgreement jdk = KeyAgreement.getInstance("DH", "SunJCE");
    jdk.init(peer.getPrivate());
    jdk.doPhase(own.getPublic(), true);
    byte[] agreed = LittleEndianNumber.reversed(jdk.generateSecret());
    Cipher rc4 = Cipher.getInstance("RC4", "SunJCE");
    rc4.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(agreed, 0, 16, "RC4"));

    String printed =
        CookbookPrograms.run(
            "Agree",
            file("own.blob", CookbookKeys.blob("CALG_DH_SF", own.getPrivate())),
            file("peer.blob", CookbookKeys.blob("CALG_DH_SF", peer.getPublic())),
            "a text");

    assertThat(printed).isEqualTo(HEX.formatHex(rc4.doFinal("a text".getBytes(US_ASCII))));
  }

  @Test
  void sqlServerMessages_areDecrypted() throws Exception {
    byte[] text = "a text".getBytes(UTF_16LE);
    char[] secret = "Geheim".toCharArray();
    byte[] byPassphrase =
        new SqlServerPassphrase(secret, CAPI).encrypt(SqlServerVersion.SQL_SERVER_2008, text);
    byte[] byKey =
        SqlServerSymmetricKey.fromKeySource(
                UUID.randomUUID(),
                AlgId.CALG_AES_256,
                SqlServerVersion.SQL_SERVER_2017,
                secret,
                CAPI)
            .encrypt(SqlServerVersion.SQL_SERVER_2017, text, null);

    assertThat(CookbookPrograms.run("SqlServerPassPhrase", HEX.formatHex(byPassphrase), "Geheim"))
        .isEqualTo("a text");
    assertThat(CookbookPrograms.run("SqlServerKey", HEX.formatHex(byKey), "Geheim"))
        .isEqualTo("a text");
  }

  @Test
  void iisPassword_isDecrypted() throws Exception {
    KeyPair pair = CookbookKeys.pair(KEYX);
    KeyGenerator generator = KeyGenerator.getInstance("CALG_AES_128", CAPI);
    generator.init(new CapiKeyGenParameterSpec(WinCrypt.CRYPT_EXPORTABLE));
    SecretKey key = generator.generateKey();
    Cipher wrap = Cipher.getInstance("SIMPLEBLOB", CAPI);
    wrap.init(Cipher.WRAP_MODE, pair.getPublic());
    Cipher cipher = Cipher.getInstance("CALG_AES_128", CAPI);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] data = cipher.doFinal("a password".getBytes(UTF_16LE));
    byte[] value = new byte[4 + data.length];
    System.arraycopy(data, 0, value, 4, data.length);

    String printed =
        CookbookPrograms.run(
            "IisPassword",
            file("key.blob", CookbookKeys.blob(KEYX, pair.getPrivate())),
            Base64.getEncoder().encodeToString(wrap.wrap(key)),
            Base64.getEncoder().encodeToString(value));

    assertThat(printed).isEqualTo("a password");
  }
}
