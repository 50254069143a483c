package org.capijca.internal.cipher;

import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.security.InvalidKeyException;
import java.security.Key;
import org.capijca.internal.key.SessionKey;

/** Lets in the keys a cipher is for. */
final class SessionKeys {
  private SessionKeys() {}

  /**
   * The key as one of this provider.
   *
   * @throws InvalidKeyException if it is another's or of another algorithm (NTE_BAD_KEY), or has
   *     been destroyed (NTE_BAD_KEY_STATE)
   */
  static SessionKey own(Key key, CipherNaming naming) throws InvalidKeyException {
    if (!(key instanceof SessionKey own) || !naming.takes(own)) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new,
          describe(key) + " is not a " + naming + " key of this provider");
    }
    if (own.isDestroyed()) {
      throw NTE_BAD_KEY_STATE.as(InvalidKeyException::new, "the key has been destroyed");
    }
    return own;
  }

  private static String describe(Key key) {
    if (key instanceof SessionKey other) {
      return "a " + other.getAlgId() + " key";
    }
    return key == null ? "null" : "a " + key.getClass().getName();
  }
}
