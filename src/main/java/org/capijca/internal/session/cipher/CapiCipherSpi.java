// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.capijca.CapiError.ERROR_MORE_DATA;
import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.ShortBufferException;
import org.capijca.CapiError;
import org.capijca.CipherMode;
import org.capijca.internal.primitive.cipher.CipherEngines;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.UnwrappedKeys;

/**
 * The Cipher for session keys (CryptEncrypt and CryptDecrypt).
 *
 * <p>{@code update} is a call with Final FALSE, except that it accepts any number of bytes; {@code
 * doFinal} is one with Final TRUE: it pads in every mode and resets to the IV. Unlike an HCRYPTKEY,
 * whose register encryption and decryption share, each Cipher object has its own.
 */
public final class CapiCipherSpi extends CipherSpi {
  private final CipherDialect dialect;
  private final CipherEngines engines;
  private final int blockBytes;

  private CipherMode mode;
  private boolean padded;
  private InitializedCipher cipher;

  /**
   * @param dialect the semantics (CryptoAPI or JCA) of the service name
   * @param engines the cipher implementations
   * @param blockBytes block length in bytes, 0 for a stream cipher
   */
  public CapiCipherSpi(CipherDialect dialect, CipherEngines engines, int blockBytes) {
    this.dialect = dialect;
    this.engines = engines;
    this.blockBytes = blockBytes;
    this.padded = blockBytes != 0;
  }

  /** Accepts ECB for stream ciphers, as JCA writes the absence of a mode. */
  @Override
  protected void engineSetMode(String name) throws NoSuchAlgorithmException {
    mode = dialect.modes().get(name.toUpperCase(Locale.ROOT));
    boolean stream = blockBytes == 0;
    if (mode == null || (stream && mode != CipherMode.CRYPT_MODE_ECB)) {
      throw NTE_BAD_ALGID.as(
          NoSuchAlgorithmException::new,
          dialect
              + " has no mode "
              + name
              + "; allowed "
              + (stream ? "ECB" : new TreeSet<>(dialect.modes().keySet())));
    }
    if (stream) {
      mode = null;
    }
  }

  @Override
  protected void engineSetPadding(String padding) throws NoSuchPaddingException {
    padded = padding.equalsIgnoreCase("PKCS5Padding");
    if (padded ? blockBytes == 0 : !padding.equalsIgnoreCase("NoPadding")) {
      throw NTE_BAD_DATA.as(
          NoSuchPaddingException::new,
          dialect
              + " has no padding "
              + padding
              + "; allowed "
              + (blockBytes == 0 ? "NoPadding" : "PKCS5Padding, NoPadding"));
    }
  }

  @Override
  protected void engineInit(int opmode, Key key, SecureRandom random) throws InvalidKeyException {
    try {
      engineInit(opmode, key, (AlgorithmParameterSpec) null, random);
    } catch (InvalidAlgorithmParameterException e) {
      throw CapiError.of(e)
          .orElseThrow()
          .as(InvalidKeyException::new, "parameters are missing: decryption needs the IV", e);
    }
  }

  @Override
  protected void engineInit(int opmode, Key key, AlgorithmParameters params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    engineInit(opmode, key, CipherParameters.spec(params), random);
  }

  @Override
  protected void engineInit(int opmode, Key key, AlgorithmParameterSpec params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    boolean encrypt = opmode == Cipher.ENCRYPT_MODE || opmode == Cipher.WRAP_MODE;
    SessionKey own = dialect.own(key);
    if (encrypt && !own.row().encrypts(own.getKeyLength())) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new,
          "a key of "
              + own.getKeyLength()
              + " bits decrypts only; allowed "
              + own.row().allowedLengths());
    }
    KeyStateChange copy = new KeyStateChange(own);
    boolean done = false;
    try {
      dialect.prepare(copy, encrypt, mode, params, random);
      cipher = InitializedCipher.of(engines, copy, encrypt, padded, cipher);
      done = true;
    } finally {
      if (!done) {
        copy.release();
      }
    }
  }

  @Override
  protected int engineGetBlockSize() {
    return blockBytes;
  }

  @Override
  protected int engineGetOutputSize(int inputLength) {
    return cipher.outputSize(inputLength);
  }

  @Override
  protected byte[] engineGetIV() {
    return cipher == null ? null : cipher.iv();
  }

  @Override
  protected AlgorithmParameters engineGetParameters() {
    return cipher == null ? null : cipher.parameters();
  }

  /** Returns the number of effective bits: without parity, and for RC2 the effective length. */
  @Override
  protected int engineGetKeySize(Key key) throws InvalidKeyException {
    SessionKey own = dialect.own(key);
    return own.hasEffectiveLength()
        ? own.getEffectiveKeyLength()
        : Math.min(own.getKeyLength(), own.row().limits().maxLength());
  }

  @Override
  protected byte[] engineUpdate(byte[] in, int offset, int length) {
    return cipher.update(in, offset, length);
  }

  @Override
  protected int engineUpdate(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    try {
      return cipher.update(in, offset, length, out, outOffset);
    } catch (ShortBufferException e) {
      throw moreData(e);
    }
  }

  @Override
  protected int engineUpdate(ByteBuffer in, ByteBuffer out) throws ShortBufferException {
    try {
      return super.engineUpdate(in, out);
    } catch (ShortBufferException e) {
      throw moreData(e);
    }
  }

  @Override
  protected byte[] engineDoFinal(byte[] in, int offset, int length)
      throws IllegalBlockSizeException, BadPaddingException {
    return cipher.doFinal(in, offset, length);
  }

  @Override
  protected int engineDoFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    try {
      return cipher.doFinal(in, offset, length, out, outOffset);
    } catch (ShortBufferException e) {
      throw moreData(e);
    }
  }

  @Override
  protected int engineDoFinal(ByteBuffer in, ByteBuffer out)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    try {
      return super.engineDoFinal(in, out);
    } catch (ShortBufferException e) {
      throw moreData(e);
    }
  }

  private static ShortBufferException moreData(ShortBufferException e) {
    return CapiError.of(e).isPresent()
        ? e
        : ERROR_MORE_DATA.as(ShortBufferException::new, e.getMessage(), e);
  }

  @Override
  protected byte[] engineWrap(Key key) throws InvalidKeyException, IllegalBlockSizeException {
    byte[] encoded = UnwrappedKeys.encoded(key);
    try {
      return cipher.doFinal(encoded, 0, encoded.length);
    } catch (BadPaddingException e) {
      throw new IllegalStateException("encryption reported bad padding", e);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  protected Key engineUnwrap(byte[] wrapped, String algorithm, int type)
      throws InvalidKeyException, NoSuchAlgorithmException {
    return UnwrappedKeys.unwrap(() -> cipher.doFinal(wrapped, 0, wrapped.length), algorithm, type);
  }
}
