// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.Csp;

/**
 * What is known about an encryption, and what is to be tried.
 *
 * @param ciphertexts the ciphertexts, which must all open by the same recipe
 * @param expectation what the plaintext of the first should be
 * @param ivs IVs that the program may have set
 * @param keySalts salts that the program may have set with KP_SALT_EX
 * @param salts salts of PasswordDeriveBytes and Rfc2898DeriveBytes; empty for those that published
 *     programs use
 * @param iterations their iteration counts; empty for those that are common
 * @param csps the CSPs to try; empty for all
 * @param hashes the hashes to try; empty for all
 * @param algIds the algorithms to try; empty for all
 * @param cut whether the end of the ciphertexts is missing, so that there is no padding
 */
public record SearchRequest(
    List<byte[]> ciphertexts,
    Expectation expectation,
    List<byte[]> ivs,
    List<byte[]> keySalts,
    List<byte[]> salts,
    List<Integer> iterations,
    Set<Csp> csps,
    Set<AlgId> hashes,
    Set<AlgId> algIds,
    boolean cut) {
  /** Returns a request in which nothing but a ciphertext is known. */
  public static SearchRequest of(byte[] ciphertext, Expectation expectation) {
    return new SearchRequest(
        List.of(ciphertext),
        expectation,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        false);
  }

  boolean allows(Csp csp) {
    return csps.isEmpty() || csps.contains(csp);
  }

  boolean allowsHash(AlgId hash) {
    return hashes.isEmpty() || hashes.contains(hash);
  }

  boolean allows(AlgId algId) {
    return algIds.isEmpty() || algIds.contains(algId);
  }

  /** The salts to set, null for none. */
  List<byte[]> keySaltChoices() {
    List<byte[]> choices = new ArrayList<>();
    choices.add(null);
    choices.addAll(keySalts);
    return choices;
  }
}
