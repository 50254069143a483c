// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.capijca.CapiProvider;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.PasswordOptions;
import org.capijca.cli.base.Report;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Input;
import org.capijca.cli.keyfile.ProtectedFile;
import org.capijca.format.recognition.InputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the fields of a key, file or message. */
@Command(
    name = "inspect",
    description = {
      "Shows the format of a key, file or message, each of its fields with offset, bytes, name"
          + " and meaning, and what is wrong with it and where.",
      "",
      "Recognizes BLOBs, PVK, SNK and PFX files, BLOBs of CNG, PEM, DER, certificates, keys in XML"
          + " and JSON, the classic encrypted file, messages of SQL Server, and base64, hexadecimal"
          + " or source text of them. Offsets are those of the bytes within such text."
    },
    footer = {
      "%nExit codes: 0 well formed; 1 damaged or of no known format; 2 usage.",
      "%nExamples:",
      "  capi inspect key.pvk",
      "  capi inspect --full --show-secrets private.blob",
      "  capi inspect --password-env PASSWORD key.pfx",
      "  echo BgIAAACkAABSU0Ex | capi inspect -"
    })
public final class InspectCommand extends CapiCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "The input; - for standard input.")
  private String file;

  @Option(names = "--full", description = "Show all bytes of long fields.")
  private boolean full;

  @Option(names = "--show-secrets", description = "Show private and session keys.")
  private boolean showSecrets;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description =
          "Read the input as this format, for example PRIVATEKEYBLOB, where the first bytes are"
              + " damaged.")
  private InputFormat as;

  @Option(
      names = "--open",
      description =
          "Open PFX, encrypted PEM and DER, and PVK with their password, and show what is in"
              + " them. Implied by the options of the password.")
  private boolean open;

  @Mixin private PasswordOptions password;

  @Override
  protected int run() throws Exception {
    if (as != null && Dissectors.of(as).isEmpty()) {
      throw usageError("--as " + as + ": this format has no fields that could be shown");
    }
    checkInputs(file);
    password.check(environment());
    Input input = input(file);
    List<Part> parts = parts(input);
    Report report = new Report().hidden("file", input.name());
    List<Object> json = new ArrayList<>();
    for (Part part : parts) {
      json.add(PartJson.of(part, showSecrets));
      if (!isJson()) {
        new PartText(part, full, showSecrets, environment().hasColour())
            .lines(lastName(input.name()))
            .forEach(report::heading);
      }
    }
    print(report.hidden("parts", json));
    return parts.stream().allMatch(Part::isWellFormed) ? DONE : REFUSED;
  }

  /**
   * The password is asked for once, when the first part needs it; one on standard input is read at
   * once, because the input may follow it.
   */
  private List<Part> parts(Input input) throws IOException, CommandFailure {
    if (!open && !password.isGiven()) {
      return Inspector.inspect(input.readAll(), as, null);
    }
    OnePassword once = new OnePassword(() -> password.read(environment(), input.name(), false));
    try {
      if (password.isGiven()) {
        once.read();
      }
      return Inspector.inspect(
          input.readAll(), as, new ProtectedFile(new CapiProvider(), once::copy));
    } finally {
      once.wipe();
    }
  }

  /** The name without directories, which could be longer than a line. */
  private static String lastName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
