// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interfaces;

import java.security.Key;
import java.util.Set;
import javax.security.auth.Destroyable;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;

/**
 * A key of this provider: an HCRYPTKEY.
 *
 * <p>Keys are immutable. Where CryptSetKeyParam changes a key on Windows, a method here returns a
 * changed copy, as CryptDuplicateKey followed by CryptSetKeyParam would. {@link #destroy()} wipes
 * the bytes of the key; any later use of them throws IllegalStateException (NTE_BAD_KEY_STATE).
 *
 * @apiNote Not intended to be implemented by users: the provider accepts only keys of its own.
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptgetkeyparam">CryptGetKeyParam</a>
 * @since 0.1
 */
public interface CapiKey extends Key, Destroyable {
  /** {@return the algorithm of the key (KP_ALGID), never the number of a key slot} */
  AlgId getAlgId();

  /** {@return the CSP whose rules the key follows} */
  Csp getCsp();

  /**
   * {@return the key length in bits (KP_KEYLEN): of DES keys including parity bits, of key pairs
   * the length of the modulus or of P}
   */
  int getKeyLength();

  /**
   * {@return the block length in bits (KP_BLOCKLEN); 0 for stream ciphers and for key pairs that do
   * not encrypt}
   */
  int getBlockLength();

  /** {@return the flags with which the key was generated, derived or imported, unmodifiable} */
  Set<KeyFlag> getFlags();

  /** {@return the permissions of the key (KP_PERMISSIONS), unmodifiable} */
  Set<KeyPermission> getPermissions();

  /**
   * Returns whether this object can be exported: whether it was made CRYPT_EXPORTABLE or
   * CRYPT_ARCHIVABLE.
   *
   * @return true if the key can be exported
   */
  boolean isExportable();

  /**
   * Returns whether the key was made CRYPT_ARCHIVABLE: it can be exported through the object that
   * generated it, but not after that object has been destroyed, or after the key has been stored
   * and loaded.
   *
   * @return true if the key was made CRYPT_ARCHIVABLE
   */
  boolean isArchivable();

  /** Wipes the bytes of the key: CryptDestroyKey. */
  @Override
  void destroy();
}
