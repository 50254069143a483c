// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

/** Where the initialization vector comes from. */
public enum IvRule {
  /** Zeros, the IV of a new CryptoAPI key. */
  ZERO("zero", 0),
  /** Bytes that are known: KP_IV set to a constant of the program. */
  GIVEN("given", 0.5),
  /** The first block of the data, before the ciphertext. */
  FIRST_BLOCK("first-block", 1),
  /** The bytes of the hash value (HP_HASHVAL) after as many as the key has. */
  HASH_AFTER_KEY("hash-after-key", 1.5),
  /** The last bytes of the hash value. */
  HASH_END("hash-end", 2),
  /** The first bytes of the hash value. */
  HASH_START("hash-start", 2.5),
  /** The bytes of PasswordDeriveBytes or Rfc2898DeriveBytes that follow the key. */
  DERIVED("derived", 0.5);

  private final String option;
  private final double rarity;

  IvRule(String option, double rarity) {
    this.option = option;
    this.rarity = rarity;
  }

  /** {@return how much rarer the rule is in programs than the most frequent one, in bits} */
  double rarity() {
    return rarity;
  }

  /** {@return the word by which options name the rule} */
  public String option() {
    return option;
  }
}
