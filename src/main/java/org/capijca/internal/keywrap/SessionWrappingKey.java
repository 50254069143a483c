// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.capijca.CapiError.NTE_BAD_KEY;

import java.lang.invoke.MethodHandles;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import org.capijca.AlgId;
import org.capijca.internal.primitive.cipher.CipherEngine;
import org.capijca.internal.primitive.cipher.CipherEngines;
import org.capijca.internal.primitive.cipher.Pkcs5Unpadding;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyAccess;

/**
 * A wrapping key that encrypts with a session key, for SIMPLEBLOB and PRIVATEKEYBLOB.
 *
 * <p>Inferred, and switchable here: wrapping is one CryptEncrypt with Final TRUE in the current
 * state of the key, so that a block cipher pads. The CryptExportKey page only says which data are
 * encrypted.
 */
final class SessionWrappingKey implements WrappingKey {
  private static final SessionKeyAccess KEYS = SessionKeyAccess.of(MethodHandles.lookup());

  private final SessionKey key;

  private SessionWrappingKey(SessionKey key) {
    this.key = key;
  }

  /**
   * @throws InvalidKeyException if the key is not a session key of this provider that can encrypt
   *     (NTE_BAD_KEY), or has been destroyed (NTE_BAD_KEY_STATE)
   */
  static SessionWrappingKey of(Key key) throws InvalidKeyException {
    SessionKey own = SessionKey.require(key);
    if (!own.row().algorithm().isCipher() || !own.row().encrypts(own.getKeyLength())) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new, "a " + own.getAlgId() + " key of this length cannot encrypt");
    }
    return new SessionWrappingKey(own);
  }

  @Override
  public AlgId algId() {
    return key.getAlgId();
  }

  @Override
  public byte[] wrap(byte[] plain) throws InvalidKeyException {
    String mode = key.jcaMode();
    return apply(mode, mode != null, true, plain);
  }

  /** Removes the padding here in constant time, which the engines do not. */
  @Override
  public UnwrappedData unwrap(byte[] wrapped) throws InvalidKeyException {
    String mode = key.jcaMode();
    if (mode == null) {
      return new UnwrappedData(apply(null, false, false, wrapped), true);
    }
    int blockBytes = key.getBlockLength() / Byte.SIZE;
    if (wrapped.length == 0 || wrapped.length % blockBytes != 0) {
      return UnwrappedData.damaged();
    }
    byte[] padded = apply(mode, false, false, wrapped);
    int length = Pkcs5Unpadding.messageLength(padded, blockBytes);
    int damaged = length >> (Integer.SIZE - 1); // all ones or 0: a branch would take time
    return new UnwrappedData(padded, (length & ~damaged) | (padded.length & damaged), damaged == 0);
  }

  private byte[] apply(String mode, boolean padded, boolean encrypt, byte[] data)
      throws InvalidKeyException {
    CipherEngine engine = CipherEngines.PREFERRED.find(key.getAlgorithm(), mode, padded);
    KEYS.setUp(engine, key, encrypt, encrypt ? "wrap a key" : "unwrap a key");
    try {
      return engine.doFinal(data, 0, data.length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("whole blocks could not be encrypted or decrypted", e);
    }
  }
}
