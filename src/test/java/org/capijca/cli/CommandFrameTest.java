// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What every command has. */
@Tag("unit")
class CommandFrameTest {
  private static CommandLine commandLine() {
    return CommandRunner.commandLine(new CommandRun.Setup().environment(), "");
  }

  static Stream<List<String>> commands() {
    return paths(commandLine(), List.of());
  }

  private static Stream<List<String>> paths(CommandLine command, List<String> path) {
    return Stream.concat(
        Stream.of(path),
        command.getSubcommands().entrySet().stream()
            .flatMap(entry -> {
              List<String> longer = new ArrayList<>(path);
              longer.add(entry.getKey());
              return paths(entry.getValue(), longer);
            }));
  }

  private static CommandRun run(List<String> path, String... more) {
    return CommandRun.of(Stream.concat(path.stream(), Arrays.stream(more)).toArray(String[]::new));
  }

  @Test
  void entries_haveTheNamesOfTheirCommands() {
    for (Commands.Entry entry : Commands.ALL) {
      assertThat(new CommandLine(entry.constructor().get()).getCommandName())
          .isEqualTo(entry.name());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_hasExamplesAndFits80Columns(List<String> path) {
    CommandRun help = run(path, "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains("Usage: " + String.join(" ", "capi", String.join(" ", path)).strip())
        .contains("Examples:\n  capi")
        .contains("--json");
    assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void unknownOption_isAUsageErrorAndNamesTheHelp(List<String> path) {
    CommandRun run = run(path, "--jsn");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("capi: ").contains("--help").doesNotContain("\tat ");
  }

  @Test
  void mistypedOption_isSuggested() {
    CommandRun run = CommandRun.of("csps", "--jsn");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Unknown option: '--jsn'").contains("--json");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOption_hasADescription(List<String> path) {
    CommandLine command = commandLine();
    for (String name : path) {
      command = command.getSubcommands().get(name);
    }
    assertThat(command.getCommandSpec().options())
        .extracting(OptionSpec::description)
        .allSatisfy(description -> assertThat(String.join("", description)).isNotBlank());
    assertThat(String.join("", command.getCommandSpec().usageMessage().description())).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"genkye, genkey", "algorithm, algorithms", "csp, csps"})
  void mistypedCommand_isAUsageErrorWithASuggestion(String given, String meant) {
    CommandRun run = CommandRun.of(given);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean").contains("capi " + meant);
  }

  @Test
  void refusal_isAnObjectWithCodeNumberAndMessageInJson() throws Exception {
    CommandRun run = CommandRun.of("genkey", "CALG_RC2", "--bits", "41", "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    JsonNode error = new ObjectMapper().readTree(run.out()).get("error");
    assertThat(error.get("code").asText()).isEqualTo("ERROR_INVALID_PARAMETER");
    assertThat(error.get("number").asLong()).isEqualTo(87);
    assertThat(run.err().strip()).isEqualTo("capi: " + error.get("message").asText());
  }

  @Test
  void stackTrace_followsOnlyWithItsVariable() {
    CommandRun run =
        new CommandRun.Setup().variable("CAPI_STACK_TRACE", "1").run("genkey", "CALG_RC5");

    assertThat(run.err()).contains("\tat org.capijca.");
  }

  @Test
  void help_isColouredOnATerminalOnly() {
    assertThat(new CommandRun.Setup().terminal().run("--help").out()).contains("\33[");
    assertThat(new CommandRun.Setup().run("--help").out()).doesNotContain("\33[");
    assertThat(new CommandRun.Setup().terminal().variable("NO_COLOR", "1").run("--help").out())
        .doesNotContain("\33[");
    assertThat(new CommandRun.Setup().terminal().variable("TERM", "dumb").run("--help").out())
        .doesNotContain("\33[");
  }

  @Test
  void csps_areListedWithTypesAndNames() throws Exception {
    CommandRun run = CommandRun.of("csps");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("MS_ENH_RSA_AES_PROV  PROV_RSA_AES (24)")
        .contains("    Microsoft Enhanced RSA and AES Cryptographic Provider\n");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));

    JsonNode csps = new ObjectMapper().readTree(CommandRun.of("csps", "--json").out()).get("csps");
    assertThat(csps).hasSize(9);
    assertThat(csps.get(0).get("csp").asText()).isEqualTo("MS_DEF_PROV");
    assertThat(csps.get(0).get("type").asInt()).isEqualTo(1);
  }

  @Test
  void algorithms_areNumbersInJson() throws Exception {
    JsonNode rows =
        new ObjectMapper()
            .readTree(CommandRun.of("algorithms", "--csp", "MS_DEF_PROV", "--json").out())
            .get("algorithms");
    assertThat(rows).hasSize(5);
    JsonNode rc2 = rows.findParents("algorithm").get(1);
    assertThat(rc2.get("algorithm").asText()).startsWith("CALG_");
    assertThat(rc2.get("default").isInt()).isTrue();
    assertThat(rc2.get("generator").asText()).isIn("KeyGenerator", "KeyPairGenerator");
  }
}
