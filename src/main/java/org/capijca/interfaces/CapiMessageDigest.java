// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interfaces;

import java.security.InvalidKeyException;
import org.capijca.AlgId;

/**
 * The operations of this provider's {@link java.security.MessageDigest} that the JCA has no method
 * for: hashing a session key, including one that is not exportable.
 *
 * <pre>{@code
 * MessageDigest digest = MessageDigest.getInstance("CALG_MD5", "CAPI");
 * ((CapiMessageDigest) digest).updateSessionKey(key, 0);
 * }</pre>
 *
 * @apiNote Not intended to be implemented by users.
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-crypthashsessionkey">CryptHashSessionKey</a>
 * @since 0.1
 */
public interface CapiMessageDigest {
  /**
   * The dwFlags of {@link #updateSessionKey} with which the bytes of the key are hashed in the
   * order in which the key holds them.
   */
  int CRYPT_LITTLE_ENDIAN = 0x1;

  /** {@return the hash algorithm (HP_ALGID)} */
  AlgId getAlgId();

  /**
   * Hashes the bytes of a session key without its salt: CryptHashSessionKey.
   *
   * @param key a session key of this provider; it need not be exportable
   * @param dwFlags 0 to hash the bytes of the key in reverse order, or {@link #CRYPT_LITTLE_ENDIAN}
   * @throws InvalidKeyException if the key is not a session key of this provider (NTE_BAD_KEY) or
   *     has been destroyed (NTE_BAD_KEY_STATE)
   * @throws IllegalArgumentException if dwFlags has any other bit (NTE_BAD_FLAGS)
   */
  void updateSessionKey(CapiSecretKey key, int dwFlags) throws InvalidKeyException;
}
