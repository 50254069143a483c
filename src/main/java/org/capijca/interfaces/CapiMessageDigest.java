// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interfaces;

import java.security.InvalidKeyException;
import org.capijca.AlgId;

/**
 * What the {@link java.security.MessageDigest} of this provider can do beyond JCA: hash a session
 * key, also one that is not exportable.
 *
 * <pre>{@code
 * MessageDigest digest = MessageDigest.getInstance("CALG_MD5", "CAPI");
 * ((CapiMessageDigest) digest).updateSessionKey(key, 0);
 * }</pre>
 */
public interface CapiMessageDigest {
  /** {@link #updateSessionKey}: hash the key's bytes in the order the key has them. */
  int CRYPT_LITTLE_ENDIAN = 0x1;

  /** HP_ALGID. */
  AlgId getAlgId();

  /**
   * Hashes the bytes of a session key without its salt: CryptHashSessionKey.
   *
   * @param dwFlags 0 for the key's bytes in reverse order, or {@link #CRYPT_LITTLE_ENDIAN}
   * @throws InvalidKeyException if the key is no session key of this provider (NTE_BAD_KEY) or has
   *     been destroyed (NTE_BAD_KEY_STATE)
   * @throws IllegalArgumentException if dwFlags has any other bit (NTE_BAD_FLAGS)
   */
  void updateSessionKey(CapiSecretKey key, int dwFlags) throws InvalidKeyException;
}
