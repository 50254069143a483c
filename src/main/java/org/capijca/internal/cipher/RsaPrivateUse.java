package org.capijca.internal.cipher;

import java.lang.invoke.MethodHandles;
import java.security.ProviderException;
import org.capijca.internal.blob.RsaPrivateBody;
import org.capijca.internal.engine.rsa.RsaPrimitive;
import org.capijca.internal.key.PrivateKeyAccess;
import org.capijca.internal.key.KeyUse;
import org.capijca.internal.key.PrivatePairKey;
import org.capijca.internal.key.RsaSpecs;

/** RSA with a private key of this provider. */
final class RsaPrivateUse {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());

  private RsaPrivateUse() {}

  /** The primitive for one use; asks the user where the key is protected. */
  static RsaPrimitive primitive(PrivatePairKey<RsaPrivateBody> key, KeyUse use) {
    RsaPrivateBody numbers = KEYS.numbers(key, use, ProviderException::new);
    try {
      return RsaPrimitive.of(RsaSpecs.of(numbers));
    } finally {
      numbers.wipe();
    }
  }
}
