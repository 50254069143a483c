// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interfaces;

import java.security.PrivateKey;

/**
 * A private key. An exportable one is also the RSAPrivateCrtKey, DSAPrivateKey or DHPrivateKey of
 * its kind, and its encoding is PKCS#8; any other shows its size only (RSAKey, DSAKey or DHKey) and
 * has no encoding.
 */
public interface CapiPrivateKey extends CapiKey, PrivateKey {
  /** Whether each use asks the user: CRYPT_USER_PROTECTED or CRYPT_FORCE_KEY_PROTECTION_HIGH. */
  boolean isUserProtected();
}
