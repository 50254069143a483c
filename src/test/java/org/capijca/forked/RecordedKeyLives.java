// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/**
 * Does everything with keys while a recording runs, writes it to a file, and prints the secrets in
 * hexadecimal form.
 */
final class RecordedKeyLives {
  static final List<String> EVENTS =
      List.of(
          "org.capijca.KeyGeneration",
          "org.capijca.KeyDerivation",
          "org.capijca.KeyImport",
          "org.capijca.KeyExport",
          "org.capijca.KeyUse");

  private RecordedKeyLives() {}

  /**
   * @param args the file; {@code events} to enable the events, {@code profile} for the settings of
   *     that name of the JDK, which know nothing of them
   */
  public static void main(String[] args) throws Exception {
    try (Recording recording =
        args[1].equals("events")
            ? new Recording()
            : new Recording(Configuration.getConfiguration(args[1]))) {
      if (args[1].equals("events")) {
        EVENTS.forEach(event -> recording.enable(event).withStackTrace());
      }
      recording.start();
      List<String> secrets = KeyLives.all();
      recording.stop();
      recording.dump(Path.of(args[0]));
      secrets.forEach(System.out::println);
    }
  }
}
