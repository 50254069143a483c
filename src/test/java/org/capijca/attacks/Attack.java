// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.interfaces.CapiMessageDigest;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.AlgorithmRow;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.laws.Rows;
import org.capijca.vectors.CapiCalls;

/** Shared parts of the attack tests: keys to attack, and a way to verify a recovered key. */
final class Attack {
  private Attack() {}

  /** Returns the rows of all session key algorithms of all CSPs. */
  static Stream<SessionKeyRow> sessionKeyRows() {
    return Rows.of(SessionKeyRow.class);
  }

  /**
   * Returns the row of an algorithm in the Enhanced RSA and AES CSP, or in the first CSP that
   * supports it.
   */
  static SessionKeyRow row(AlgId algId) {
    return AlgorithmTable.row(Csp.MS_ENH_RSA_AES_PROV, algId, SessionKeyRow.class)
        .orElseGet(
            () -> sessionKeyRows().filter(row -> row.algId() == algId).findFirst().orElseThrow());
  }

  /** Generates a key; with dwFlags 0 it is not exportable. */
  static CapiSecretKey generate(AlgorithmRow row, int dwFlags) throws GeneralSecurityException {
    return CapiCalls.sessionKey(row.csp(), row.algId().name(), dwFlags);
  }

  /** Verifies recovered bytes with CryptHashSessionKey, which hashes the whole key. */
  static boolean isValueOf(CapiSecretKey key, byte[] guess) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("CALG_SHA1", CapiCalls.provider(key.getCsp()));
    ((CapiMessageDigest) digest).updateSessionKey(key, CapiMessageDigest.CRYPT_LITTLE_ENDIAN);
    return Arrays.equals(digest.digest(), MessageDigest.getInstance("SHA-1", "SUN").digest(guess));
  }

  /** A call of the provider under attack. */
  interface Call {
    byte[] make() throws GeneralSecurityException;
  }

  /**
   * Returns the result of a call; empty if the call was refused because the key is not exportable.
   */
  static Optional<byte[]> unlessRefused(Call call) throws GeneralSecurityException {
    try {
      return Optional.of(call.make());
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      if (CapiError.of(e).filter(CapiError.NTE_BAD_KEY_STATE::equals).isEmpty()) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
