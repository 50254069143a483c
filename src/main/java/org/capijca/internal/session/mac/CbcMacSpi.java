// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.mac;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.lang.invoke.MethodHandles;
import java.lang.ref.Reference;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.ProviderException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.MacSpi;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.security.auth.Destroyable;
import org.capijca.CipherMode;
import org.capijca.internal.primitive.cipher.CipherEngine;
import org.capijca.internal.primitive.cipher.CipherEngines;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyAccess;

/**
 * The Mac for CALG_MAC: the last block of the CBC encryption of the padded data, under a block
 * cipher key.
 *
 * <p>From Windows 8 on the value does not depend on what the key has encrypted before (Wine test
 * suite), which is the behaviour without parameters. Before Windows 8 the data ran through the
 * chaining register of the key handle. To get such a value, give the register as an
 * IvParameterSpec: the last ciphertext block of the unfinished CryptEncrypt before it; or nothing
 * where the last call was final, because the register was then KP_IV again.
 */
public final class CbcMacSpi extends MacSpi implements Destroyable {
  private static final SessionKeyAccess KEYS = SessionKeyAccess.of(MethodHandles.lookup());
  private static final int PIECE = 4096;

  /** Null before init and after the key has been destroyed. */
  private volatile CipherEngine engine;

  private Reference<Destroyable> attachment;
  private byte[] scratch;
  private int macLength;

  @Override
  protected void engineInit(Key key, AlgorithmParameterSpec params)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    SessionKey sessionKey = SessionKey.requireForHash(key);
    if (sessionKey.getMode() != CipherMode.CRYPT_MODE_CBC) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new,
          "CALG_MAC needs the key of a block cipher in CRYPT_MODE_CBC, not "
              + sessionKey.getAlgId()
              + (sessionKey.getMode() == null ? "" : " in " + sessionKey.getMode()));
    }
    byte[] register = register(sessionKey, params);
    CipherEngine fresh = CipherEngines.PREFERRED.find(sessionKey.getAlgorithm(), "CBC", true);
    KEYS.setUp(fresh, sessionKey, true, register, "MAC");
    if (attachment != null) {
      attachment.clear();
    }
    engine = fresh;
    macLength = register.length;
    scratch = new byte[PIECE + macLength];
    attachment = sessionKey.attach(this);
  }

  private CipherEngine engine() {
    CipherEngine current = engine;
    if (current == null) {
      throw NTE_BAD_KEY_STATE.as(IllegalStateException::new, "the key has been destroyed");
    }
    return current;
  }

  /** Drops the engine, whose key schedule cannot be overwritten. */
  @Override
  public void destroy() {
    engine = null;
  }

  /**
   * Returns the initial chaining register. That it is KP_IV without parameters, even after KP_IV
   * has been set, is inferred: Windows has been measured with a zero IV only.
   */
  private static byte[] register(SessionKey key, AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    if (params == null) {
      return key.getIV();
    }
    if (!(params instanceof IvParameterSpec given)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          "CALG_MAC takes an IvParameterSpec or nothing, not a " + params.getClass().getName());
    }
    byte[] register = given.getIV();
    int blockBytes = key.getBlockLength() / Byte.SIZE;
    if (register.length != blockBytes) {
      throw NTE_BAD_DATA.as(
          InvalidAlgorithmParameterException::new,
          "an IV of " + register.length + " bytes; allowed " + blockBytes);
    }
    return register;
  }

  /** Returns HP_HASHSIZE: the block length in bytes; 0 before init. */
  @Override
  protected int engineGetMacLength() {
    return macLength;
  }

  @Override
  protected void engineUpdate(byte input) {
    engineUpdate(new byte[] {input}, 0, 1);
  }

  /** Encrypts the data to advance the chaining register; the ciphertext is discarded. */
  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    try {
      for (int done = 0; done < length; done += PIECE) {
        engine().update(input, offset + done, Math.min(PIECE, length - done), scratch, 0);
      }
    } catch (ShortBufferException e) {
      throw new ProviderException("the output buffer of the cipher is too short", e);
    }
  }

  @Override
  protected byte[] engineDoFinal() {
    try {
      int length = engine().doFinal(scratch, 0, 0, scratch, 0);
      return Arrays.copyOfRange(scratch, length - macLength, length);
    } catch (GeneralSecurityException e) {
      throw new ProviderException("padded data cannot be encrypted", e);
    }
  }

  @Override
  protected void engineReset() {
    if (engine != null) {
      engineDoFinal();
    }
  }
}
