package org.capijca.internal.key;

import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.security.InvalidKeyException;
import java.security.Key;

/**
 * What those who let keys in answer to others: {@link RsaKeys}, {@link DsaKeys}, {@link DhKeys}.
 */
final class OwnKeys {
  private OwnKeys() {}

  static <K extends PairKey> K alive(K key) throws InvalidKeyException {
    if (key.isDestroyed()) {
      throw NTE_BAD_KEY_STATE.as(InvalidKeyException::new, "the key has been destroyed");
    }
    return key;
  }

  static InvalidKeyException refuse(Key key, String wanted) {
    return NTE_BAD_KEY.as(
        InvalidKeyException::new,
        "a "
            + wanted
            + " key of this provider is needed (KeyFactory.translateKey makes one), not "
            + (key == null ? "null" : "a " + key.getClass().getName()));
  }
}
