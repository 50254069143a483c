// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.cli.CommandRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of ENCRYPTBYPASSPHRASE and ENCRYPTBYKEY on the command line. */
@Tag("unit")
class SqlServerCommandTest {
  private static final String GUID = "00112233-4455-6677-8899-aabbccddeeff";
  private static final String TEXT = "some data of a table";

  @TempDir private Path folder;

  private static CommandRun run(String in, String line) {
    return new CommandRun.Setup().variable("PW", "tEst1234").in(in).run(line.split(" "));
  }

  private static CommandRun encrypt(String options) {
    CommandRun run = run(TEXT, "encrypt --text hex --password-env PW " + options);
    assertThat(run.exitCode()).as(options + "\n" + run.err()).isZero();
    return run;
  }

  private static CommandRun decrypt(String message, String options) {
    return run(message, "decrypt --text hex --password-env PW " + options);
  }

  /** Written by SQL Server 2017 (krcs/SQLServerCrypto, README). */
  @Test
  void messageOfSqlServer_isDecrypted() {
    String message =
        "02000000ffe880c0354780481e64ef25b6197a02e2a854a4ba9d8d9bddfdab27eb56537a"
            + "bda0b1d9c4d1050c91b313550decf429";

    assertThat(decrypt(message, "--format sqlserver").out()).isEqualTo("Hello world.");
    CommandRun withAuthenticator = decrypt(message, "--format sqlserver --authenticator x");
    assertThat(withAuthenticator.exitCode()).isEqualTo(1);
    assertThat(withAuthenticator.err())
        .contains("An authenticator is needed if and only if", "NTE_BAD_DATA");
  }

  /** The same source; the authenticator is not published. */
  @Test
  void messageOfSqlServerWithAuthenticator_isRefusedWithoutIt() {
    String message =
        "02000000e920e0f4bdd60c4151fde26351a1e6cc6c40da16bbd1338fd66103f616d86d5a4bd81388"
            + "21d0d849a320c9a5aeaeb28e50ccaad8961888af01d593472eeaa744";

    assertThat(decrypt(message, "--format sqlserver").exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format sqlserver",
        "--format sqlserver --sql-server 2016",
        "--format sqlserver -a CALG_3DES_112",
        "--format sqlserver-key -a AES_256 --key-guid " + GUID,
        "--format sqlserver-key -a AES_128 --sql-server 2008 --key-guid {" + GUID + "}",
        "--format sqlserver-key -a CALG_3DES_112 --hash SHA1 --key-guid " + GUID,
        "--format sqlserver-key -a CALG_3DES --hash SHA_256 --sql-server 2012 --key-guid " + GUID
      })
  void message_needsItsAuthenticator(String options) {
    String reading =
        options
            .replaceAll(" --sql-server \\d+| --hash \\w+| --key-guid \\S+", "")
            .replace("sqlserver -a CALG_3DES_112", "sqlserver");
    String plain = encrypt(options).out();
    String tagged = encrypt(options + " --authenticator 4711").out();
    String hexTagged = encrypt(options + " --authenticator-hex 3400370031003100").out();

    assertThat(decrypt(plain, reading).out()).as(reading).isEqualTo(TEXT);
    assertThat(decrypt(tagged, reading + " --authenticator 4711").out()).isEqualTo(TEXT);
    assertThat(decrypt(hexTagged, reading + " --authenticator 4711").out()).isEqualTo(TEXT);
    for (String wrong :
        new String[] {"", " --authenticator 4712", " --authenticator-hex 34373131"}) {
      CommandRun run = decrypt(tagged, reading + wrong);
      assertThat(run.exitCode()).as(wrong).isEqualTo(1);
      assertThat(run.err()).contains("NTE_BAD_DATA, 0x80090005");
      assertThat(run.out()).isEmpty();
    }
  }

  /** The message of a known key, taken apart with the JDK's AES and SHA-1. */
  @Test
  void messageOfAGivenKey_hasTheHashOfDataAndAuthenticator() throws Exception {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 7);
    Path blob =
        Files.write(
            folder.resolve("key.blob"),
            HexFormat.of().parseHex("080200001066000020000000" + HexFormat.of().formatHex(key)));
    String options = "--format sqlserver-key --key " + blob;

    byte[] message =
        run(TEXT, "encrypt --authenticator abc --key-guid " + GUID + " " + options).bytes();

    assertThat(HexFormat.of().formatHex(message, 0, 20))
        .isEqualTo("33221100554477668899aabbccddeeff02000000");
    Cipher jdk = Cipher.getInstance("AES/CBC/PKCS5Padding");
    jdk.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(message, 20, 16));
    byte[] data = TEXT.getBytes(StandardCharsets.US_ASCII);
    MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
    sha1.update(data);
    byte[] hash = sha1.digest("abc".getBytes(StandardCharsets.UTF_16LE));
    HexFormat hex = HexFormat.of();
    assertThat(hex.formatHex(jdk.doFinal(message, 36, message.length - 36)))
        .isEqualTo("0df0adba14001400" + hex.formatHex(hash) + hex.formatHex(data));
    assertThat(
            new CommandRun.Setup()
                .in(message)
                .run(("decrypt --authenticator abc " + options).split(" "))
                .out())
        .isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format sqlserver | --format sqlserver-key -a AES_256 | give --format sqlserver ",
        "--format sqlserver-key -a AES_256 --key-guid "
            + GUID
            + " | --format sqlserver | give --format sqlserver-key",
        "--format sqlserver-key -a AES_256 --key-guid "
            + GUID
            + " | --format sqlserver-key -a AES_128 | NTE_BAD_DATA",
        "--format sqlserver-key -a AES_256 --key-guid "
            + GUID
            + " | --format sqlserver-key -a AES_256 --key-guid 10112233-4455-6677-8899-aabbccddeeff"
            + " | the message is of the key "
            + GUID,
        "--format sqlserver-key -a AES_256 --key-guid "
            + GUID
            + " | --format sqlserver-key -a AES_256 --hash MD5 | SHA1 or SHA_256"
      })
  void otherFunctionOrKey_isNamed(String written, String read, String message) {
    CommandRun run = decrypt(encrypt(written).out(), read);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(message).containsPattern("\\(NTE_[A-Z_]+, 0x[0-9a-f]+\\)");
    assertThat(run.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format sqlserver --authenticator a --authenticator-hex 00",
        "--format sqlserver --authenticator-hex 0",
        "--format sqlserver --sql-server 2005",
        "--format sqlserver --sql-server 2016 -a AES_256",
        "--format sqlserver-key -a AES_256 --key-guid 4711"
      })
  void optionsThatDoNotFit_areAUsageError(String options) {
    CommandRun run = run(TEXT, "encrypt --text hex --password-env PW " + options);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).startsWith("capi: ").contains("--help");
  }

  @Test
  void help_saysWhatAKeyNeeds() {
    for (String command : new String[] {"encrypt", "decrypt"}) {
      assertThat(CommandRun.of(command, "--help").out())
          .contains("KEY_SOURCE", "IDENTITY_VALUE", "--authenticator", "PLAINTEXTKEYBLOB");
      assertThat(CommandRun.of(command, "--help").out().lines())
          .allMatch(line -> line.length() <= 80);
    }
  }
}
