// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.Input;
import org.capijca.cli.keyfile.KeyMaterial;
import org.capijca.cli.keyfile.KeyReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options with which a key file is read. */
public final class KeyFileOptions {
  @Option(
      names = "--slot",
      paramLabel = "SLOT",
      converter = Converters.OfSlot.class,
      description =
          "AT_KEYEXCHANGE or AT_SIGNATURE: the kind of RSA keys from formats that do not say it;"
              + " default: AT_KEYEXCHANGE.")
  private KeySlot slot = KeySlot.AT_KEYEXCHANGE;

  @Mixin private PasswordOptions password;

  /** {@return the slot} */
  public KeySlot slot() {
    return slot;
  }

  /**
   * Reads a key file, and asks for its password if it has one.
   *
   * @param input the file
   * @param provider the provider CAPI
   * @param environment that of the command
   * @return the keys
   * @throws IOException if the file cannot be read
   * @throws CommandFailure if there is no such file, no key in it, or no password
   * @throws GeneralSecurityException if the key is damaged or the password wrong
   */
  public KeyMaterial read(Input input, CapiProvider provider, Environment environment)
      throws IOException, CommandFailure, GeneralSecurityException {
    byte[] bytes = input.readAll();
    try {
      return new KeyReader(provider, () -> password.read(environment, input.name(), false), slot)
          .read(bytes, input.name());
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
