package org.capijca.internal.cipher;

import static org.capijca.CapiError.ERROR_MORE_DATA;
import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.ShortBufferException;
import org.capijca.AlgId;
import org.capijca.CipherMode;
import org.capijca.internal.engine.cipher.CipherEngine;
import org.capijca.internal.engine.cipher.CipherEngines;
import org.capijca.internal.key.SessionKey;

/**
 * CryptEncrypt and CryptDecrypt under an ALG_ID name.
 *
 * <p>Mode, IV, salt and effective length are the key's own unless the transformation or the
 * parameters of init override them. {@code update} is a call with Final FALSE, {@code doFinal} one
 * with Final TRUE: it pads, whatever the mode, and goes back to the IV. Unlike an HCRYPTKEY, whose
 * register encryption and decryption share, each Cipher object has a register of its own.
 */
public final class SessionCipherSpi extends CipherSpi {
  private static final int CFB_BITS = 8;

  private final AlgId algId;
  private final int blockBytes;

  private CipherMode modeOverride;
  private boolean padded = true;

  private SessionKey key;
  private CipherEngine engine;
  private String engineName;

  /**
   * @param algId the algorithm whose keys are taken
   * @param blockBytes its block length in bytes, 0 for a stream cipher
   */
  public SessionCipherSpi(AlgId algId, int blockBytes) {
    this.algId = algId;
    this.blockBytes = blockBytes;
  }

  @Override
  protected void engineSetMode(String mode) throws NoSuchAlgorithmException {
    modeOverride =
        CipherModes.mode(mode)
            .filter(known -> blockBytes != 0)
            .orElseThrow(
                () ->
                    NTE_BAD_ALGID.as(
                        NoSuchAlgorithmException::new, algId + " has no mode " + mode));
  }

  @Override
  protected void engineSetPadding(String padding) throws NoSuchPaddingException {
    switch (padding.toUpperCase(Locale.ROOT)) {
      case "PKCS5PADDING" -> padded = true;
      case "NOPADDING" -> padded = false;
      default ->
          throw NTE_BAD_DATA.as(
              NoSuchPaddingException::new,
              "padding " + padding + "; allowed PKCS5Padding and NoPadding");
    }
  }

  @Override
  protected void engineInit(int opmode, Key newKey, SecureRandom random)
      throws InvalidKeyException {
    start(opmode, own(newKey));
  }

  @Override
  protected void engineInit(
      int opmode, Key newKey, AlgorithmParameterSpec params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    SessionKey own = own(newKey);
    start(opmode, params == null ? own : Overrides.apply(own, params));
  }

  @Override
  protected void engineInit(int opmode, Key newKey, AlgorithmParameters params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    engineInit(opmode, newKey, params == null ? null : CipherParameters.spec(params), random);
  }

