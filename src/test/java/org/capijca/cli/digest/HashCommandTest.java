// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.capijca.cli.CommandRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class HashCommandTest {
  @TempDir Path folder;

  /** RFC 1319, 1320, 1321; FIPS 180. */
  @ParameterizedTest
  @CsvSource({
    "CALG_MD2, da853b0d3f88d99b30283a69e6ded6bb",
    "md4, a448017aaf21d8525fc10ae87aa6729d",
    "0x8003, 900150983cd24fb0d6963f7d28e17f72",
    "SHA1, a9993e364706816aba3e25717850c26c9cd0d89d",
    "SHA_256, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  })
  void standardInput_isHashed(String algorithm, String expected) {
    CommandRun run = new CommandRun.Setup().in("abc").run("hash", algorithm);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualToIgnoringNewLines(expected + "  -");
  }

  @Test
  void files_areListed() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "abc");

    CommandRun run = CommandRun.of("hash", "MD5", "--json", file.toString(), file.toString());

    assertThat(run.out())
        .contains("\"hashes\"", "900150983cd24fb0d6963f7d28e17f72", file.toString());
    CommandRun missing = CommandRun.of("hash", "MD5", folder.resolve("g").toString());
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).contains("ERROR_FILE_NOT_FOUND");
  }

  @Test
  void missingFileAmongOthers_isReportedAndTheOthersAreHashed() throws IOException {
    String file = Files.writeString(folder.resolve("f"), "abc").toString();
    String missing = folder.resolve("g").toString();

    CommandRun run = CommandRun.of("hash", "MD5", file, missing, folder.toString(), file);

    String line = "900150983cd24fb0d6963f7d28e17f72  " + file;
    assertThat(run.out().lines()).containsExactly(line, line);
    assertThat(run.err().lines())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo("capi: no such file: " + missing + " (ERROR_FILE_NOT_FOUND, 2)"),
            second -> assertThat(second).contains("is a directory"));
    assertThat(run.exitCode()).isEqualTo(1);
    CommandRun json = CommandRun.of("hash", "MD5", "--json", file, missing, file);
    assertThat(json.exitCode()).isEqualTo(1);
    assertThat(json.out())
        .containsSubsequence(
            "900150983cd24fb0d6963f7d28e17f72",
            missing,
            "\"code\": \"ERROR_FILE_NOT_FOUND\"",
            "900150983cd24fb0d6963f7d28e17f72");
  }

  @Test
  void standardInput_isReadOnce() {
    assertThat(CommandRun.of("hash", "MD5", "-", "-").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"SHA256", "sha-256", "CALG-SHA-256", "Sha_256", "calg_sha256"})
  void name_isUnderstoodWithOtherSeparators(String name) {
    assertThat(new CommandRun.Setup().in("abc").run("hash", name).out()).startsWith("ba7816bf8f01");
  }

  @Test
  void misspeltName_isCorrected() {
    assertThat(CommandRun.of("hash", "md55").err())
        .contains("\"md55\" is not an ALG_ID", "is CALG_MD5 meant?");
    assertThat(CommandRun.of("hash", "md55", "--csp", "MS_DEV_PROV").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("hash", "md5", "--csp", "MS_DEV_PROV").err())
        .contains("is MS_DEF_PROV meant?");
    assertThat(CommandRun.of("hash", "whirlpool").err()).doesNotContain("meant?");
  }

  @Test
  void otherAlgorithm_isRefused() {
    assertThat(CommandRun.of("hash", "CALG_RC4").exitCode()).isEqualTo(1);
    assertThat(CommandRun.of("hash", "CALG_RC4").err()).contains("NTE_BAD_ALGID");
    assertThat(CommandRun.of("hash", "SHA3").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("hash").exitCode()).isEqualTo(2);
  }
}
