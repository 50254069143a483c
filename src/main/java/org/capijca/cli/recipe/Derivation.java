// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.security.GeneralSecurityException;
import org.capijca.AlgId;
import org.capijca.CapiProvider;

/** The step from the bytes of a password to a session key. */
public sealed interface Derivation permits HashDerivation, DotNetDerivation {
  /** {@return the algorithm of the key} */
  AlgId algId();

  /**
   * Derives the key.
   *
   * @param provider the provider CAPI
   * @param password the bytes of the password, which are not changed
   * @param ciphertext the data, whose first bytes may be the salt
   */
  Derived derive(CapiProvider provider, byte[] password, byte[] ciphertext)
      throws GeneralSecurityException;

  /** {@return the number of bytes in front of the ciphertext that are the salt} */
  int leadingSalt();

  /** {@return how much rarer the derivation is in programs than the most frequent one, in bits} */
  double rarity();
}
