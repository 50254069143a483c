// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import org.capijca.cli.recipe.DataCipher;
import org.capijca.cli.recipe.Derived;
import org.capijca.interfaces.CapiSecretKey;

/** A session key that is there already. */
record GivenKey(CapiSecretKey key) implements DataCipher.KeySource {
  @Override
  public int leadingBytes() {
    return 0;
  }

  @Override
  public Derived key(byte[] leading) {
    return new Derived(key, null, null);
  }
}
