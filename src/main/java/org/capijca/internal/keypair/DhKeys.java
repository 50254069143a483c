// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.Key;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DomainParameterData;

/** Lets in the Diffie-Hellman private keys of this provider that a caller gave to an engine. */
public final class DhKeys {
  private DhKeys() {}

  /**
   * The key as a Diffie-Hellman private key.
   *
   * @throws InvalidKeyException if it is none of this provider (NTE_BAD_KEY), has been destroyed
   *     (NTE_BAD_KEY_STATE), or is protected and there is nobody to ask (NTE_SILENT_CONTEXT)
   */
  public static KeyPairPrivateKey<DiscreteLogPrivateKeyData> requirePrivate(Key key)
      throws InvalidKeyException {
    KeyPairPrivateKey<DiscreteLogPrivateKeyData> own;
    if (key instanceof DhPrivateKey open) {
      own = open;
    } else if (key instanceof NonExportableDhPrivateKey opaque) {
      own = opaque;
    } else {
      throw OwnKeys.refuse(key, "private Diffie-Hellman");
    }
    own.requireUser(InvalidKeyException::new);
    return OwnKeys.alive(own);
  }

  /** The parameters of a key, which are no secret. */
  public static DomainParameterData group(KeyPairPrivateKey<DiscreteLogPrivateKeyData> key) {
    return key.publicPart().domain();
  }

  /** Whether the key has agreed with no other peer than this Y. */
  public static boolean isFirstPeer(
      KeyPairPrivateKey<DiscreteLogPrivateKeyData> key, BigInteger y) {
    return key.publicPart().isFirstPeer(y);
  }
}
