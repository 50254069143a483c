// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import static org.capijca.CapiError.ERROR_FILE_NOT_FOUND;
import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_LEN;
import static org.capijca.CapiError.NTE_PERM;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A file argument, of which {@code -} is standard input. */
public final class Input {
  /** The argument for standard input and output. */
  public static final String STANDARD = "-";

  /** The longest file that is read into memory, in bytes: 64 MiB. */
  public static final int MAX_LENGTH = 1 << 26;

  private final String argument;
  private final InputStream standard;

  private Input(String argument, InputStream standard) {
    this.argument = argument;
    this.standard = standard;
  }

  /**
   * Returns the input of an argument.
   *
   * @param argument a path, or {@code -}
   * @param environment whose standard input is meant by {@code -}
   * @return the input
   */
  public static Input of(String argument, Environment environment) {
    return new Input(argument, environment.in());
  }

  /** {@return the name of the input for messages} */
  public String name() {
    return isStandard() ? "standard input" : argument;
  }

  /** {@return whether this is standard input} */
  public boolean isStandard() {
    return argument.equals(STANDARD);
  }

  /**
   * Returns the length of the input.
   *
   * @return the length in bytes; empty for standard input and what is not a regular file
   * @throws IOException if the file cannot be asked
   * @throws CommandFailure if there is no such file
   */
  public OptionalLong size() throws IOException, CommandFailure {
    if (isStandard()) {
      return OptionalLong.empty();
    }
    Path path = path();
    return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
  }

  /**
   * Refuses an input that cannot be opened, before a password is asked for.
   *
   * @throws CommandFailure if there is no such file, it is a directory, or it cannot be read
   *     (NTE_PERM)
   */
  public void check() throws CommandFailure {
    if (!isStandard() && !Files.isReadable(path())) {
      throw NTE_PERM.as(CommandFailure::new, "access to " + argument + " is denied");
    }
  }

  /**
   * Opens the input.
   *
   * @return the stream, which the caller closes
   * @throws IOException if the file cannot be opened
   * @throws CommandFailure if there is no such file, or it is a directory
   */
  public InputStream open() throws IOException, CommandFailure {
    return isStandard() ? standard : Files.newInputStream(path());
  }

  /**
   * Reads the whole input.
   *
   * @return the bytes
   * @throws IOException if reading fails
   * @throws CommandFailure if there is no such file, or it has more than {@link #MAX_LENGTH} bytes
   */
  public byte[] readAll() throws IOException, CommandFailure {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(MAX_LENGTH + 1);
      if (bytes.length > MAX_LENGTH) {
        throw NTE_BAD_LEN.as(
            CommandFailure::new,
            name() + " has more than " + MAX_LENGTH + " bytes, the most that this command reads");
      }
      return bytes;
    }
  }

  private Path path() throws CommandFailure {
    Path path = path(argument);
    if (!Files.exists(path)) {
      throw ERROR_FILE_NOT_FOUND.as(CommandFailure::new, "no such file: " + argument);
    }
    if (Files.isDirectory(path)) {
      throw ERROR_INVALID_PARAMETER.as(
          CommandFailure::new, argument + " is a directory; a file is needed");
    }
    return path;
  }

  /**
   * Returns the path of an argument.
   *
   * @param argument the argument
   * @return the path
   * @throws CommandFailure if no file can have that name
   */
  static Path path(String argument) throws CommandFailure {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw ERROR_INVALID_PARAMETER.as(
          CommandFailure::new, "\"" + argument + "\" cannot be the name of a file", e);
    }
  }
}
