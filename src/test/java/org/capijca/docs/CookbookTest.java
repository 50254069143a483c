// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Security;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.AssemblySignatureKey;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.docs.Cookbook.Recipe;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.format.SqlServerVersion;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiXmlKeySpec;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cookbook shows the code that runs here, and it does what the cookbook says. */
class CookbookTest {
  private static final Path BASE = Path.of(System.getProperty("basedir", ""));
  private static final Path SOURCE = BASE.resolve("src/test/java/org/capijca/docs/Cookbook.java");
  private static final Path TEXT = BASE.resolve("docs/COOKBOOK.md");

  @BeforeAll
  static void install() {
    Cookbook.install();
  }

  @AfterAll
  static void remove() {
    Security.removeProvider(CapiProvider.NAME);
  }

  @Test
  void everyJavaBlock_isCodeThatRuns() throws IOException {
    List<String> code =
        parts(SOURCE, Pattern.compile("// start: [^\n]*\n(.*?)\n *// end", Pattern.DOTALL)).stream()
            .map(part -> part.stripIndent().strip())
            .toList();
    List<String> blocks =
        parts(TEXT, Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL)).stream().toList();

    assertThat(blocks).isNotEmpty().containsExactlyElementsOf(code);
  }

  private static List<String> parts(Path file, Pattern pattern) throws IOException {
    String text = Files.readString(file);
    return pattern.matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
  }

  /** Written by src/test/oracle/encrypt-file.c under Wine, with the password Geheim. */
  @Test
  void recipes_openWhatTheCProgramWrote() throws Exception {
    assertOpens(Cookbook::rc4, "59a8c9fd4f2ec06cb2fc9def8a968e0bb1db88");
    assertOpens(Cookbook::rc2, "e1478351ade24900731e568d038266add092c9e4bd240a67");
    assertOpens(Cookbook::rc2WithoutSalt, "d5d60b6839af5b57f38a00e479cb7c9bb2ed197b3fcb38ea");
    assertOpens(Cookbook::rc2WithCreatedSalt, "58ee371d9f57916d956e7e15cec1396984569cb31d369dc6");
    assertOpens(Cookbook::tripleDes, "56a44c6de3e6133a5fb461c78f016e4bfa5acc3e3168235e");
    assertOpens(Cookbook::aes, "af28b667e2d25105124f55e83211df61bd320f3e9bca1aaa50cda769cb73d66c");
  }

  private static void assertOpens(Recipe recipe, String file) throws Exception {
    byte[] plain =
        Cookbook.decrypt(recipe.key("Geheim".toCharArray()), HexFormat.of().parseHex(file));

    assertThat(new String(plain, StandardCharsets.US_ASCII)).isEqualTo("The quick brown fox");
  }

  /** The key of the .NET test suite, used with the JDK's cipher. */
  @Test
  void dotNetRecipe_opensWhatItsKeyWrote() throws Exception {
    byte[] key = HexFormat.of().parseHex("97628a641949d99dced35db0abce20f21ff4da9b46e00bce");
    byte[] iv = {1, 2, 3, 4, 5, 6, 7, 8};
    Cipher cipher = Cipher.getInstance("DESede/CBC/PKCS5Padding", "SunJCE");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "DESede"), new IvParameterSpec(iv));
    byte[] file = cipher.doFinal(new byte[30]);

    assertThat(Cookbook.passwordDeriveBytes("PasswordGoesHere".toCharArray(), iv, file))
        .isEqualTo(new byte[30]);
  }

  @Test
  void getBytesRecipe_opensWhatItsKeyWrote() throws Exception {
    // Python's hashlib, by the published source of .NET.
    byte[] key =
        HexFormat.of().parseHex("fa8cd4f68a22679ee0fea7991f91f92822bc2e36240f448ba9a5b5b4f3b1c70a");
    byte[] iv = HexFormat.of().parseHex("e0fea7991f91f928a9a5a559ccedc1de");
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding", "SunJCE");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
    byte[] salt = {1, 2, 3, 4, 5, 6, 7, 8};

    assertThat(
            Cookbook.getBytes("Pass w\u00f6rd".toCharArray(), salt, cipher.doFinal(new byte[30])))
        .isEqualTo(new byte[30]);
  }

  @Test
  void sqlServerRecipe_opensAMessage() throws Exception {
    byte[] message =
        new SqlServerPassphrase("Geheim".toCharArray())
            .encrypt(SqlServerVersion.SQL_SERVER_2017, "Text".getBytes(StandardCharsets.UTF_16LE));

    assertThat(Cookbook.sqlServer("Geheim".toCharArray(), message)).isEqualTo("Text");
  }

  @Test
  void streamRecipe_opensWhatTheOtherRecipeWrote(@TempDir Path folder) throws Exception {
    KeyPair pair = pair("CALG_RSA_KEYX");
    Path file = folder.resolve("file");
    Files.write(file, Cookbook.writeFile(pair.getPublic(), new byte[30]));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Cookbook.openStream(pair.getPrivate(), file, out);

    assertThat(out.toByteArray()).isEqualTo(new byte[30]);
  }

  @Test
  void xmlRecipe_keepsTheKey_andRecognitionNamesIt() throws Exception {
    KeyPair pair = pair("CALG_RSA_KEYX");
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_KEYX", CapiProvider.NAME);
    String xml = factory.getKeySpec(pair.getPrivate(), CapiXmlKeySpec.class).getXml();

    byte[] cng = Cookbook.xmlToCng(xml);

    assertThat(factory.generatePublic(new CapiCngBlobSpec(cng))).isEqualTo(pair.getPublic());
    assertThat(Cookbook.recognize(cng)).contains("RSA3", "CapiCngBlobSpec");
  }

  /** The key is the first bytes of the hash of what is hashed. */
  @Test
  void halfThePassword_isHashed() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("MD5").digest("G\0e\0h\0".getBytes(StandardCharsets.US_ASCII));
    Cipher cipher = Cipher.getInstance("RC4", "SunJCE");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(hash, "RC4"));
    byte[] file = cipher.doFinal(new byte[30]);

    assertThat(Cookbook.decrypt(Cookbook.unicodePassword("Geheim".toCharArray()), file))
        .isEqualTo(new byte[30]);
  }

  private static KeyPair pair(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, CapiProvider.NAME);
    generator.initialize(new CapiKeyGenParameterSpec(1024 << 16 | 1));
    return generator.generateKeyPair();
  }

  private static byte[] blob(String algorithm, Key key) throws Exception {
    return KeyFactory.getInstance(algorithm, CapiProvider.NAME)
        .getKeySpec(key, CapiKeyBlobSpec.class)
        .getEncoded();
  }

  @Test
  void fileWithItsKeyInside_opensWithTheImportedPair() throws Exception {
    KeyPair pair = pair("CALG_RSA_KEYX");
    KeyPair imported =
        Cookbook.importPair(
            blob("CALG_RSA_KEYX", pair.getPublic()), blob("CALG_RSA_KEYX", pair.getPrivate()));

    byte[] file = Cookbook.writeFile(imported.getPublic(), new byte[30]);

    assertThat(Cookbook.openFile(imported.getPrivate(), file)).isEqualTo(new byte[30]);
    assertThat(imported.getPrivate().getEncoded()).isNull();
  }

  @Test
  void pvkFile_becomesAStrongNameFile() throws Exception {
    KeyPair pair = pair("CALG_RSA_SIGN");
    char[] password = "Geheim".toCharArray();

    byte[] snk = Cookbook.pvkToSnk(Cookbook.writePvk(pair.getPrivate(), password), password);

    assertThat(snk).isEqualTo(blob("CALG_RSA_SIGN", pair.getPrivate()));
  }

  @Test
  void strongName_isCounterSigned() throws Exception {
    KeyPair identity = pair("CALG_RSA_SIGN");
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_SIGN", "CAPI");
    byte[] file = factory.getKeySpec(identity.getPublic(), CapiSnkSpec.class).getEncoded();

    AssemblySignatureKey attribute =
        Cookbook.counterSign(file, identity.getPrivate(), identity.getPublic());

    assertThat(attribute.getSignatureKey().getHashAlgorithm()).contains(AlgId.CALG_SHA_256);
  }

  @Test
  void agreement_givesASessionKey() throws Exception {
    KeyPair pair = Cookbook.sharedGroup();

    SecretKey key = Cookbook.agree(pair.getPrivate(), blob("CALG_DH_SF", pair.getPublic()));

    assertThat(((CapiSecretKey) key).getKeyLength()).isEqualTo(128);
  }

  @Test
  void keyedHashes_areThoseOfTheKeysBytes() throws Exception {
    byte[] value = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    byte[] reversed = {16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    CapiSecretKey key = PlainKeys.key(Csp.MS_ENH_RSA_AES_PROV, AlgId.CALG_AES_128, value);
    MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
    sha1.update(new byte[5]);
    Mac hmac = Mac.getInstance("HmacSHA1", "SunJCE");
    hmac.init(new SecretKeySpec(value, "HmacSHA1"));
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding", "SunJCE");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(value, "AES"), new IvParameterSpec(new byte[16]));
    byte[] blocks = cipher.doFinal(new byte[40]);

    assertThat(key.getEncoded()).isNull();
    assertThat(Cookbook.hashOf(key, new byte[5])).isEqualTo(sha1.digest(reversed));
    assertThat(Cookbook.hmac(key, new byte[40])).isEqualTo(hmac.doFinal(new byte[40]));
    assertThat(Cookbook.mac(key, new byte[40])).isEqualTo(Arrays.copyOfRange(blocks, 32, 48));
  }

  /** The reverse of what the JDK signs with the same key. */
  @Test
  void signatures_areThoseOfWindows() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_RSA_KEYX", "CAPI");
    generator.initialize(new CapiKeyGenParameterSpec(0x04000001));
    KeyPair pair = generator.generateKeyPair();
    CapiKeyBlobSpec blob =
        KeyFactory.getInstance("CALG_RSA_KEYX", "CAPI")
            .getKeySpec(pair.getPublic(), CapiKeyBlobSpec.class);
    Signature jdk = Signature.getInstance("SHA1withRSA", "SunRsaSign");
    jdk.initSign(pair.getPrivate());
    jdk.update(new byte[10]);
    byte[] hash = MessageDigest.getInstance("SHA-1").digest(new byte[10]);

    assertThat(
            Cookbook.verify(
                blob.getEncoded(), new byte[10], LittleEndianNumber.reversed(jdk.sign())))
        .isTrue();
    assertThat(
            Cookbook.verify(
                blob.getEncoded(), new byte[10], Cookbook.signHash(pair.getPrivate(), hash)))
        .isTrue();
  }

  @Test
  void containerRecipes_workOnTheUsersOwnStore(@TempDir Path home) throws Exception {
    String before = System.setProperty("user.home", home.toString());
    try {
      KeyPair pair = Cookbook.generateIntoContainer();
      assertThat(Cookbook.userKey()).isEqualTo(pair.getPrivate());
      Cookbook.deleteContainer();
      assertThat(Cookbook.userKey()).isNull();
    } finally {
      System.setProperty("user.home", before);
    }
  }

  @Test
  void pfxRecipe_importsExportableKeys() throws Exception {
    Path file = BASE.resolve("src/test/resources/pfx/windows-rsa-signature.pfx");

    assertThat(Cookbook.importPfx(file, "Geheim".toCharArray()).getKey("Signing", null))
        .isInstanceOf(RSAPrivateCrtKey.class);
  }
}
