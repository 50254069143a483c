// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import java.io.NotSerializableException;
import java.lang.invoke.MethodHandles;
import java.security.InvalidKeyException;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.capijca.internal.csp.InternalCaller;
import org.capijca.internal.event.KeyEvents;
import org.capijca.internal.primitive.cipher.CipherEngine;

/**
 * The only access to the bytes of session keys. Each method names the use and checks destruction
 * and exportability for it.
 *
 * <p>An internal class obtains it once, into a private static field, with {@code
 * SessionKeyAccess.of(MethodHandles.lookup())}; other classes are refused. The key classes have no
 * public method that returns secrets, so that on the class path, where every class can be named, a
 * cast obtains nothing.
 */
public final class SessionKeyAccess {
  private static final SessionKeyAccess INSTANCE = new SessionKeyAccess();

  private SessionKeyAccess() {}

  /**
   * Returns the access object to an internal class of this provider.
   *
   * @param caller the lookup object of the calling class
   * @throws SecurityException if any other class made the lookup object, or it has lost access
   *     (NTE_PERM)
   */
  public static SessionKeyAccess of(MethodHandles.Lookup caller) {
    InternalCaller.require(caller);
    return INSTANCE;
  }

  /**
   * Initialises a cipher with a key and its state.
   *
   * @param operation the operation for events, for example {@code encrypt}
   * @throws InvalidKeyException if the cipher refuses the key (NTE_BAD_KEY)
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  public void setUp(CipherEngine engine, SessionKey key, boolean encrypt, String operation)
      throws InvalidKeyException {
    setUp(engine, key, encrypt, key.sharedIv(), operation);
  }

  /**
   * Initialises a cipher with a key, its state and another IV.
   *
   * @param operation the operation for events, for example {@code MAC}
   * @throws InvalidKeyException as {@link #setUp(CipherEngine, SessionKey, boolean, String)}
   */
  public void setUp(
      CipherEngine engine, SessionKey key, boolean encrypt, byte[] iv, String operation)
      throws InvalidKeyException {
    key.setUp(engine, encrypt, iv);
    recordUse(key, operation);
  }

  /**
   * Returns the key that the key schedule is computed from: key value and salt, extended to the
   * length that cipher engines take. The caller wipes the copy.
   *
   * @param operation the operation for events, for example {@code encrypt}
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  public byte[] cipherKey(SessionKey key, String operation) {
    byte[] cipherKey = key.cipherKey();
    recordUse(key, operation);
    return cipherKey;
  }

  /**
   * Returns the key value without salt, for a hash, a MAC or a derivation. The caller wipes the
   * copy.
   *
   * @param operation the operation for events, for example {@code MAC}
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  public byte[] keyValue(SessionKey key, String operation) {
    byte[] keyValue = key.keyValue();
    recordUse(key, operation);
    return keyValue;
  }

  /**
   * Returns the key value without salt, for a BLOB or key spec. The caller wipes the copy.
   *
   * @param refusal the exception to throw if the key is not exportable (NTE_BAD_KEY_STATE)
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  public <T extends Exception> byte[] exportedValue(SessionKey key, Function<String, T> refusal)
      throws T {
    key.requireExportable(refusal);
    return key.exported(key.keyValue());
  }

  private static void recordUse(SessionKey key, String operation) {
    KeyEvents.used(key.attributes(), key.getKeyLength(), operation);
  }

  /** A view of a session key for cipher engines of this provider, the JDK or Bouncy Castle. */
  static final class EngineView implements SecretKey {
    private static final long serialVersionUID = 1L;

    private final transient SessionKey key;

    EngineView(SessionKey key) {
      this.key = key;
    }

    @Override
    public String getAlgorithm() {
      return key.getAlgorithm();
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      return key.cipherKey();
    }

    private Object writeReplace() throws NotSerializableException {
      throw new NotSerializableException("key material is for cipher engines only");
    }
  }
}
