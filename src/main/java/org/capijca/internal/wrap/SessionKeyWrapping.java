package org.capijca.internal.wrap;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.lang.invoke.MethodHandles;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import org.capijca.AlgId;
import org.capijca.internal.engine.cipher.CipherEngine;
import org.capijca.internal.engine.cipher.CipherEngines;
import org.capijca.internal.key.KeyAccess;
import org.capijca.internal.key.ModeNames;
import org.capijca.internal.key.SessionKey;

/**
 * A session key that encrypts, for SIMPLEBLOB and PRIVATEKEYBLOB.
 *
 * <p>Inferred, and switchable here: it is one CryptEncrypt with Final TRUE in the state the key is
 * in, so that a block cipher pads. The CryptExportKey page tells only what is encrypted.
 */
final class SessionKeyWrapping implements KeyWrapping {
  private static final KeyAccess KEYS = KeyAccess.of(MethodHandles.lookup());

  private final SessionKey key;

  private SessionKeyWrapping(SessionKey key) {
    this.key = key;
  }

  /**
   * @throws InvalidKeyException if the key is no session key of this provider that encrypts
   *     (NTE_BAD_KEY), or has been destroyed (NTE_BAD_KEY_STATE)
   */
  static SessionKeyWrapping of(Key key) throws InvalidKeyException {
    SessionKey own = SessionKey.require(key);
    if (!own.row().algorithm().isCipher() || !own.row().encrypts(own.getKeyLength())) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new, "a " + own.getAlgId() + " key of this length does not encrypt");
    }
    return new SessionKeyWrapping(own);
  }

  @Override
  public AlgId algId() {
    return key.getAlgId();
  }

  @Override
  public byte[] wrap(byte[] plain) throws InvalidKeyException {
    return apply(true, plain);
  }

  @Override
  public byte[] unwrap(byte[] wrapped) throws InvalidKeyException {
    return apply(false, wrapped);
  }

  private byte[] apply(boolean encrypt, byte[] data) throws InvalidKeyException {
    String mode = ModeNames.of(key);
    CipherEngine engine = CipherEngines.PREFERRED.find(key.getAlgorithm(), mode, mode != null);
    KEYS.setUp(engine, key, encrypt);
    try {
      return engine.doFinal(data, 0, data.length);
    } catch (GeneralSecurityException e) {
      throw NTE_BAD_DATA.as(InvalidKeyException::new, "the BLOB does not open with this key", e);
    }
  }
}
