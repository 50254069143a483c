// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiDeriveKeySpec;

/**
 * CryptDeriveKey.
 *
 * @param csp the CSP; null for the one that the provider has the algorithm of
 * @param hash the base hash
 * @param algId the algorithm of the key
 * @param bits the key length in bits; 0 for the default
 * @param flags the flags
 */
public record HashDerivation(Csp csp, AlgId hash, AlgId algId, int bits, Set<KeyFlag> flags)
    implements Derivation {
  @Override
  public Derived derive(CapiProvider provider, byte[] password, byte[] ciphertext)
      throws GeneralSecurityException {
    byte[] value = MessageDigest.getInstance(hash.name(), provider).digest(password);
    return new Derived(key(provider, value), value, null);
  }

  /** Derives the key from the value of the hash. */
  public CapiSecretKey key(CapiProvider provider, byte[] hashValue)
      throws GeneralSecurityException {
    CapiDeriveKeySpec.Builder spec =
        CapiDeriveKeySpec.builder().hash(hash).hashValue(hashValue).keyLength(bits);
    flags.forEach(spec::flags);
    if (csp != null) {
      spec.csp(csp);
    }
    CapiDeriveKeySpec built = spec.build();
    try {
      return (CapiSecretKey)
          SecretKeyFactory.getInstance(algId.name(), provider).generateSecret(built);
    } finally {
      built.destroy();
    }
  }

  /** {@return the same derivation, of keys that can be exported} */
  public HashDerivation exportable() {
    Set<KeyFlag> exportable = EnumSet.of(KeyFlag.CRYPT_EXPORTABLE);
    exportable.addAll(flags);
    return new HashDerivation(csp, hash, algId, bits, exportable);
  }

  @Override
  public int leadingSalt() {
    return 0;
  }

  @Override
  public double rarity() {
    return Rarity.of(csp) + Rarity.ofHash(hash) + (bits == 0 ? 0.5 : 0) + Rarity.of(flags);
  }
}
