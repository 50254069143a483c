// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.Terminal;

/**
 * Loads the classes that commands need, for the class archive that the launcher makes. It runs
 * commands that change nothing and takes about a second.
 */
public final class Training {
  private static final List<String> BLOBS =
      List.of(
          "080200000266000005000000aaaaaaaaaa",
          "0602000000240000525341310002000001000100",
          "0702000000a40000525341320002000001000100");

  private Training() {}

  /**
   * Runs the commands.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    for (boolean colour : new boolean[] {false, true}) {
      for (String blob : BLOBS) {
        byte[] bytes = HexFormat.of().parseHex(blob);
        run(bytes, colour, "inspect", "-");
        run(bytes, colour, "inspect", "--json", "-");
        run(blob.getBytes(StandardCharsets.US_ASCII), colour, "inspect", "-");
      }
      run(new byte[0], colour, "genkey", "CALG_RC2", "--flags", "CRYPT_EXPORTABLE");
      run(new byte[0], colour, "genkey", "AT_SIGNATURE", "--bits", "512", "--json");
      run(new byte[0], colour, "csps");
      run(new byte[0], colour, "algorithms");
      Commands.ALL.forEach(entry -> run(new byte[0], colour, entry.name(), "--help"));
    }
  }

  private static void run(byte[] in, boolean colour, String... args) {
    OutputStream out = new ByteArrayOutputStream();
    CommandRunner.run(
        new Environment(
            new ByteArrayInputStream(in),
            out,
            out,
            StandardCharsets.UTF_8,
            Map.of(),
            new Terminal(colour, colour),
            Optional.empty()),
        args);
  }
}
