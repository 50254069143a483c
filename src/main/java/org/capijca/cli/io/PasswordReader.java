// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import static org.capijca.CapiError.ERROR_FILE_NOT_FOUND;
import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads passwords from where the user says; they are UTF-8 and end at the end of the line. */
public final class PasswordReader {
  private static final int MAX_LENGTH = 1 << 16;

  private final Environment environment;

  /**
   * Creates a reader.
   *
   * @param environment whose variables, standard input and terminal are read
   */
  public PasswordReader(Environment environment) {
    this.environment = environment;
  }

  /**
   * Reads the password of the source that is named.
   *
   * @param file the file with the password, or null
   * @param variable the environment variable, or null
   * @param standardInput whether it is standard input
   * @return the password, which the caller wipes
   * @throws IOException if the source cannot be read
   * @throws CommandFailure as the method of the source
   */
  public char[] of(String file, String variable, boolean standardInput)
      throws IOException, CommandFailure {
    if (standardInput) {
      return ofStandardInput();
    }
    return file == null ? ofVariable(variable) : ofFile(file);
  }

  /**
   * Refuses a source that does not exist, and reads nothing.
   *
   * @param file the file with the password, or null
   * @param variable the environment variable, or null
   * @throws CommandFailure if there is no such file, or the variable is not set
   */
  public void check(String file, String variable) throws CommandFailure {
    if (file != null) {
      existing(file);
    } else if (variable != null && !environment.variables().containsKey(variable)) {
      throw notSet(variable);
    }
  }

  /**
   * Reads the first line of a file.
   *
   * @param file the file
   * @return the password, which the caller wipes
   * @throws IOException if the file cannot be read
   * @throws CommandFailure if there is no such file, or it is not UTF-8
   */
  public char[] ofFile(String file) throws IOException, CommandFailure {
    try (InputStream in = Files.newInputStream(existing(file))) {
      return firstLine(in, "the password file");
    }
  }

  private static Path existing(String file) throws CommandFailure {
    Path path = Input.path(file);
    if (!Files.exists(path)) {
      throw ERROR_FILE_NOT_FOUND.as(CommandFailure::new, "no such password file: " + file);
    }
    return path;
  }

  /**
   * Reads an environment variable.
   *
   * @param variable its name
   * @return the password, which the caller wipes
   * @throws CommandFailure if the variable is not set
   */
  public char[] ofVariable(String variable) throws CommandFailure {
    String value = environment.variables().get(variable);
    if (value == null) {
      throw notSet(variable);
    }
    return value.toCharArray();
  }

  private static CommandFailure notSet(String variable) {
    return ERROR_INVALID_PASSWORD.as(
        CommandFailure::new, "the environment variable " + variable + " is not set");
  }

  /**
   * Reads the first line of standard input, and leaves what follows it to be read as data.
   *
   * @return the password, which the caller wipes
   * @throws IOException if standard input cannot be read
   * @throws CommandFailure if it is not UTF-8
   */
  public char[] ofStandardInput() throws IOException, CommandFailure {
    return firstLine(environment.in(), "standard input");
  }

  /**
   * Asks on the terminal, without echo.
   *
   * @param what whose password is asked for, for example {@code "key.pvk"}
   * @param options the names of the options that give it, for the refusal without a terminal
   * @param twice whether to ask a second time and compare, for a password that will protect
   * @return the password, which the caller wipes
   * @throws CommandFailure if there is no terminal, or the two are not equal
   */
  public char[] ofTerminal(String what, String options, boolean twice) throws CommandFailure {
    PasswordPrompt prompt =
        environment
            .prompt()
            .filter(PasswordPrompt::isAvailable)
            .orElseThrow(() ->
                ERROR_INVALID_PASSWORD.as(
                    CommandFailure::new,
                    "no terminal to ask for the password of " + what + "; give it by " + options));
    char[] password = asked(prompt, "Password of " + what + ": ");
    if (twice) {
      char[] again = asked(prompt, "The same again: ");
      boolean same = Arrays.equals(password, again);
      Arrays.fill(again, '\0');
      if (!same) {
        Arrays.fill(password, '\0');
        throw ERROR_INVALID_PASSWORD.as(CommandFailure::new, "the two passwords are not equal");
      }
    }
    return password;
  }

  private static char[] asked(PasswordPrompt prompt, String question) throws CommandFailure {
    char[] answer = prompt.ask(question);
    if (answer == null) {
      throw ERROR_INVALID_PASSWORD.as(CommandFailure::new, "no password was typed");
    }
    return answer;
  }

  private static char[] firstLine(InputStream in, String what) throws IOException, CommandFailure {
    WipedBytes line = new WipedBytes();
    int next = in.read();
    while (next >= 0 && next != '\n' && line.size() < MAX_LENGTH) {
      line.write(next);
      next = in.read();
    }
    return line.decode(what);
  }

  /** Bytes that are wiped when they have been decoded. */
  private static final class WipedBytes extends ByteArrayOutputStream {
    WipedBytes() {
      super(MAX_LENGTH);
    }

    char[] decode(String what) throws CommandFailure {
      int length = count > 0 && buf[count - 1] == '\r' ? count - 1 : count;
      try {
        CharBuffer decoded =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buf, 0, length));
        char[] password = new char[decoded.remaining()];
        decoded.get(password);
        Arrays.fill(decoded.array(), '\0');
        return password;
      } catch (CharacterCodingException e) {
        throw ERROR_INVALID_PASSWORD.as(
            CommandFailure::new, "the password of " + what + " is not UTF-8", e);
      } finally {
        Arrays.fill(buf, (byte) 0);
      }
    }
  }
}
