// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.PrivateKey;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.UserConsent;

/** Access to key material for tests, through the package of the key classes. */
public final class KeyBytes {
  private KeyBytes() {}

  /** Returns the numbers of a private key. */
  public static PrivateKeyData numbers(PrivateKey key) {
    return ((KeyPairPrivateKey<?>) key).numbers(KeyUse.STORE, IllegalStateException::new);
  }

  /** Returns another key with the same attributes and numbers. */
  public static CapiPrivateKey copy(PrivateKey key) {
    KeyPairPrivateKey<?> own = (KeyPairPrivateKey<?>) key;
    return KeyPairFamilies.of(own.kind())
        .privateKey(own.attributes(), numbers(key), UserConsent.SILENT);
  }
}
