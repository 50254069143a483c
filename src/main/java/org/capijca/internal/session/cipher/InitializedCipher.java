// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;
import static org.capijca.CapiError.NTE_BAD_LEN;

import java.lang.invoke.MethodHandles;
import java.security.AlgorithmParameters;
import java.security.InvalidKeyException;
import java.util.Objects;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.ShortBufferException;
import javax.security.auth.Destroyable;
import org.capijca.CipherMode;
import org.capijca.internal.primitive.cipher.CipherEngine;
import org.capijca.internal.primitive.cipher.CipherEngines;
import org.capijca.internal.primitive.cipher.JdkParameters;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyAccess;

/**
 * A cipher initialised with a key, equivalent to an HCRYPTKEY between two calls of
 * CryptSetKeyParam. Each doFinal resets it, whether it succeeds or fails (Wine test suite: bad
 * padding resets the key as success does).
 */
final class InitializedCipher implements Destroyable {
  private static final SessionKeyAccess KEYS = SessionKeyAccess.of(MethodHandles.lookup());
  private static final byte[] NO_BYTES = {};

  /** The same words whatever is wrong, so that they tell nothing about the plaintext. */
  private static final String BAD_PADDING =
      "the padding is invalid: usual causes are another key (password, password encoding, base"
          + " hash, key length or CSP of the derivation), another IV, mode or salt, a ciphertext"
          + " that was cut, and base64 or hexadecimal text in place of its bytes";

  private final KeyStateChange copy;
  private final SessionKey key;
  private final String mode;
  private final boolean encrypt;
  private final boolean padded;
  private final int blockBytes;
  private final boolean wholeBlocks;

  /**
   * Null after the key has been destroyed, or another cipher has taken the engine over. It need not
   * be volatile, which would cost each init two memory barriers: every use also reads the key's own
   * flag, which is.
   */
  private CipherEngine engine;

  /** Bytes processed since the IV was set. */
  private long taken;

  /** Whether a failure has left the engine in an undefined state. */
  private boolean stale;

  private InitializedCipher(
      KeyStateChange copy, String mode, boolean encrypt, boolean padded, CipherEngine engine) {
    this.copy = copy;
    this.key = copy.result();
    this.mode = mode;
    this.encrypt = encrypt;
    this.padded = padded;
    this.engine = engine;
    this.blockBytes = key.getBlockLength() / Byte.SIZE;
    this.wholeBlocks =
        blockBytes != 0 && (padded ? !encrypt : key.getMode() != CipherMode.CRYPT_MODE_CFB);
  }

  /**
   * Returns a cipher in the state of this key.
   *
   * @param before the cipher of the last init, whose engine is reused if possible; or null
   * @throws InvalidKeyException if the key's mode is not implemented (NTE_BAD_ALGID), or the engine
   *     rejects the key (NTE_BAD_KEY)
   */
  static InitializedCipher of(
      CipherEngines engines,
      KeyStateChange copy,
      boolean encrypt,
      boolean padded,
      InitializedCipher before)
      throws InvalidKeyException {
    String mode = copy.result().jcaMode();
    CipherEngine engine =
        before != null && before.padded == padded && Objects.equals(before.mode, mode)
            ? before.engine
            : null;
    if (engine == null) {
      engine = engines.find(copy.result().getAlgorithm(), mode, padded);
    }
    InitializedCipher cipher = new InitializedCipher(copy, mode, encrypt, padded, engine);
    cipher.start();
    if (before != null) {
      before.destroy();
    }
    copy.original().attach(cipher);
    return cipher;
  }

  private void start() throws InvalidKeyException {
    KEYS.setUp(engine(), key, encrypt, encrypt ? "encrypt" : "decrypt");
  }

  private CipherEngine engine() {
    CipherEngine current = engine;
    if (current == null || copy.original().isDestroyed()) {
      throw NTE_BAD_KEY_STATE.as(IllegalStateException::new, "the key has been destroyed");
    }
    return current;
  }

  /**
   * Drops the engine, whose key schedule cannot be overwritten while another thread may be using
   * it, and wipes the copy of the key.
   */
  @Override
  public void destroy() {
    engine = null;
    copy.release();
  }

  /** Returns whether the engine is gone, so that the key need not keep track of this object. */
  @Override
  public boolean isDestroyed() {
    return engine == null;
  }

  /** Returns the IV; null if the mode has none. */
  byte[] iv() {
    return key.chainingIv();
  }

  /**
   * Returns the parameters that another provider needs to decrypt; null if there are none or no
   * provider implements them.
   */
  AlgorithmParameters parameters() {
    return key.getParameterSpec() == null
        ? null
        : JdkParameters.of(key.getAlgorithm(), key.getParameterSpec());
  }

  int outputSize(int length) {
    refresh();
    return engine().outputSize(length);
  }

  byte[] update(byte[] in, int offset, int length) {
    refresh();
    byte[] out = engine().update(in, offset, length);
    taken += length;
    return out;
  }

  int update(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    refresh();
    int written = engine().update(in, offset, length, out, outOffset);
    taken += length;
    return written;
  }

  byte[] doFinal(byte[] in, int offset, int length)
      throws IllegalBlockSizeException, BadPaddingException {
    refresh();
    requireWholeBlocks(length);
    try {
      byte[] out = engine().doFinal(in == null ? NO_BYTES : in, offset, length);
      taken = 0;
      return out;
    } catch (BadPaddingException e) {
      throw badPadding(e);
    }
  }

  int doFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    refresh();
    requireWholeBlocks(length);
    try {
      int written = engine().doFinal(in == null ? NO_BYTES : in, offset, length, out, outOffset);
      taken = 0;
      return written;
    } catch (BadPaddingException e) {
      throw badPadding(e);
    }
  }

  /**
   * Checked here, because engines accept any number of bytes in CFB, and decrypt empty padded input
   * to nothing. Block lengths are powers of 2, so that a mask takes the place of a division, which
   * is slow.
   */
  private void requireWholeBlocks(int length) throws IllegalBlockSizeException {
    if (!wholeBlocks) {
      return;
    }
    long total = taken + length;
    if (total == 0 && padded) {
      throw NTE_BAD_LEN.as(
          IllegalBlockSizeException::new,
          "0 bytes to decrypt; a padded ciphertext has " + blockBytes + " bytes or more");
    }
    if ((total & (blockBytes - 1)) != 0) {
      reset();
      throw NTE_BAD_DATA.as(
          IllegalBlockSizeException::new,
          total
              + " bytes are not whole blocks of "
              + blockBytes
              + " bytes"
              + (encrypt
                  ? "; pad the data, or use a padding"
                  : ": bytes are missing or added, or the ciphertext is base64 or hexadecimal text"
                      + " that must be decoded first"));
    }
  }

  private BadPaddingException badPadding(BadPaddingException e) {
    reset();
    return NTE_BAD_DATA.as(BadPaddingException::new, BAD_PADDING, e);
  }

  private void reset() {
    taken = 0;
    stale = true;
  }

  /** Initialises the engine again if a failure has left it in an undefined state. */
  private void refresh() {
    if (stale) {
      try {
        start();
      } catch (InvalidKeyException e) {
        throw new IllegalStateException(e);
      }
      stale = false;
    }
  }
}
