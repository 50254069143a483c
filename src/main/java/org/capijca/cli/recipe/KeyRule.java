// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;

/**
 * CryptDeriveKey, and what is then set on the key apart from its mode and IV.
 *
 * @param derivation CryptDeriveKey
 * @param effectiveBits KP_EFFECTIVE_KEYLEN in bits; 0 for the default
 * @param keySalt KP_SALT_EX; null for none
 */
record KeyRule(HashDerivation derivation, int effectiveBits, byte[] keySalt) {
  /** Returns the key of a hash value. */
  CapiSecretKey key(CapiProvider provider, byte[] hashValue) throws GeneralSecurityException {
    return with(IvRule.ZERO, null).applyTo(derivation.key(provider, hashValue));
  }

  /** Returns the same rule for keys whose bytes can be compared. */
  KeyRule exportable() {
    Set<KeyFlag> flags = EnumSet.of(KeyFlag.CRYPT_EXPORTABLE);
    flags.addAll(derivation.flags());
    return new KeyRule(
        new HashDerivation(
            derivation.csp(), derivation.hash(), derivation.algId(), derivation.bits(), flags),
        effectiveBits,
        keySalt);
  }

  private CipherUse with(IvRule iv, byte[] givenIv) {
    return new CipherUse(null, effectiveBits, keySalt, iv, givenIv);
  }
}
