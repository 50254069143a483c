// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

/**
 * All steps from a password to data: everything that a program's source says, except the password.
 *
 * @param form how the ciphertext is stored
 * @param password the bytes of the password that were hashed
 * @param derivation the step from these bytes to a key
 * @param use what is set on the key
 */
public record Recipe(Form form, PasswordForm password, Derivation derivation, CipherUse use) {
  /** {@return how much rarer the recipe is in programs than the most frequent one, in bits} */
  public double rarity() {
    return form.rarity() + password.rarity() + derivation.rarity() + use.rarity();
  }
}
