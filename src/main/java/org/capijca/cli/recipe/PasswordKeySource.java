// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.capijca.CapiProvider;

/** A key that a recipe derives from a password. */
public final class PasswordKeySource implements DataCipher.KeySource {
  private final CapiProvider provider;
  private final Recipe recipe;
  private final char[] password;

  /**
   * @param password used as long as keys are derived; the caller wipes it
   */
  public PasswordKeySource(CapiProvider provider, Recipe recipe, char[] password) {
    this.provider = provider;
    this.recipe = recipe;
    this.password = password;
  }

  @Override
  public int leadingBytes() {
    return recipe.derivation().leadingSalt();
  }

  @Override
  public Derived key(byte[] leading) throws GeneralSecurityException {
    byte[] bytes =
        recipe.password().encoding().encode(password, recipe.password().codePage().charset());
    try {
      return recipe.derivation().derive(provider, bytes, leading);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
