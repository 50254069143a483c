// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.encryption;

import java.lang.invoke.MethodHandles;
import java.security.ProviderException;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.keypair.KeyPairPrivateKey;
import org.capijca.internal.keypair.KeyUse;
import org.capijca.internal.keypair.PrivateKeyAccess;
import org.capijca.internal.keypair.RsaFamily;
import org.capijca.internal.primitive.rsa.RsaPrimitive;

/** RSA with a private key of this provider. */
final class RsaPrivateUse {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());

  private RsaPrivateUse() {}

  /**
   * Returns the primitive for one use, after the user's consent if the key is protected.
   *
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   * @throws ProviderException if consent cannot be requested (NTE_SILENT_CONTEXT) or is denied
   *     (NTE_PERM)
   */
  static RsaPrimitive primitive(KeyPairPrivateKey<RsaPrivateKeyData> key, KeyUse use) {
    key.checkUsable();
    RsaPrivateKeyData numbers = KEYS.numbers(key, use, ProviderException::new);
    try {
      return RsaPrimitive.of(RsaFamily.INSTANCE.primitiveSpec(numbers));
    } finally {
      numbers.wipe();
    }
  }
}
