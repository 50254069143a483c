// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiProvider;
import org.capijca.cli.CommandRun;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class DecryptCommandTest {
  private static final String PASSWORD = "correct horse";
  private static final String WITH_PASSWORD = " --password-env PW";
  private static final String RC4 = "-a CALG_RC4 --hash CALG_MD5 --bits 128" + WITH_PASSWORD;
  private static final String AES = "-a AES_256 --hash SHA_256" + WITH_PASSWORD;

  @TempDir Path folder;

  private static CommandRun.Setup setup() {
    return new CommandRun.Setup().variable("PW", PASSWORD);
  }

  private static CommandRun run(byte[] in, String line) {
    return setup().in(in).run(line.split(" "));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        RC4,
        AES,
        AES + " --text hex",
        AES + " --text base64 --format length --iv 000102030405060708090a0b0c0d0e0f",
        "-a 0x6602 --hash 0x8003 --bits 40 --csp MS_DEF_PROV --flags CRYPT_CREATE_SALT"
            + WITH_PASSWORD,
        "-a RC2 --hash SHA1 --effective-bits 40 --mode CFB --iv first-block" + WITH_PASSWORD,
        "-a RC4 --hash MD5 --key-salt 0102030405 --encoding utf-16le-cut" + WITH_PASSWORD,
        "-a 3DES --hash SHA1 --mode ecb --encoding UTF_16LE_WITH_ZERO" + WITH_PASSWORD,
        "-a AES_128 --hash SHA_256 --iv hash-end --code-page UTF-8" + WITH_PASSWORD,
        "-a AES_128 --hash SHA_512 --iv hash-after-key --mode 4" + WITH_PASSWORD,
        "-a DES --hash MD5 --iv hash-start --code-page 1250" + WITH_PASSWORD,
        "-a AES_256 --bits 256 --derivation PasswordDeriveBytes --salt none --iterations 2 --iv derived"
            + WITH_PASSWORD,
        "-a 3DES --bits 192 --derivation rfc2898derivebytes --salt first:8 --hash SHA_256 --iv derived"
            + WITH_PASSWORD,
        "-a AES_128 --bits 128 --derivation Rfc2898DeriveBytes --salt text:peppercorn"
            + WITH_PASSWORD,
        "--format sqlserver" + WITH_PASSWORD,
        "--format sqlserver -a CALG_3DES_112 --text base64" + WITH_PASSWORD
      })
  void everyRecipe_decryptsWhatItEncrypted(String options) throws IOException {
    for (int length : new int[] {0, 1, 16, 991}) {
      Path plain = Files.write(folder.resolve("plain" + length), random(length));
      CommandRun encrypted = setup().run(("encrypt " + options + " " + plain).split(" "));
      assertThat(encrypted.exitCode()).as("%d bytes: %s", length, encrypted.err()).isZero();

      CommandRun decrypted = run(encrypted.bytes(), "decrypt " + options);
      assertThat(decrypted.exitCode()).as("%d bytes: %s", length, decrypted.err()).isZero();
      assertThat(decrypted.bytes()).as("%d bytes", length).isEqualTo(random(length));
    }
  }

  @Test
  void knownAnswer_isThatOfCryptEncrypt() {
    CommandRun run =
        new CommandRun.Setup()
            .variable("PW", "password")
            .in("test")
            .run(("encrypt --text hex " + RC4).split(" "));

    // RC4 under MD5("password"), 5f4dcc3b5aa765d61d8327deb882cf99
    assertThat(run.out()).isEqualTo(rc4("5f4dcc3b5aa765d61d8327deb882cf99", "test"));
  }

  private static String rc4(String key, String text) {
    try {
      Cipher cipher = Cipher.getInstance("RC4");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(HexFormat.of().parseHex(key), "RC4"));
      return HexFormat.of().formatHex(cipher.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void textOnATerminal_endsItsLine() {
    String line = "encrypt --text hex " + RC4;
    String terminal = setup().terminal().in("test").run(line.split(" ")).out();

    assertThat(terminal)
        .isEqualTo(run("test".getBytes(StandardCharsets.US_ASCII), line).out() + "\n");
  }

  @Test
  void passwordAndData_canBothComeFromStandardInput() {
    byte[] encrypted = run(random(50), "encrypt " + AES).bytes();
    byte[] line = (PASSWORD + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(line, line.length + encrypted.length);
    System.arraycopy(encrypted, 0, both, line.length, encrypted.length);

    CommandRun run = run(both, "decrypt -a AES_256 --hash SHA_256 --password-stdin -");

    assertThat(run.bytes()).isEqualTo(random(50));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {AES, "--format sqlserver" + WITH_PASSWORD, "-a 3DES --hash MD5" + WITH_PASSWORD})
  void wrongPassword_isRefusedWithItsCode_andLeavesNoFile(String options) throws IOException {
    byte[] encrypted = run(random(50), "encrypt " + options).bytes();
    Path input = Files.write(folder.resolve("in"), encrypted);
    Path output = folder.resolve("out");

    CommandRun run =
        new CommandRun.Setup()
            .variable("PW", "wrong battery")
            .run(("decrypt " + options + " --out " + output + " " + input).split(" "));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("capi: ")
        .contains("NTE_BAD_DATA, 0x80090005")
        .doesNotContain("battery", "\tat ");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.bytes()).isEmpty();
    assertThat(output).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--text hex " + AES + "|12zz",
        "--text hex " + AES + "|123",
        "--text base64 " + AES + "|!!!!",
        AES + "|fifteen bytes!!",
        AES + "|",
        AES + " --format length|ab",
        AES + " --iv first-block|short",
        "--format sqlserver" + WITH_PASSWORD + "|\u0001",
        "-a 3DES --bits 192 --derivation Rfc2898DeriveBytes --salt first:8" + WITH_PASSWORD + "|abc"
      })
  void damagedInput_isOneLineWithACode(String case_) {
    String[] parts = case_.split("\\|", 2);

    CommandRun run = run(parts[1].getBytes(StandardCharsets.UTF_8), "decrypt " + parts[0]);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).startsWith("capi: ").contains("NTE_BAD_").doesNotContain("unexpected");
    assertThat(run.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decrypt -a AES_256" + WITH_PASSWORD,
        "decrypt --hash MD5" + WITH_PASSWORD,
        "decrypt -a AES_256 --hash MD5 --salt 00" + WITH_PASSWORD,
        "decrypt -a AES_256 --derivation Rfc2898DeriveBytes --salt none --bits 256" + WITH_PASSWORD,
        "decrypt -a AES_256 --derivation PasswordDeriveBytes --salt first:0 --bits 256"
            + WITH_PASSWORD,
        "decrypt -a AES_256 --derivation PasswordDeriveBytes --salt none" + WITH_PASSWORD,
        "decrypt -a AES_257 --hash MD5" + WITH_PASSWORD,
        "decrypt -a AES_256 --hash SHA_256 --iv nonsense" + WITH_PASSWORD,
        "decrypt -a AES_256 --hash SHA_256 --code-page 4711" + WITH_PASSWORD,
        "decrypt -a AES_256 --hash SHA_256 --encoding EBCDIC" + WITH_PASSWORD,
        "encrypt -a AES_256 --hash SHA_256 --mode XTS" + WITH_PASSWORD
      })
  void optionsThatDoNotFit_areAUsageError(String line) {
    CommandRun run = run(new byte[16], line);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.bytes()).isEmpty();
    assertThat(run.err()).startsWith("capi: ").contains("--help");
  }

  @Test
  void lengthOfAStreamIsNotKnown_isRefused() {
    CommandRun run = run(new byte[16], "encrypt --format length " + AES);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("the length comes first").contains("NTE_BAD_DATA");
  }

  @Test
  void sessionKeyInAFile_replacesThePassword() throws IOException {
    Path key = folder.resolve("key.blob");
    assertThat(setup().run(("derive " + AES + " --out " + key).split(" ")).exitCode()).isZero();

    byte[] encrypted = run(random(50), "encrypt --key " + key).bytes();

    assertThat(run(encrypted, "decrypt " + AES).bytes()).isEqualTo(random(50));
    assertThat(run(encrypted, "decrypt --key " + key).bytes()).isEqualTo(random(50));
    Path other = Files.writeString(folder.resolve("no.blob"), "-----BEGIN PUBLIC KEY-----");
    CommandRun refused = run(encrypted, "decrypt --key " + other);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("is not a PLAINTEXTKEYBLOB").contains("NTE_BAD_KEY");
    for (String blob : new String[] {"080200000266", "0802000099990000050000000102030405"}) {
      Path damaged = Files.write(folder.resolve("damaged"), HexFormat.of().parseHex(blob));
      CommandRun run = run(encrypted, "decrypt --key " + damaged);
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).doesNotContain("unexpected").contains("(NTE_BAD_");
    }
  }

  @Test
  void otherAlgorithmThanThatOfTheKeyFile_isRefused() throws IOException {
    Path key = folder.resolve("aes.blob");
    assertThat(setup().run(("derive " + AES + " --out " + key).split(" ")).exitCode()).isZero();

    byte[] encrypted = run(random(50), "encrypt -a AES_256 --bits 256 --key " + key).bytes();

    assertThat(run(encrypted, "decrypt --key " + key).bytes()).isEqualTo(random(50));
    assertThat(run(encrypted, "decrypt -a AES_128 --key " + key).err())
        .contains("the BLOB has a CALG_AES_256 key, and --algorithm is CALG_AES_128")
        .contains("NTE_BAD_ALGID");
    assertThat(run(encrypted, "decrypt --bits 128 --key " + key).err())
        .contains("a key of 256 bits, and --bits is 128")
        .contains("NTE_BAD_LEN");
  }

  @Test
  void keyPair_opensTheClassicEncryptedFile() throws Exception {
    CapiProvider provider = new CapiProvider();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", provider);
    generator.initialize(new CapiKeyGenParameterSpec(1024 << 16 | 1));
    KeyPair pair = generator.generateKeyPair();
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_KEYX", provider);
    List<Path> privateKeys = new ArrayList<>();
    privateKeys.add(
        Files.write(
            folder.resolve("private.blob"),
            factory.getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class).getEncoded()));
    privateKeys.add(
        Files.writeString(
            folder.resolve("private.pem"), pem("PRIVATE KEY", pair.getPrivate().getEncoded())));
    List<Path> publicKeys = new ArrayList<>();
    publicKeys.add(
        Files.write(
            folder.resolve("public.blob"),
            factory.getKeySpec(pair.getPublic(), CapiKeyBlobSpec.class).getEncoded()));
    publicKeys.add(
        Files.writeString(
            folder.resolve("public.pem"), pem("PUBLIC KEY", pair.getPublic().getEncoded())));
    for (int i = 0; i < 2; i++) {
      CommandRun encrypted = run(random(70), "encrypt -a 3DES --key-pair " + publicKeys.get(i));
      assertThat(encrypted.exitCode()).as(encrypted.err()).isZero();
      CommandRun decrypted = run(encrypted.bytes(), "decrypt --key-pair " + privateKeys.get(i));
      assertThat(decrypted.bytes()).as(decrypted.err()).isEqualTo(random(70));
      CommandRun wrongHalf = run(encrypted.bytes(), "decrypt --key-pair " + publicKeys.get(i));
      assertThat(wrongHalf.exitCode()).isEqualTo(1);
      assertThat(wrongHalf.err()).contains("a public key only").contains("NTE_BAD_KEY");
    }
  }

  private static String pem(String label, byte[] encoded) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(encoded)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
