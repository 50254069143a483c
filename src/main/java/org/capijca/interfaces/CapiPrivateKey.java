// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interfaces;

import java.security.PrivateKey;

/**
 * A private key. An exportable one is also an RSAPrivateCrtKey, DSAPrivateKey or DHPrivateKey, and
 * its encoding is PKCS #8. A non-exportable one reveals only its size, as an RSAKey, DSAKey or
 * DHKey, and has no encoding and no format (both null).
 *
 * @apiNote Not intended to be implemented by users: the provider accepts only keys of its own.
 * @since 0.1
 */
public interface CapiPrivateKey extends CapiKey, PrivateKey {
  /**
   * Returns whether the user is asked for consent at each use: whether the key was made
   * CRYPT_USER_PROTECTED or CRYPT_FORCE_KEY_PROTECTION_HIGH.
   *
   * @return true if each use needs the user's consent
   */
  boolean isUserProtected();
}
