// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.InvalidKeyException;
import java.security.Key;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DiscreteLogPublicKeyData;

/** Lets in the DSS keys of this provider that a caller gave to an engine. */
public final class DsaKeys {
  private DsaKeys() {}

  /**
   * The key as a public DSS key.
   *
   * @throws InvalidKeyException if it is none of this provider (NTE_BAD_KEY) or has been destroyed
   *     (NTE_BAD_KEY_STATE)
   */
  public static KeyPairPublicKey<DiscreteLogPublicKeyData> requirePublic(Key key)
      throws InvalidKeyException {
    if (!(key instanceof DsaPublicKey own)) {
      throw OwnKeys.refuse(key, "public DSS");
    }
    return OwnKeys.alive(own);
  }

  /**
   * The key as a private DSS key.
   *
   * @throws InvalidKeyException as {@link #requirePublic}; also if the key is protected and there
   *     is nobody to ask (NTE_SILENT_CONTEXT)
   */
  public static KeyPairPrivateKey<DiscreteLogPrivateKeyData> requirePrivate(Key key)
      throws InvalidKeyException {
    KeyPairPrivateKey<DiscreteLogPrivateKeyData> own;
    if (key instanceof DsaPrivateKey open) {
      own = open;
    } else if (key instanceof NonExportableDsaPrivateKey opaque) {
      own = opaque;
    } else {
      throw OwnKeys.refuse(key, "private DSS");
    }
    own.requireUser(InvalidKeyException::new);
    return OwnKeys.alive(own);
  }
}
