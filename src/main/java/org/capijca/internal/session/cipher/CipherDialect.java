// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Map;
import org.capijca.CipherMode;
import org.capijca.internal.session.SessionKey;

/** What follows from the name a cipher was asked for by. */
interface CipherDialect {
  /** The modes a transformation can name. */
  Map<String, CipherMode> modes();

  /** Whether the cipher is for this key. */
  boolean takes(SessionKey key);

  /**
   * Brings the key into the state it is used in.
   *
   * @param mode the mode of the transformation; null where it names none
   * @param params what init was given; null for nothing
   */
  void prepare(
      KeyStateChange key,
      boolean encrypt,
      CipherMode mode,
      AlgorithmParameterSpec params,
      SecureRandom random)
      throws InvalidAlgorithmParameterException;

  /**
   * The key as one of this provider that the cipher is for.
   *
   * @throws InvalidKeyException if it is another's or of another algorithm (NTE_BAD_KEY), or has
   *     been destroyed (NTE_BAD_KEY_STATE)
   */
  default SessionKey own(Key key) throws InvalidKeyException {
    if (!(key instanceof SessionKey own) || !takes(own)) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new, describe(key) + " is not a " + this + " key of this provider");
    }
    if (own.isDestroyed()) {
      throw NTE_BAD_KEY_STATE.as(InvalidKeyException::new, "the key has been destroyed");
    }
    return own;
  }

  private static String describe(Key key) {
    if (key instanceof SessionKey other) {
      return "a " + other.getAlgId() + " key";
    }
    return key == null ? "null" : "a " + key.getClass().getName();
  }

  /** The name. */
  @Override
  String toString();
}
