// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Map;
import javax.crypto.SecretKey;
import org.capijca.CipherMode;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.session.SessionKey;

/** The semantics of a cipher name: CryptoAPI rules for an ALG_ID, JCA rules for a standard name. */
interface CipherDialect {
  /** Returns the modes that a transformation can name. */
  Map<String, CipherMode> modes();

  /** Returns whether the cipher accepts this key. */
  boolean accepts(SessionKey key);

  /**
   * Sets mode, IV and other parameters of the key for an init.
   *
   * @param mode the mode of the transformation; null if it names none
   * @param params the parameters passed to init; null if none
   */
  void prepare(
      KeyStateChange key,
      boolean encrypt,
      CipherMode mode,
      AlgorithmParameterSpec params,
      SecureRandom random)
      throws InvalidAlgorithmParameterException;

  /**
   * Validates the key and casts it to a session key of this provider.
   *
   * @throws InvalidKeyException if it belongs to another provider or algorithm (NTE_BAD_KEY), has
   *     been destroyed (NTE_BAD_KEY_STATE) or is disabled (NTE_PERM)
   */
  default SessionKey own(Key key) throws InvalidKeyException {
    if (!(key instanceof SessionKey own) || !accepts(own)) {
      throw RefusedKey.code(key)
          .as(
              InvalidKeyException::new,
              describe(key)
                  + ", but a "
                  + this
                  + " key of this provider is needed"
                  + (key instanceof SecretKey && !(key instanceof SessionKey)
                      ? " (SecretKeyFactory.translateKey makes one)"
                      : ""));
    }
    return own.requireUsable();
  }

  private static String describe(Key key) {
    if (key instanceof SessionKey other) {
      return "a " + other.getAlgId() + " key";
    }
    return RefusedKey.described(key);
  }

  /** Returns the name. */
  @Override
  String toString();
}
