// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.manual;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command as a page of man, in the macros of man(7). */
final class ManualPage {
  private final StringBuilder page = new StringBuilder();
  private final CommandLine command;
  private final CommandSpec spec;

  private ManualPage(CommandLine command) {
    this.command = command;
    this.spec = command.getCommandSpec();
  }

  static String of(CommandLine command) {
    return new ManualPage(command).text();
  }

  /** The name of the page: {@code capi-keys-list} for {@code capi keys list}. */
  static String name(CommandSpec spec) {
    return spec.qualifiedName("-");
  }

  private String text() {
    String[] description = spec.usageMessage().description();
    line(".TH \"" + name(spec).toUpperCase(Locale.ROOT) + "\" \"1\" \"\" \"capi 0.1\"");
    section("NAME");
    text(name(spec) + " \\- " + escaped(description[0]));
    section("SYNOPSIS");
    text(escaped(new Help(spec, Help.defaultColorScheme(Ansi.OFF)).synopsis(0).strip()));
    section("DESCRIPTION");
    for (String paragraph : description) {
      if (!paragraph.isEmpty()) {
        line(".PP");
        text(escaped(paragraph));
      }
    }
    parameters();
    commands();
    footer();
    return page.toString();
  }

  private void parameters() {
    List<PositionalParamSpec> positional = spec.positionalParameters();
    if (!positional.isEmpty()) {
      section("PARAMETERS");
      positional.forEach(parameter -> described(parameter.paramLabel(), parameter));
    }
    section("OPTIONS");
    for (OptionSpec option : spec.options()) {
      String label = option.typeInfo().isBoolean() ? "" : " " + option.paramLabel();
      described(String.join(", ", option.names()) + label, option);
    }
  }

  private void described(String term, ArgSpec argument) {
    line(".TP");
    line("\\fB" + escaped(term) + "\\fR");
    text(escaped(String.join(" ", argument.description())));
  }

  private void commands() {
    if (!command.getSubcommands().isEmpty()) {
      section("COMMANDS");
      command
          .getSubcommands()
          .forEach((name, subcommand) -> {
            CommandSpec child = subcommand.getCommandSpec();
            line(".TP");
            line("\\fB" + escaped(name(child)) + "\\fR(1)");
            text(escaped(child.usageMessage().description()[0]));
          });
    }
  }

  private void footer() {
    for (String paragraph : spec.usageMessage().footer()) {
      String rest = paragraph.replace("%n", "");
      if (rest.equals("Examples:")) {
        section("EXAMPLES");
      } else if (rest.startsWith("  ")) {
        line(".EX");
        line(escaped(rest.strip()));
        line(".EE");
      } else {
        line(".PP");
        text(escaped(rest));
      }
    }
  }

  private void section(String name) {
    line(".SH " + name);
  }

  private void text(String text) {
    line(text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text);
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
