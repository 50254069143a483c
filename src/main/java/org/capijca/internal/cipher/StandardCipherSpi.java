package org.capijca.internal.cipher;

import static org.capijca.CapiError.NTE_BAD_KEY;

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
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.ShortBufferException;
import org.capijca.internal.engine.cipher.CipherEngines;
import org.capijca.internal.engine.cipher.EngineKey;
import org.capijca.internal.key.SessionKey;

/**
 * A cipher under its standard name for this provider's keys: the JDK's cipher, given the bytes of a
 * key that its holder may never see. Mode, padding and IV are those of the call, as programs that
 * know nothing of CryptoAPI expect.
 */
public final class StandardCipherSpi extends CipherSpi {
  private final String algorithm;
  private String mode;
  private String padding;
  private Cipher cipher;

  public StandardCipherSpi(String algorithm) {
    this.algorithm = algorithm;
  }

  @Override
  protected void engineSetMode(String newMode) throws NoSuchAlgorithmException {
    mode = newMode;
  }

  @Override
  protected void engineSetPadding(String newPadding) throws NoSuchPaddingException {
    padding = newPadding;
    try {
      cipher();
    } catch (NoSuchAlgorithmException e) {
      throw (NoSuchPaddingException) new NoSuchPaddingException(e.getMessage()).initCause(e);
    }
  }

  private Cipher cipher() throws NoSuchAlgorithmException, NoSuchPaddingException {
    if (cipher == null) {
      cipher =
          CipherEngines.jdkCipher(
              mode == null ? algorithm : algorithm + "/" + mode + "/" + padding);
    }
    return cipher;
  }

  private EngineKey own(Key key) throws InvalidKeyException {
    if (!(key instanceof SessionKey) || !key.getAlgorithm().equals(algorithm)) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new, "not a " + algorithm + " session key of this provider");
    }
    if (((SessionKey) key).isDestroyed()) {
      throw NTE_BAD_KEY.as(InvalidKeyException::new, "the key has been destroyed");
    }
    byte[] bytes = ((SessionKey) key).cipherKey();
    try {
      return new EngineKey(algorithm, bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** An init of the JDK's cipher. */
  private interface Init {
    void with(Cipher jdkCipher, Key key) throws GeneralSecurityException;
  }

  private void init(Key key, Init init)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    EngineKey engineKey = own(key);
    try {
      init.with(cipher(), engineKey);
    } catch (InvalidKeyException | InvalidAlgorithmParameterException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new ProviderException(e);
    } finally {
      engineKey.destroy();
    }
  }

  @Override
  protected void engineInit(int opmode, Key key, SecureRandom random) throws InvalidKeyException {
    try {
      init(key, (jdkCipher, engineKey) -> jdkCipher.init(opmode, engineKey, random));
    } catch (InvalidAlgorithmParameterException e) {
      throw new InvalidKeyException(e);
    }
  }

  @Override
  protected void engineInit(int opmode, Key key, AlgorithmParameterSpec params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    init(key, (jdkCipher, engineKey) -> jdkCipher.init(opmode, engineKey, params, random));
  }

  @Override
  protected void engineInit(int opmode, Key key, AlgorithmParameters params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    init(key, (jdkCipher, engineKey) -> jdkCipher.init(opmode, engineKey, params, random));
  }

  @Override
  protected int engineGetBlockSize() {
    return cipher == null ? 0 : cipher.getBlockSize();
  }

  @Override
  protected int engineGetOutputSize(int inputLength) {
    return cipher.getOutputSize(inputLength);
  }

  @Override
  protected byte[] engineGetIV() {
    return cipher == null ? null : cipher.getIV();
  }

  @Override
  protected AlgorithmParameters engineGetParameters() {
    return cipher == null ? null : cipher.getParameters();
  }

  @Override
  protected int engineGetKeySize(Key key) throws InvalidKeyException {
    EngineKey engineKey = own(key);
    try {
      return engineKey.getEncoded().length * Byte.SIZE;
    } finally {
      engineKey.destroy();
    }
  }

  @Override
  protected void engineUpdateAAD(byte[] in, int offset, int length) {
    cipher.updateAAD(in, offset, length);
  }

  @Override
  protected void engineUpdateAAD(ByteBuffer in) {
    cipher.updateAAD(in);
  }

  @Override
  protected byte[] engineUpdate(byte[] in, int offset, int length) {
    return cipher.update(in, offset, length);
  }

  @Override
  protected int engineUpdate(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    return cipher.update(in, offset, length, out, outOffset);
  }

  @Override
  protected byte[] engineDoFinal(byte[] in, int offset, int length)
      throws IllegalBlockSizeException, BadPaddingException {
    return in == null ? cipher.doFinal() : cipher.doFinal(in, offset, length);
  }

  @Override
  protected int engineDoFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    return in == null
        ? cipher.doFinal(out, outOffset)
        : cipher.doFinal(in, offset, length, out, outOffset);
  }

  @Override
  protected byte[] engineWrap(Key key) throws InvalidKeyException, IllegalBlockSizeException {
    byte[] encoded = WrappedKeys.encoded(key);
    try {
      return cipher.wrap(new EngineKey(key.getAlgorithm(), encoded));
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  protected Key engineUnwrap(byte[] wrapped, String wrappedAlgorithm, int type)
      throws InvalidKeyException, NoSuchAlgorithmException {
    return cipher.unwrap(wrapped, wrappedAlgorithm, type);
  }
}
