// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.security.GeneralSecurityException;
import org.capijca.CapiProvider;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.HashDerivation;
import org.capijca.cli.recipe.IvRule;
import org.capijca.interfaces.CapiSecretKey;

/**
 * CryptDeriveKey, and what is then set on the key apart from its mode and IV.
 *
 * @param derivation CryptDeriveKey
 * @param effectiveBits KP_EFFECTIVE_KEYLEN in bits; 0 for the default
 * @param keySalt KP_SALT_EX; null for none
 */
@SuppressWarnings("ArrayRecordComponent")
record KeyRule(HashDerivation derivation, int effectiveBits, byte[] keySalt) {
  /** Returns the key of a hash value. */
  CapiSecretKey key(CapiProvider provider, byte[] hashValue) throws GeneralSecurityException {
    CipherUse use = new CipherUse(null, effectiveBits, keySalt, IvRule.ZERO, null);
    return use.applyTo(derivation.key(provider, hashValue));
  }
}
