// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

/**
 * The main class, which checks that the libraries of the command are there before a class that
 * needs them is loaded.
 */
public final class Capi {
  private static final String[][] LIBRARIES = {
    {"picocli.CommandLine", "info.picocli:picocli"},
    {"org.bouncycastle.crypto.CipherParameters", "org.bouncycastle:bcprov-jdk18on"},
  };

  private Capi() {}

  /**
   * Runs a command and ends the process with its exit code: 0 done, 1 refused or wrong, 2 usage.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    StringBuilder missing = new StringBuilder();
    for (String[] library : LIBRARIES) {
      if (!isPresent(library[0])) {
        missing.append(missing.length() == 0 ? "" : " and ").append(library[1]);
      }
    }
    if (missing.length() > 0) {
      System.err.println(
          "capi: this JAR is the library alone, and "
              + missing
              + (missing.indexOf(" and ") < 0 ? " is" : " are")
              + " missing on the class path. Run the JAR that has everything"
              + " (capi-jca-VERSION-all.jar) or bin/capi of the zip file, or add the missing libraries.");
      System.exit(1);
    }
    System.exit(CommandRunner.run(args));
  }

  private static boolean isPresent(String className) {
    try {
      Class.forName(className, false, Capi.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
