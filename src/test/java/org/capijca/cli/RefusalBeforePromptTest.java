// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.capijca.cli.io.PasswordPrompt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be refused without a secret is refused before a password is asked for. */
@Tag("unit")
class RefusalBeforePromptTest {
  private static final PasswordPrompt NEVER =
      question -> {
        throw new AssertionError("asked for a password");
      };

  @TempDir private static Path folder;

  @BeforeAll
  static void makeFiles() throws Exception {
    Files.writeString(folder.resolve("plain.txt"), "text");
    Files.writeString(folder.resolve("exists.bin"), "old");
    Files.write(folder.resolve("signature.bin"), new byte[64]);
    Files.writeString(
        folder.resolve("camellia.pem"),
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n"
            + "DEK-Info: CAMELLIA-256-CBC,C9DB946935CEC8DD5D2EE3F5044936AC\n\nAAAA\n"
            + "-----END RSA PRIVATE KEY-----\n");
    run(new CommandRun.Setup(), "genkey AT_KEYEXCHANGE --bits 512 --flags 1 --out @pair.blob");
    run(new CommandRun.Setup(), "genkey AES_256 --flags 1 --out @key.blob");
    run(
        new CommandRun.Setup().variable("PW", "password"),
        "convert @pair.blob --out @secret.pem --out-password-env PW");
  }

  private static CommandRun run(CommandRun.Setup setup, String line) {
    return setup.run(line.replace("@", folder + "/").split(" "));
  }

  private static String files() {
    return String.join(" ", new java.util.TreeSet<>(java.util.List.of(folder.toFile().list())));
  }

