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
 * <p>Keys are immutable; what CryptSetKeyParam changes on Windows makes a changed copy here, as
 * CryptDuplicateKey followed by CryptSetKeyParam would. {@link #destroy()} wipes the key's own
 * bytes; any later use of them throws IllegalStateException.
 */
public interface CapiKey extends Key, Destroyable {
  /** KP_ALGID: the ALG_ID, never a key spec. */
  AlgId getAlgId();

  /** The CSP whose rules the key follows. */
  Csp getCsp();

  /** KP_KEYLEN in bits: for DES keys with their parity bits, for pairs the modulus or P. */
  int getKeyLength();

  /** KP_BLOCKLEN in bits: 0 for stream ciphers and for pairs that do not encrypt. */
  int getBlockLength();

  /** The flags the key was made or imported with. */
  Set<KeyFlag> getFlags();

  /** KP_PERMISSIONS. */
  Set<KeyPermission> getPermissions();

  /** Whether this object gives the key away: made CRYPT_EXPORTABLE or CRYPT_ARCHIVABLE. */
  boolean isExportable();

  /**
   * Whether the key was made CRYPT_ARCHIVABLE: exportable through the object that generated it, but
   * not after it has been destroyed, or stored and loaded.
   */
  boolean isArchivable();

  /** Wipes the key's bytes: CryptDestroyKey. */
  @Override
  void destroy();
}
