// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run of the command is connected to.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param charset the character set of the two outputs
 * @param variables the environment variables
 * @param terminal which of the streams are a terminal
 * @param prompt asks for a password without echo; empty where no terminal can be asked
 */
public record Environment(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Charset charset,
    Map<String, String> variables,
    Terminal terminal,
    Optional<PasswordPrompt> prompt) {
  /** Set by Windows Terminal, ConEmu, ANSICON, and shells such as that of Git. */
  private static final List<String> WINDOWS_TERMINALS =
      List.of("WT_SESSION", "ConEmuANSI", "ANSICON", "TERM");

  /** {@return the environment of this process} */
  public static Environment ofProcess() {
    return new Environment(
        // FileInputStream of Java 17 asks for its position, which a pipe does not have.
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        processCharset(),
        System.getenv(),
        Terminal.ofProcess(),
        Optional.of(new ConsolePrompt()));
  }

  /** JDK 19 and later have a property for standard output; before, it is that of the system. */
  private static Charset processCharset() {
    String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
    return name == null || !Charset.isSupported(name)
        ? Charset.defaultCharset()
        : Charset.forName(name);
  }

  /** {@return whether standard output shows colours: a terminal, unless NO_COLOR is set} */
  public boolean hasColour() {
    return terminal.isOut()
        && variables.getOrDefault("NO_COLOR", "").isEmpty()
        && understandsEscapes();
  }

  /** {@return whether standard error shows a progress bar, which needs escape sequences} */
  public boolean hasProgress() {
    return terminal.isErr() && understandsEscapes();
  }

  /** The console windows of Windows do not, unless one of the programs around them sets this. */
  private boolean understandsEscapes() {
    return "Windows_NT".equals(variables.get("OS"))
        ? WINDOWS_TERMINALS.stream().anyMatch(variables::containsKey)
        : !"dumb".equals(variables.get("TERM"));
  }
}
