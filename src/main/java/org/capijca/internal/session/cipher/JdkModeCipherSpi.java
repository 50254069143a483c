// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.ERROR_MORE_DATA;
import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.lang.invoke.MethodHandles;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.ShortBufferException;
import javax.security.auth.Destroyable;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.primitive.cipher.CipherEngines;
import org.capijca.internal.primitive.cipher.EngineKey;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyAccess;
import org.capijca.internal.session.UnwrappedKeys;

/**
 * A Cipher for modes that CryptoAPI does not have, so that frameworks can use this provider's keys
 * without exporting them. It delegates to the JDK's cipher.
 */
public final class JdkModeCipherSpi extends CipherSpi implements Destroyable {
  private static final SessionKeyAccess KEYS = SessionKeyAccess.of(MethodHandles.lookup());

  private final CipherDialect dialect;
  private final String transformation;

  /** Null after the key has been destroyed. */
  private volatile Cipher cipher;

  private Reference<Destroyable> attachment;

  /**
   * @param algorithm the JCA name of the cipher, for example AES
   * @param modeAndPadding for example {@code GCM/NoPadding}
   * @param context the context whose algorithms are allowed for keys of other providers
   * @throws ProviderException if the JDK's provider is not installed (NTE_BAD_ALGID)
   */
  public JdkModeCipherSpi(String algorithm, String modeAndPadding, CspContext context) {
    dialect = new JcaDialect(algorithm, context);
    transformation = algorithm + "/" + modeAndPadding;
    cipher = fresh();
  }

  private Cipher fresh() {
    try {
      return CipherEngines.jdkCipher(transformation);
    } catch (NoSuchAlgorithmException | NoSuchPaddingException e) {
      throw NTE_BAD_ALGID.as(ProviderException::new, "only the JDK has " + transformation, e);
    }
  }

  private Cipher cipher() {
    Cipher current = cipher;
    if (current == null) {
      throw NTE_BAD_KEY_STATE.as(IllegalStateException::new, "the key has been destroyed");
    }
    return current;
  }

  /** Drops the JDK's cipher, whose key schedule cannot be overwritten. */
  @Override
  public void destroy() {
    cipher = null;
  }

  /** Refuses every mode: the mode is part of the service name. */
  @Override
  protected void engineSetMode(String mode) throws NoSuchAlgorithmException {
    throw NTE_BAD_ALGID.as(NoSuchAlgorithmException::new, "no mode " + mode);
  }

  @Override
  protected void engineSetPadding(String padding) throws NoSuchPaddingException {
    throw NTE_BAD_DATA.as(NoSuchPaddingException::new, "no padding " + padding);
  }

  /** One of the init methods of the JDK's cipher. */
  private interface Init {
    void with(Cipher engine, Key key) throws GeneralSecurityException;
  }

  private void init(int opmode, Key key, Init init)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    SessionKey own = dialect.own(key);
    byte[] bytes =
        KEYS.cipherKey(own, direction(opmode) == Cipher.ENCRYPT_MODE ? "encrypt" : "decrypt");
    try {
      Cipher engine = cipher == null ? fresh() : cipher;
      init.with(engine, new EngineKey(dialect.toString(), bytes));
      if (attachment != null) {
        attachment.clear();
      }
      cipher = engine;
      attachment = own.attach(this);
    } catch (InvalidAlgorithmParameterException e) {
      throw ERROR_INVALID_PARAMETER.as(InvalidAlgorithmParameterException::new, e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw ERROR_INVALID_PARAMETER.as(InvalidKeyException::new, e.getMessage(), e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Wraps and unwraps keys as data, so that every failure to unwrap is reported alike. */
  private static int direction(int opmode) {
    return opmode == Cipher.ENCRYPT_MODE || opmode == Cipher.WRAP_MODE
        ? Cipher.ENCRYPT_MODE
        : Cipher.DECRYPT_MODE;
  }

  @Override
  protected void engineInit(int opmode, Key key, SecureRandom random) throws InvalidKeyException {
    try {
      init(opmode, key, (engine, shown) -> engine.init(direction(opmode), shown, random));
    } catch (InvalidAlgorithmParameterException e) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidKeyException::new, "parameters are missing: decryption needs the IV", e);
    }
  }

  @Override
  protected void engineInit(int opmode, Key key, AlgorithmParameterSpec params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    init(opmode, key, (engine, shown) -> engine.init(direction(opmode), shown, params, random));
  }

  @Override
  protected void engineInit(int opmode, Key key, AlgorithmParameters params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    init(opmode, key, (engine, shown) -> engine.init(direction(opmode), shown, params, random));
  }

  @Override
  protected int engineGetBlockSize() {
    return cipher().getBlockSize();
  }

  @Override
  protected int engineGetOutputSize(int inputLength) {
    return cipher().getOutputSize(inputLength);
  }

  @Override
  protected byte[] engineGetIV() {
    return cipher().getIV();
  }

  @Override
  protected AlgorithmParameters engineGetParameters() {
    return cipher().getParameters();
  }

  @Override
  protected int engineGetKeySize(Key key) throws InvalidKeyException {
    return dialect.own(key).getKeyLength();
  }

  @Override
  protected void engineUpdateAAD(byte[] in, int offset, int length) {
    cipher().updateAAD(in, offset, length);
  }

  @Override
  protected void engineUpdateAAD(ByteBuffer in) {
    cipher().updateAAD(in);
  }

  @Override
  protected byte[] engineUpdate(byte[] in, int offset, int length) {
    return cipher().update(in, offset, length);
  }

  @Override
  protected int engineUpdate(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    try {
      return cipher().update(in, offset, length, out, outOffset);
    } catch (ShortBufferException e) {
      throw ERROR_MORE_DATA.as(ShortBufferException::new, e.getMessage(), e);
    }
  }

  @Override
  protected byte[] engineDoFinal(byte[] in, int offset, int length)
      throws IllegalBlockSizeException, BadPaddingException {
    try {
      return in == null ? cipher().doFinal() : cipher().doFinal(in, offset, length);
    } catch (AEADBadTagException e) {
      throw NTE_BAD_DATA.as(AEADBadTagException::new, e.getMessage(), e);
    } catch (ProviderException e) {
      if (e.getCause() instanceof ShortBufferException) { // JDK 17 reports a missing tag like this
        throw NTE_BAD_DATA.as(AEADBadTagException::new, "the data are shorter than the tag", e);
      }
      throw e;
    }
  }

  @Override
  protected int engineDoFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    try {
      return in == null
          ? cipher().doFinal(out, outOffset)
          : cipher().doFinal(in, offset, length, out, outOffset);
    } catch (AEADBadTagException e) {
      throw NTE_BAD_DATA.as(AEADBadTagException::new, e.getMessage(), e);
    } catch (ShortBufferException e) {
      throw ERROR_MORE_DATA.as(ShortBufferException::new, e.getMessage(), e);
    }
  }

  @Override
  protected byte[] engineWrap(Key key) throws InvalidKeyException, IllegalBlockSizeException {
    byte[] encoded = UnwrappedKeys.encoded(key);
    try {
      return cipher().doFinal(encoded);
    } catch (BadPaddingException e) {
      throw new IllegalStateException("encryption reported bad padding", e);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  protected Key engineUnwrap(byte[] wrapped, String algorithm, int type)
      throws InvalidKeyException, NoSuchAlgorithmException {
    return UnwrappedKeys.unwrap(() -> engineDoFinal(wrapped, 0, wrapped.length), algorithm, type);
  }
}
