// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class CapiTest {
  @Test
  void bareCommand_listsTheAlgorithmsWithTheirLimits() {
    CommandRun run = CommandRun.of();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "CALG_RC2 0x6602 128 40 128 8 MS_STRONG_PROV",
            "CALG_AES_256 0x6610 256 256 256 - MS_ENH_RSA_AES_PROV",
            "CALG_RSA_KEYX 0xa400 1024 384 16384 8 MS_STRONG_PROV",
            "CALG_DH_SF 0xaa01 1024 512 4096 64 MS_ENH_DSS_DH_PROV");
    assertThat(run.out().lines().filter(line -> line.startsWith("CALG_"))).hasSize(18);
  }

  @Test
  void cspOption_listsThatCspAlone() {
    CommandRun run = CommandRun.of("--csp", "Microsoft Base Cryptographic Provider v1.0");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("CALG_")))
        .hasSize(5)
        .allMatch(line -> line.endsWith("MS_DEF_PROV"));
  }

  @Test
  void csp_isUnderstoodWithoutPrefixAndWithOtherSeparators() {
    for (String name : new String[] {"MS_DEF_PROV", "ms-def-prov", "def prov", "DefProv"}) {
      CommandRun run = CommandRun.of("--csp", name);
      assertThat(run.out()).as(name).contains("MS_DEF_PROV").doesNotContain("MS_STRONG_PROV");
    }
  }

  @Test
  void unknownCsp_isAUsageError() {
    CommandRun run = CommandRun.of("--csp", "MS_SCARD_PROV");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("\"MS_SCARD_PROV\" is not a CSP").doesNotContain("\tat ");
  }

  @Test
  void unknownCommand_isAUsageError() {
    CommandRun run = CommandRun.of("genkeys");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("genkeys");
  }

  @Test
  void argumentThatIsNoCommand_isNamed() {
    assertThat(CommandRun.of("inspec", "key.pvk").err())
        .contains("there is no command \"inspec\"", "capi inspect");
    assertThat(CommandRun.of("keys", "lst").err())
        .contains("there is no command \"lst\"", "keys list");
    assertThat(CommandRun.of("inspect", "a", "b").err()).contains("one argument too many: \"b\"");
  }

  @Test
  void message_isOneLineInAPipeAndWrappedOnATerminal() {
    String[] line = {"hash", "md5", "a-file-with-a-name-of-some-length-that-does-not-exist.txt"};
    CommandRun pipe = CommandRun.of(line);
    CommandRun terminal = new CommandRun.Setup().terminal().run(line);

    assertThat(pipe.err().lines()).hasSize(1);
    assertThat(terminal.err().lines()).hasSizeGreaterThan(1).allMatch(text -> text.length() <= 80);
    assertThat(terminal.err().replaceAll("\\s+", " ").strip()).isEqualTo(pipe.err().strip());
    CommandRun key = new CommandRun.Setup().terminal().run("genkey", "RC4");
    assertThat(key.out().lines())
        .filteredOn(text -> text.contains("CRYPT_"))
        .isNotEmpty()
        .allMatch(text -> text.length() <= 80);
  }

  @Test
  void help_namesTheCommands() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("genkey");
  }
}
