// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.capijca.CapiProvider;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.PasswordOptions;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.ProgressBar;
import org.capijca.cli.recipe.search.RecipeSearch;
import org.capijca.cli.recipe.search.SearchRequest;
import org.capijca.cli.recipe.search.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The search for the recipe of a ciphertext. */
@Command(
    name = "recipe",
    description =
        "Finds out how a ciphertext was encrypted whose password is known: CSP, hash,"
            + " algorithm, length, flags, mode, IV, encoding of the password and form.",
    footer = {
      "%nExamples:",
      "  capi recipe secret.bin",
      "  capi recipe --expect Dear --password-env PW secret.bin",
      "  capi recipe --match '^[0-9]{16}$' --also second.bin first.bin",
      "  capi recipe --salt text:pepper --iterations 2 --json secret.b64",
      "%nExit code 1: none of the recipes fits better than by chance."
    })
public final class RecipeCommand extends CapiCommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Ciphertext; - or none: standard input.")
  private String file;

  @Mixin private PasswordOptions password;
  @Mixin private SearchOptions options;

  @Override
  protected int run() throws IOException, GeneralSecurityException, CommandFailure {
    try {
      options.check();
    } catch (OptionFault fault) {
      throw usageError(fault.getMessage());
    }
    checkInputs(options.files(file));
    password.check(environment());
    char[] characters = password.read(environment(), input(file).name(), false);
    try {
      byte[] ciphertext = input(file).readAll();
      SearchRequest request = options.request(ciphertext, environment());
      SearchResult result = search(request, characters);
      print(new SearchReport(result, input(file).isStandard() ? "FILE" : file).report());
      return result.isFound() ? DONE : REFUSED;
    } catch (OptionFault fault) {
      throw usageError(fault.getMessage());
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  private SearchResult search(SearchRequest request, char[] characters)
      throws GeneralSecurityException {
    try (ProgressBar bar = progressBar("steps", 0)) {
      return new RecipeSearch(
              new CapiProvider(), request, (done, total, recipes) -> bar.update(recipes))
          .run(characters);
    }
  }
}
