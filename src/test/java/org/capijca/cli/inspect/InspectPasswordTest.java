// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.capijca.cli.CommandRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a password protects is shown only where the password is given. */
@Tag("unit")
class InspectPasswordTest {
  private static final String PASSWORD = "p\u00e4ss";

  /** Shown of private keys only. */
  private static final String FIELD = "privateExponent";

  @TempDir private static Path folder;

  @BeforeAll
  static void makeFiles() throws Exception {
    Path key = folder.resolve("key.blob");
    run("genkey", "AT_KEYEXCHANGE", "--bits", "512", "--flags", "1", "--out", key.toString());
    for (String name : new String[] {"key.pvk", "key.pem", "key.der", "key.pfx"}) {
      String out = folder.resolve(name).toString();
      CommandRun made =
          run("convert", key.toString(), "--encrypt", "--out-password-env", "PW", "--out", out);
      assertThat(made.exitCode()).as(made.err()).isZero();
    }
  }

  private static CommandRun run(String... arguments) {
    return new CommandRun.Setup()
        .variable("PW", PASSWORD)
        .variable("WRONG", "password")
        .run(arguments);
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "key.pvk, decrypted content of a PRIVATEKEYBLOB",
    "key.pem, decrypted content of PKCS #8",
    "key.der, decrypted content of PKCS #8",
    "key.pfx, entry",
  })
  void protectedFile_isShownWithItsPassword(String name, String layer) {
    String closed = run("inspect", file(name)).out();
    CommandRun open = run("inspect", "--password-env", "PW", file(name));

    assertThat(closed).doesNotContain(FIELD);
    assertThat(open.exitCode()).as(open.out() + open.err()).isZero();
    assertThat(open.out().replaceAll("\\s+", " "))
        .contains(closed.lines().findFirst().orElseThrow())
        .contains(FIELD)
        .contains("key" + name.substring(3) + ": " + layer)
        .contains("(secret)");
    assertThat(run("inspect", "--json", "--password-env", "PW", file(name)).out())
        .contains("\"secret\": true");
  }

  @ParameterizedTest
  @CsvSource({"key.pvk", "key.pem", "key.der", "key.pfx"})
  void wrongPassword_isAProblemOfTheFileWhoseFieldsAreShown(String name) {
    CommandRun wrong = run("inspect", "--password-env", "WRONG", file(name));

    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.out())
        .contains("! at 0x0000: cannot be opened: ")
        .containsPattern("\\((NTE_|ERROR_)[A-Z_]+,\\s+(0x[0-9a-f]+|\\d+)\\)")
        .doesNotContain(FIELD, PASSWORD)
        .startsWith(run("inspect", file(name)).out().substring(0, 100));
  }

  @Test
  void passwordOnStandardInput_isFollowedByTheFile() throws Exception {
    ByteArrayOutputStream in = new ByteArrayOutputStream();
    in.write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
    in.write(Files.readAllBytes(folder.resolve("key.pfx")));
    CommandRun run =
        new CommandRun.Setup().in(in.toByteArray()).run("inspect", "--password-stdin", "-");

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).contains(FIELD);
  }

  @Test
  void open_asksOnceOnTheTerminal() {
    int[] asked = {0};
    CommandRun run =
        new CommandRun.Setup()
            .prompt(question -> {
              asked[0]++;
              return PASSWORD.toCharArray();
            })
            .run("inspect", "--open", file("key.pfx"));

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(asked[0]).isEqualTo(1);
    assertThat(run("inspect", "--open", file("key.pfx")).out().replaceAll("\\s+", " "))
        .contains("no terminal to ask for the password");
    assertThat(run("inspect", "--open", file("key.blob")).exitCode())
        .as("a file without a password asks for none")
        .isZero();
  }
}