  private SessionKey own(Key candidate) throws InvalidKeyException {
    if (!(candidate instanceof SessionKey) || ((SessionKey) candidate).getAlgId() != algId) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new,
          "not a "
              + algId
              + " key of this provider: "
              + (candidate == null ? "null" : candidate.getClass().getName()));
    }
    SessionKey own = (SessionKey) candidate;
    if (own.isDestroyed()) {
      throw NTE_BAD_KEY.as(InvalidKeyException::new, "the key has been destroyed");
    }
    return own;
  }

  /** Takes the new key only when its engine has taken it. */
  private void start(int opmode, SessionKey newKey) throws InvalidKeyException {
    boolean encrypt = opmode == Cipher.ENCRYPT_MODE || opmode == Cipher.WRAP_MODE;
    if (encrypt && !newKey.row().encrypts(newKey.getKeyLength())) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new,
          "a key of "
              + newKey.getKeyLength()
              + " bits decrypts only; allowed "
              + newKey.row().allowedLengths());
    }
    SessionKey effective = modeOverride == null ? newKey : newKey.withMode(modeOverride);
    CipherEngine newEngine = engineFor(effective);
    byte[] cipherKey = effective.cipherKey();
    try {
      newEngine.init(encrypt, cipherKey, ivFor(effective), effectiveBits(effective));
    } catch (InvalidKeyException e) {
      throw NTE_BAD_KEY.as(InvalidKeyException::new, "the cipher refuses the key", e);
    } finally {
      Arrays.fill(cipherKey, (byte) 0);
    }
    key = effective;
    engine = newEngine;
  }

  private CipherEngine engineFor(SessionKey effective) throws InvalidKeyException {
    String mode = modeName(effective);
    String name = mode + padded;
    if (engine == null || !name.equals(engineName)) {
      engineName = name;
      String algorithm = effective.getAlgorithm();
      return isCfb(effective) && padded
          ? new PaddedCfb(CipherEngines.find(algorithm, mode, false), blockBytes)
          : CipherEngines.find(algorithm, mode, padded && mode != null);
    }
    return engine;
  }

  private static String modeName(SessionKey key) throws InvalidKeyException {
    if (key.getMode() == null) {
      return null;
    }
    if (isCfb(key) && key.getModeBits() != CFB_BITS) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new,
          "feedback of " + key.getModeBits() + " bits; the Microsoft CSPs implement 8");
    }
    return CipherModes.name(key.getMode())
        .orElseThrow(
            () ->
                NTE_BAD_ALGID.as(
                    InvalidKeyException::new,
                    key.getMode() + " is not implemented by the Microsoft CSPs"));
  }

  private static boolean isCfb(SessionKey key) {
    return key.getMode() == CipherMode.CRYPT_MODE_CFB;
  }

  private static byte[] ivFor(SessionKey key) {
    return key.getMode() == null || key.getMode() == CipherMode.CRYPT_MODE_ECB ? null : key.getIV();
  }

  private static int effectiveBits(SessionKey key) {
    return key.hasEffectiveLength() ? key.getEffectiveKeyLength() : 0;
  }

  @Override
  protected int engineGetBlockSize() {
    return blockBytes;
  }

  @Override
  protected int engineGetOutputSize(int inputLength) {
    return engine.outputSize(inputLength);
  }

  @Override
  protected byte[] engineGetIV() {
    return key == null ? null : ivFor(key);
  }

  @Override
  protected AlgorithmParameters engineGetParameters() {
    return key == null || key.getParameterSpec() == null
        ? null
        : CipherParameters.of(key.getAlgorithm(), key.getParameterSpec());
  }

  @Override
  protected int engineGetKeySize(Key candidate) throws InvalidKeyException {
    return own(candidate).getKeyLength();
  }

  @Override
  protected byte[] engineUpdate(byte[] in, int offset, int length) {
    byte[] out = new byte[engine.outputSize(length)];
    try {
      int written = engine.update(in, offset, length, out, 0);
      return written == 0 ? null : trim(out, written);
    } catch (ShortBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected int engineUpdate(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    try {
      return engine.update(in, offset, length, out, outOffset);
    } catch (ShortBufferException e) {
      throw ERROR_MORE_DATA.as(ShortBufferException::new, e.getMessage(), e);
    }
  }

  @Override
  protected byte[] engineDoFinal(byte[] in, int offset, int length)
      throws IllegalBlockSizeException, BadPaddingException {
    byte[] out = new byte[engine.outputSize(length)];
    try {
      return trim(out, engineDoFinal(in == null ? out : in, offset, length, out, 0));
    } catch (ShortBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected int engineDoFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    try {
      return engine.doFinal(in == null ? out : in, offset, length, out, outOffset);
    } catch (ShortBufferException e) {
      throw ERROR_MORE_DATA.as(ShortBufferException::new, e.getMessage(), e);
    } catch (IllegalBlockSizeException e) {
      throw NTE_BAD_DATA.as(IllegalBlockSizeException::new, e.getMessage(), e);
    } catch (BadPaddingException e) {
      throw NTE_BAD_DATA.as(BadPaddingException::new, "the padding is bad", e);
    }
  }

  private static byte[] trim(byte[] out, int length) {
    if (length == out.length) {
      return out;
    }
    byte[] trimmed = Arrays.copyOf(out, length);
    Arrays.fill(out, (byte) 0);
    return trimmed;
  }

  @Override
  protected byte[] engineWrap(Key toWrap) throws InvalidKeyException, IllegalBlockSizeException {
    byte[] encoded = WrappedKeys.encoded(toWrap);
    try {
      return engineDoFinal(encoded, 0, encoded.length);
    } catch (BadPaddingException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  protected Key engineUnwrap(byte[] wrapped, String algorithm, int type)
      throws InvalidKeyException, NoSuchAlgorithmException {
    byte[] encoded = null;
    try {
      encoded = engineDoFinal(wrapped, 0, wrapped.length);
      return WrappedKeys.decode(encoded, algorithm, type);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw NTE_BAD_DATA.as(InvalidKeyException::new, "the wrapped key does not decrypt", e);
    } finally {
      if (encoded != null) {
        Arrays.fill(encoded, (byte) 0);
      }
    }
  }
}
