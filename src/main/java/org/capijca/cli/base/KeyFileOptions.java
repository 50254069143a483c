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
import org.capijca.cli.keyfile.PasswordSupplier;
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
    return read(input, provider, environment, () -> {});
  }

  /**
   * Reads a key file whose private key may be refused before its password is asked for.
   *
   * @param input the file
   * @param provider the provider CAPI
   * @param environment that of the command
   * @param check refuses a private key for which there is no place
   * @return the keys
   * @throws IOException if the file cannot be read
   * @throws CommandFailure as {@link #read(Input, CapiProvider, Environment)}, and of the check
   * @throws GeneralSecurityException if the key is damaged or the password wrong
   */
  public KeyMaterial read(
      Input input, CapiProvider provider, Environment environment, PrivateKeyCheck check)
      throws IOException, CommandFailure, GeneralSecurityException {
    password.check(environment);
    byte[] bytes = input.readAll();
    PasswordSupplier supplier =
        new PasswordSupplier() {
          @Override
          public char[] get() throws IOException, CommandFailure {
            return password.read(environment, input.name(), false);
          }

          @Override
          public void beforePrivateKey() throws IOException, CommandFailure {
            check.run();
          }
        };
    try {
      return new KeyReader(provider, supplier, slot).read(bytes, input.name());
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Refuses a private key, for example because a terminal would show it. */
  @FunctionalInterface
  public interface PrivateKeyCheck {
    /**
     * Refuses or does nothing.
     *
     * @throws IOException if the output cannot be asked
     * @throws CommandFailure the refusal
     */
    void run() throws IOException, CommandFailure;
  }
}
