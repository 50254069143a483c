// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class PasswordReaderTest {
  private static final String PASSWORD = "p\u00e4ss w\u00f6rd";

  @TempDir private Path folder;

  private static Environment environment(InputStream in, PasswordPrompt prompt) {
    return new Environment(
        in,
        null,
        null,
        StandardCharsets.UTF_8,
        Map.of("PW", PASSWORD, "EMPTY", ""),
        Terminal.NONE,
        Optional.ofNullable(prompt));
  }

  private static PasswordReader asking(String... answers) {
    Iterator<String> next = List.of(answers).iterator();
    return new PasswordReader(
        environment(null, question -> next.hasNext() ? next.next().toCharArray() : null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n", "\nsecond line\n"})
  void file_givesItsFirstLine(String end) throws Exception {
    Path file = Files.writeString(folder.resolve("pw"), PASSWORD + end);

    assertThat(new PasswordReader(environment(null, null)).ofFile(file.toString()))
        .isEqualTo(PASSWORD.toCharArray());
  }

  @Test
  void standardInput_givesItsFirstLineAndKeepsTheRest() throws Exception {
    InputStream in =
        new ByteArrayInputStream((PASSWORD + "\ndata").getBytes(StandardCharsets.UTF_8));

    assertThat(new PasswordReader(environment(in, null)).ofStandardInput())
        .isEqualTo(PASSWORD.toCharArray());
    assertThat(in.readAllBytes()).asString().isEqualTo("data");
  }

  @Test
  void variable_isThePasswordAndMayBeEmpty() throws Exception {
    PasswordReader reader = new PasswordReader(environment(null, null));

    assertThat(reader.ofVariable("PW")).isEqualTo(PASSWORD.toCharArray());
    assertThat(reader.ofVariable("EMPTY")).isEmpty();
    assertThatCapi(() -> reader.ofVariable("NONE"))
        .hasMessageContaining("NONE is not set")
        .with(CapiError.ERROR_INVALID_PASSWORD);
  }

  @Test
  void bytesThatAreNotUtf8_areRefused() throws Exception {
    Path file = Files.write(folder.resolve("pw"), new byte[] {'a', (byte) 0xE4, 'b'});

    assertThatThrownBy(() -> new PasswordReader(environment(null, null)).ofFile(file.toString()))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void missingFile_isRefused() {
    assertThatThrownBy(() -> new PasswordReader(environment(null, null)).ofFile("/no/such"))
        .hasMessageContaining("no such password file");
  }

  @Test
  void terminal_asksOnceOrTwice() throws Exception {
    assertThat(asking("one").ofTerminal("a file", "--password-env", false))
        .containsExactly("one".toCharArray());
    assertThat(asking("one", "one").ofTerminal("a file", "--password-env", true))
        .containsExactly("one".toCharArray());
    assertThatThrownBy(() -> asking("one", "two").ofTerminal("a file", "--password-env", true))
        .hasMessageContaining("not equal");
    assertThatThrownBy(() -> asking().ofTerminal("a file", "--password-env", false))
        .hasMessageContaining("no password");
  }

  @Test
  void withoutTerminal_theOtherSourcesAreNamed() {
    assertThatThrownBy(() ->
            new PasswordReader(environment(null, null))
                .ofTerminal("key.pvk", "--password-env", false))
        .hasMessageContaining("key.pvk")
        .hasMessageContaining("--password-env");
  }
}
