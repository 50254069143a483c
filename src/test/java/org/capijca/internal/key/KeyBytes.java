package org.capijca.internal.key;

import java.security.Key;
import java.security.PrivateKey;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.context.UserConsent;

/** Key material for tests, which stand beside the key classes for it. */
public final class KeyBytes {
  private KeyBytes() {}

  /** The key value of a session key, without salt. */
  public static byte[] of(Key sessionKey) {
    return ((SessionKey) sessionKey).keyValue();
  }

  /** The numbers of a private key. */
  public static PrivateBody numbers(PrivateKey key) {
    return ((PrivatePairKey<?>) key).numbers(KeyUse.STORE, IllegalStateException::new);
  }

  /** Another key with the same attributes and numbers. */
  public static CapiPrivateKey copy(PrivateKey key) {
    PrivatePairKey<?> own = (PrivatePairKey<?>) key;
    return PairKeys.privateKey(own.attributes(), numbers(key), UserConsent.SILENT);
  }
}
