// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import javax.crypto.Cipher;
import org.capijca.CapiProvider;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.Derived;
import org.capijca.cli.recipe.DotNetDerivation;
import org.capijca.cli.recipe.DotNetDerivation.Generator;
import org.capijca.cli.recipe.PasswordForm;
import org.capijca.cli.recipe.Recipe;
import org.capijca.dotnet.Rfc2898DeriveBytes;

/** Tries the keys of a class of .NET with one hash, salt and iteration count. */
final class DotNetTrial {
  /** The longest key and the longest IV. */
  private static final int LONGEST = 32 + 16;

  private final CapiProvider provider;
  private final SearchRequest request;
  private final Tally tally;
  private final List<Sample> samples;

  DotNetTrial(CapiProvider provider, SearchRequest request, Tally tally) {
    this.provider = provider;
    this.request = request;
    this.tally = tally;
    this.samples = Sample.of(request.ciphertexts().get(0));
  }

  /**
   * Tries the keys.
   *
   * @param alike derivations that differ in the key only
   */
  List<Finding> run(PasswordBytes password, List<DotNetDerivation> alike)
      throws GeneralSecurityException {
    List<PasswordForm> forms = password.forms().stream().filter(DotNetRules::takes).toList();
    List<Finding> findings = new ArrayList<>();
    if (forms.isEmpty()) {
      return findings;
    }
    if (alike.get(0).leadingSalt() == 0) {
      run(new KeyTrial(provider, request), samples, new byte[0], password, alike, findings);
      return findings;
    }
    // A salt in front of the ciphertext depends on the form, and differs between ciphertexts.
    for (Sample sample : samples) {
      if (sample.length() > alike.get(0).leadingSalt()) {
        List<Sample> one = List.of(sample);
        KeyTrial trial = new KeyTrial(provider, request, one, List.of());
        run(trial, one, sample.head(), password, alike, findings);
      }
    }
    return findings;
  }

  private void run(
      KeyTrial trial,
      List<Sample> candidates,
      byte[] head,
      PasswordBytes password,
      List<DotNetDerivation> alike,
      List<Finding> findings)
      throws GeneralSecurityException {
    List<PasswordForm> forms = password.forms().stream().filter(DotNetRules::takes).toList();
    byte[] first = null;
    for (DotNetDerivation derivation : alike) {
      if (!fitsAny(candidates, derivation)) {
        continue;
      }
      boolean shares = derivation.generator() == Generator.RFC2898;
      if (shares && first == null) {
        first = first(password, derivation, head);
      }
      Derived derived =
          shares
              ? derivation.derive(provider, parts(first))
              : derivation.derive(provider, password.bytes(), head);
      int tried =
          trial.run(
              derived,
              derivation.leadingSalt(),
              hit -> findings.add(Finding.of(hit, recipes(hit, forms, derivation))));
      tally.add(tried, forms.size());
      derived.destroy();
    }
  }

  /** Deriving a key takes a thousand times as long as trying it. */
  private boolean fitsAny(List<Sample> candidates, DotNetDerivation derivation)
      throws GeneralSecurityException {
    int block = Cipher.getInstance(derivation.algId().name(), provider).getBlockSize();
    return candidates.stream()
        .mapToLong(sample -> sample.length() - derivation.leadingSalt())
        .anyMatch(length -> length > 0 && (request.cut() || length % block == 0));
  }

  /** PBKDF2 gives the same bytes whatever the lengths of the calls. */
  private static byte[] first(PasswordBytes password, DotNetDerivation derivation, byte[] head) {
    Rfc2898DeriveBytes source =
        new Rfc2898DeriveBytes(
            password.bytes(),
            derivation.salt().salt(head),
            derivation.iterations(),
            derivation.hash().name());
    byte[] bytes = source.getBytes(LONGEST);
    source.destroy();
    return bytes;
  }

  private static IntFunction<byte[]> parts(byte[] all) {
    int[] position = {0};
    return length -> {
      position[0] += length;
      return Arrays.copyOfRange(all, position[0] - length, position[0]);
    };
  }

  private static List<Recipe> recipes(
      Hit hit, List<PasswordForm> forms, DotNetDerivation derivation) {
    List<Recipe> recipes = new ArrayList<>();
    for (CipherUse use : hit.uses(0, null)) {
      forms.forEach(form -> recipes.add(new Recipe(hit.form(), form, derivation, use)));
    }
    return recipes;
  }
}
