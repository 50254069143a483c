// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_BAD_KEY;

import java.security.InvalidKeyException;
import java.security.Key;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.blob.RsaPublicKeyData;

/** Lets in the RSA keys of this provider that a caller gave to an engine. */
public final class RsaKeys {
  private RsaKeys() {}

  /**
   * The key as a public RSA key.
   *
   * @throws InvalidKeyException if it is none of this provider (NTE_BAD_KEY) or has been destroyed
   *     (NTE_BAD_KEY_STATE)
   */
  public static KeyPairPublicKey<RsaPublicKeyData> requirePublic(Key key)
      throws InvalidKeyException {
    if (!(key instanceof RsaPublicKey own)) {
      throw OwnKeys.refuse(key, "public RSA");
    }
    return OwnKeys.alive(own);
  }

  /**
   * The key as a private RSA key.
   *
   * @throws InvalidKeyException as {@link #requirePublic}; also if the key is protected and there
   *     is nobody to ask (NTE_SILENT_CONTEXT)
   */
  public static KeyPairPrivateKey<RsaPrivateKeyData> requirePrivate(Key key)
      throws InvalidKeyException {
    KeyPairPrivateKey<RsaPrivateKeyData> own;
    if (key instanceof RsaCrtPrivateKey open) {
      own = open;
    } else if (key instanceof NonExportableRsaPrivateKey opaque) {
      own = opaque;
    } else {
      throw OwnKeys.refuse(key, "private RSA");
    }
    own.requireUser(InvalidKeyException::new);
    return OwnKeys.alive(own);
  }

  /**
   * Refuses a key that is for signatures.
   *
   * @throws InvalidKeyException if CryptEncrypt does not take such keys (NTE_BAD_KEY)
   */
  public static <K extends KeyPairKey> K forExchange(K key) throws InvalidKeyException {
    if (!key.attributes().row().algorithm().encrypts()) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new,
          "a " + key.getAlgId() + " key is for signatures only; allowed CALG_RSA_KEYX");
    }
    return key;
  }
}
