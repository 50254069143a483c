// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_LEN;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.PasswordOptions;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.keyfile.KeyMaterial;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.PasswordKeySource;
import org.capijca.cli.recipe.Recipe;
import org.capijca.interfaces.CapiSecretKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;

/** A command that uses a key from a password or a file on an input. */
abstract class KeyedCommand extends CapiCommand {
  @Mixin PasswordOptions password;
  @Mixin DerivationOptions derivation;
  @Mixin CipherOptions cipher;
  @Mixin DataKeyOptions keys;

  /** Returns how the data is stored. */
  Form form() {
    return Form.RAW;
  }

  CapiProvider provider() {
    return derivation.csp().provider();
  }

  Recipe recipe() {
    try {
      return new Recipe(form(), derivation.password(), derivation.derivation(), cipher.use());
    } catch (OptionFault fault) {
      throw usageError(fault.getMessage());
    }
  }

  /** Refuses options that have no meaning for keys of this origin. */
  void checkOptions(KeyOrigin origin) {
    List<String> given =
        spec().commandLine().getParseResult().matchedOptions().stream()
            .map(OptionSpec::longestName)
            .toList();
    origin
        .foreign(given)
        .ifPresent(option -> {
          throw usageError(option + " has no meaning for " + origin);
        });
  }

  /**
   * Returns the session key of the file.
   *
   * @throws GeneralSecurityException if it is damaged
   * @throws IllegalArgumentException as {@link #checked}
   */
  CapiSecretKey sessionKey() throws IOException, GeneralSecurityException, CommandFailure {
    return checked(keys.sessionKey(provider(), environment()));
  }

  /**
   * Returns the key of a BLOB if it is one of the options, which need not say what the BLOB says.
   *
   * @throws IllegalArgumentException if it is another one (NTE_BAD_ALGID, NTE_BAD_LEN)
   */
  CapiSecretKey checked(CapiSecretKey key) {
    AlgId wanted = derivation.algId();
    if (wanted != null && wanted != key.getAlgId()) {
      throw NTE_BAD_ALGID.as(
          IllegalArgumentException::new,
          "the BLOB has a " + key.getAlgId() + " key, and --algorithm is " + wanted);
    }
    if (derivation.bits() != 0 && derivation.bits() != key.getKeyLength()) {
      throw NTE_BAD_LEN.as(
          IllegalArgumentException::new,
          "the BLOB has a key of "
              + key.getKeyLength()
              + " bits, and --bits is "
              + derivation.bits());
    }
    return key;
  }

  KeyMaterial pair() throws IOException, GeneralSecurityException, CommandFailure {
    return keys.pair(provider(), environment(), password);
  }

  /** What is done with the password. */
  interface WithPassword {
    void run(char[] password) throws IOException, GeneralSecurityException, CommandFailure;
  }

  /**
   * Asks for the password and wipes it.
   *
   * @param what whose password it is
   * @param twice whether it is asked for twice
   */
  void withPassword(String what, boolean twice, WithPassword work)
      throws IOException, GeneralSecurityException, CommandFailure {
    char[] characters = password.read(environment(), what, twice);
    try {
      work.run(characters);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  PasswordKeySource source(Recipe recipe, char[] characters) {
    return new PasswordKeySource(provider(), recipe, characters);
  }
}
