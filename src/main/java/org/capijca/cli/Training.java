// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
      encryptAndDecrypt(colour);
      run(new byte[1], colour, "hash", "CALG_SHA1");
      run(new byte[0], colour, "csps");
      run(new byte[0], colour, "algorithms");
      Commands.ALL.forEach(entry -> run(new byte[0], colour, entry.name(), "--help"));
    }
  }

  private static void encryptAndDecrypt(boolean colour) {
    for (String algorithm : List.of("AES_256", "3DES", "RC4")) {
      String[] options = {"-a", algorithm, "--hash", "SHA1", "--csp", "MS_ENH_RSA_AES_PROV"};
      byte[] encrypted = run(line(new byte[1]), colour, command("encrypt", options));
      run(line(encrypted), colour, command("decrypt", options));
    }
  }

  private static String[] command(String name, String... options) {
    List<String> words = new ArrayList<>(List.of(name, "--password-stdin", "--out", "-"));
    words.addAll(List.of(options));
    return words.toArray(String[]::new);
  }

  /** A password, and the data that follows it on standard input. */
  private static byte[] line(byte[] data) {
    byte[] in = new byte[2 + data.length];
    in[0] = 'p';
    in[1] = '\n';
    System.arraycopy(data, 0, in, 2, data.length);
    return in;
  }

  private static byte[] run(byte[] in, boolean colour, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
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
    return out.toByteArray();
  }
}
