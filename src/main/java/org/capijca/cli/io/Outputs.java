// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import static org.capijca.CapiError.NTE_PERM;

import java.io.IOException;

/** Opens outputs. */
public final class Outputs {
  private Outputs() {}

  /**
   * Opens an output.
   *
   * @param argument a path, {@code -} for standard output, or null where the user named none, which
   *     is standard output as well
   * @param force whether an existing file is written over
   * @param kind what will be written; of a secret only its owner can read the file, and standard
   *     output that is a terminal gets neither binary data nor secrets that the user did not ask
   *     for by {@code -}
   * @param environment whose standard output is used
   * @return the output
   * @throws IOException if the file cannot be created
   * @throws CommandFailure if the file exists already (NTE_EXISTS), its directory does not
   *     (ERROR_FILE_NOT_FOUND), or the terminal would show binary data or a secret (NTE_PERM)
   */
  public static Output open(
      String argument, boolean force, OutputKind kind, Environment environment)
      throws IOException, CommandFailure {
    if (argument != null && !argument.equals(Input.STANDARD)) {
      return FileOutput.create(argument, force, kind.isSecret());
    }
    if (argument == null && environment.terminal().isOut()) {
      checkTerminal(kind);
    }
    return new StandardOutput(environment.out());
  }

  /**
   * Refuses what {@link #open} would refuse, and creates nothing: for commands that ask for a
   * password or generate a key before they write.
   *
   * @param argument a path; {@code -} or null for standard output
   * @param force whether an existing file may be replaced
   * @param kind what will be written
   * @param environment whose standard output is used
   * @throws IOException if an existing link does not resolve
   * @throws CommandFailure as {@link #open}, and if the directory cannot be written to (NTE_PERM)
   */
  public static void check(String argument, boolean force, OutputKind kind, Environment environment)
      throws IOException, CommandFailure {
    if (argument != null && !argument.equals(Input.STANDARD)) {
      FileOutput.check(argument, force);
    } else if (argument == null && environment.terminal().isOut()) {
      checkTerminal(kind);
    }
  }

  private static void checkTerminal(OutputKind kind) throws CommandFailure {
    if (kind.isSecret() || kind.isBinary()) {
      throw NTE_PERM.as(
          CommandFailure::new,
          (kind.isSecret() ? "secrets are" : "binary data is")
              + " not written to a terminal; give --out FILE, or --out - to do it all the same");
    }
  }
}
