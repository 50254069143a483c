// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_LEN;

import java.lang.invoke.MethodHandles;
import java.security.InvalidKeyException;
import java.security.Key;
import java.util.Arrays;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.AlgId;
import org.capijca.internal.primitive.cipher.Rfc3217Engine;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyAccess;

/**
 * A 3DES or RC2 key that wraps keys by RFC 3217, for SYMMETRICWRAPKEYBLOB (CryptExportKey page).
 *
 * <p>In the RFC, 3DES wraps 3DES keys and RC2 wraps RC2 keys. Here each wraps every key that it
 * can: 3DES keys whose length is a multiple of 8 bytes, RC2 all keys.
 */
final class Rfc3217WrappingKey implements WrappingKey {
  private static final SessionKeyAccess KEYS = SessionKeyAccess.of(MethodHandles.lookup());

  private final SessionKey key;
  private final RandomBytes random;

  private Rfc3217WrappingKey(SessionKey key, RandomBytes random) {
    this.key = key;
    this.random = random;
  }

  /**
   * @throws InvalidKeyException if the key is not a 3DES or RC2 key of this provider (NTE_BAD_KEY),
   *     or has been destroyed (NTE_BAD_KEY_STATE)
   */
  static Rfc3217WrappingKey of(Key key, RandomBytes random) throws InvalidKeyException {
    SessionKey own = SessionKey.require(key);
    if (!own.row().algorithm().wrapsByRfc3217() || !own.row().encrypts(own.getKeyLength())) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new,
          "a " + own.getAlgId() + " key cannot wrap keys by RFC 3217; allowed 3DES and RC2");
    }
    return new Rfc3217WrappingKey(own, random);
  }

  @Override
  public AlgId algId() {
    return key.getAlgId();
  }

  @Override
  public byte[] wrap(byte[] plain) throws IllegalBlockSizeException {
    return withEngine(
        "wrap a key",
        engine -> {
          if (!engine.wraps(plain.length)) {
            throw NTE_BAD_LEN.as(
                IllegalBlockSizeException::new,
                key.getAlgId() + " cannot wrap keys of " + plain.length + " bytes");
          }
          return engine.wrap(plain, random);
        });
  }

  @Override
  public UnwrappedData unwrap(byte[] wrapped) {
    return withEngine("unwrap a key", engine -> engine.unwrap(wrapped))
        .map(plain -> new UnwrappedData(plain, true))
        .orElseGet(UnwrappedData::damaged);
  }

  /** An operation of the engine, which is wiped afterwards. */
  private interface Use<R, E extends Exception> {
    R with(Rfc3217Engine engine) throws E;
  }

  private <R, E extends Exception> R withEngine(String operation, Use<R, E> use) throws E {
    byte[] cipherKey = KEYS.cipherKey(key, operation);
    try {
      return use.with(
          Rfc3217Engine.of(
              key.getAlgorithm(),
              cipherKey,
              key.hasEffectiveLength() ? key.getEffectiveKeyLength() : 0));
    } finally {
      Arrays.fill(cipherKey, (byte) 0);
    }
  }
}