  /** Each line has an input or output that is refused, and a password that no option gives. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decrypt -a AES_256 --hash MD5 @plain.txt | 1 | not written to a terminal",
        "decrypt --format sqlserver @plain.txt | 1 | not written to a terminal",
        "encrypt -a AES_256 --hash MD5 @plain.txt | 1 | not written to a terminal",
        "encrypt -a AES_256 --hash MD5 @none.txt --out @new | 1 | no such file",
        "decrypt -a AES_256 --hash MD5 @none.txt --out @new | 1 | no such file",
        "decrypt -a AES_256 --hash MD5 @plain.txt --out @exists.bin | 1 | --force writes over it",
        "decrypt -a AES_256 --hash MD5 @plain.txt --out @none/new | 1 | no directory",
        "decrypt -a AES_256 --hash MD5 @plain.txt --out @ --force | 1 | is a directory",
        "decrypt -a AES_256 @plain.txt --out @new | 2 | --hash is missing",
        "decrypt --key-pair @none.pem @plain.txt --out @new | 1 | no such file",
        "decrypt --key-pair @secret.pem @plain.txt | 1 | not written to a terminal",
        "decrypt --key-pair @secret.pem --key @key.blob @plain.txt --out @new | 2 | one of them",
        "decrypt --key-pair - - --out @new | 2 | Standard input is named more than once",
        "decrypt --key-pair @secret.pem --iv first-block @plain.txt --out @new | 2 | --iv",
        "decrypt --key-pair @secret.pem --format length @plain.txt --out @new | 2 | --format",
        "decrypt --format sqlserver --mode ECB @plain.txt --out @new | 2 | --mode has no meaning",
        "decrypt --format sqlserver -a AES_128 @plain.txt --out @new | 2 | CALG_3DES_112 with",
        "decrypt --format sqlserver --key-guid 00112233-4455-6677-8899-aabbccddeeff @plain.txt"
            + " --out @new | 2 | --key-guid",
        "decrypt --format sqlserver-key @plain.txt --out @new | 2 | --algorithm is missing",
        "decrypt -a AES_256 --hash MD5 --authenticator x @plain.txt --out @new | 2"
            + " | --authenticator has no meaning",
        "encrypt --format sqlserver -a RC4 @plain.txt --out @new | 2 | CALG_3DES_112 with",
        "encrypt --format sqlserver-key -a AES_256 @plain.txt --out @new | 2 | --key-guid",
        "encrypt --format length -a AES_256 --hash MD5 --out @new | 1 | the length comes first",
        "encrypt --key-pair @secret.pem @plain.txt --out @new | 2 | --algorithm is missing",
        "decrypt --key @key.blob --password-env PW @plain.txt --out @new | 2 | --password-env",
        "decrypt --key @key.blob --hash MD5 @plain.txt --out @new | 2 | --hash has no meaning",
        "decrypt -a AES_256 --hash MD5 --password-env NONE @plain.txt --out @new | 1"
            + " | NONE is not set",
        "derive -a AES_256 --hash MD5 --out @exists.bin | 1 | --force writes over it",
        "derive -a AES_256 --derivation Rfc2898DeriveBytes --bits 256 --salt first:8 | 2 | first:N",
        "mac -a DES --hash MD5 @none.txt | 1 | no such file",
        "mac -a DES --hash MD5 --key-pair @pair.blob @plain.txt | 2 | --key-pair",
        "mac -a DES --derivation Rfc2898DeriveBytes --bits 64 --salt first:8 @plain.txt | 2"
            + " | first:N",
        "recipe @none.bin | 1 | no such file",
        "recipe @plain.txt --also @none.bin | 1 | no such file",
        "recipe - --also - | 2 | Standard input is named more than once",
        "recipe @plain.txt --match ( | 2 | regular expression",
        "recipe @plain.txt --iterations 0 | 2 | not positive",
        "convert @secret.pem --to blob | 1 | not written to a terminal",
        "convert @secret.pem --to pem | 1 | secrets are not written to a terminal",
        "convert @secret.pem --out @exists.bin --to blob | 1 | --force writes over it",
        "convert @secret.pem --to xml --encrypt --out @new | 1 | cannot be encrypted",
        "convert @secret.pem --to pfx --public --out @new | 2 | --public",
        "convert @secret.pem --to pfx --out-password-file @none --out @new | 1"
            + " | no such password file",
        "convert @none.pem --to pem | 1 | no such file",
        "convert @camellia.pem --to blob --out @new | 1 | CAMELLIA-256-CBC is not supported",
        "sign --key @secret.pem @none.txt | 1 | no such file",
        "sign --key @secret.pem --out @exists.bin @plain.txt | 1 | --force writes over it",
        "sign --key - - | 2 | Standard input is named more than once",
        "verify --key @secret.pem --signature @none.bin @plain.txt | 1 | no such file",
        "verify --key @secret.pem --signature @signature.bin @none.txt | 1 | no such file",
        "inspect --open @none.pfx | 1 | no such file",
        "keys import @none.pem Name --store @store | 1 | no such file",
        "keys export Name --to pem --store @store | 1 | secrets are not written to a terminal",
        "keys export Name --out @exists.bin --to pem --store @store | 1 | --force writes over it",
        "genkey AT_KEYEXCHANGE --bits 512 --out @exists.bin | 1 | --force writes over it",
        "genkey AT_KEYEXCHANGE --bits 512 --container New --store @store --out @exists.bin | 1"
            + " | --force writes over it",
        "genkey AES_256 --flags 1 --out @exists.bin | 1 | --force writes over it",
        "genkey AES_256 --flags 1 --wrap-with @none.pem | 1 | no such file",
        "genkey AES_256 --flags 1 --to pem --out @new | 2 | --to and --encrypt",
        "genkey AT_KEYEXCHANGE --bits 512 --to pem | 2 | --to and --encrypt"
      })
  void refusal_comesFirstAndChangesNothing(String line, int exitCode, String message) {
    String before = files();

    CommandRun run = run(new CommandRun.Setup().terminal().prompt(NEVER), line);

    assertThat(run.exitCode()).as(line + "\n" + run.err()).isEqualTo(exitCode);
    assertThat(run.err().lines()).as(line).allMatch(text -> text.length() <= 80);
    assertThat(run.err().replaceAll("\\s+", " ")).as(line).startsWith("capi: ").contains(message);
    assertThat(run.out()).as(line).isEmpty();
    assertThat(files()).as(line).isEqualTo(before);
    assertThat(folder.resolve("exists.bin")).hasContent("old");
  }

  @Test
  void refusalInJson_hasTheCode() {
    CommandRun run =
        run(
            new CommandRun.Setup().prompt(NEVER),
            "convert @secret.pem --json --out @exists.bin --to blob");

    assertThat(run.out()).contains("\"error\"", "\"code\": \"NTE_EXISTS\"");
  }
}
