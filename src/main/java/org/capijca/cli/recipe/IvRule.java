// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

/** Where the initialization vector comes from. */
public enum IvRule {
  /** Zeros, the IV of a new CryptoAPI key. */
  ZERO("zero"),
  /** Bytes that are known: KP_IV set to a constant of the program. */
  GIVEN("given"),
  /** The first block of the data, before the ciphertext. */
  FIRST_BLOCK("first-block"),
  /** The bytes of the hash value (HP_HASHVAL) after as many as the key has. */
  HASH_AFTER_KEY("hash-after-key"),
  /** The last bytes of the hash value. */
  HASH_END("hash-end"),
  /** The first bytes of the hash value. */
  HASH_START("hash-start"),
  /** The bytes of PasswordDeriveBytes or Rfc2898DeriveBytes that follow the key. */
  DERIVED("derived");

  private final String option;

  IvRule(String option) {
    this.option = option;
  }

  /** {@return the word by which options name the rule} */
  public String option() {
    return option;
  }
}
