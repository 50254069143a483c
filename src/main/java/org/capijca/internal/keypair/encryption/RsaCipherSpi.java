// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.encryption;

import static org.capijca.CapiError.ERROR_MORE_DATA;
import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_FLAGS;

import java.io.ByteArrayOutputStream;
import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.OAEPParameterSpec;
import org.capijca.CapiError;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.internal.keypair.RsaFamily;
import org.capijca.internal.primitive.cipher.JdkParameters;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.rsa.RsaPadding;
import org.capijca.internal.session.UnwrappedKeys;

/**
 * Encrypts and decrypts with RSA keys (CryptEncrypt, CryptDecrypt), and under the standard name RSA
 * for keys of this provider.
 *
 * <p>There is no chaining: {@code update} collects input, and {@code doFinal} processes it.
 * Decryption failures of any cause have the same time and message.
 */
public final class RsaCipherSpi extends CipherSpi {
  private final RsaDialect dialect;
  private Collected data = new Collected(0);

  private RsaPaddingSpec transformationPadding;
  private RsaPaddingSpec padding;
  private RsaOperation operation;
  private boolean encrypt;
  private int blockLength;
  private RandomBytes random;

  /**
   * @param dialect the semantics of the service
   */
  public RsaCipherSpi(RsaDialect dialect) {
    this(dialect, RsaPaddingSpec.PKCS1);
  }

  private RsaCipherSpi(RsaDialect dialect, RsaPaddingSpec initial) {
    this.dialect = dialect;
    this.transformationPadding = initial;
    this.padding = initial;
  }

  /** Returns the cipher of the object identifier of OAEP, whose parameters say the rest. */
  public static RsaCipherSpi oaep() {
    return new RsaCipherSpi(RsaDialect.STANDARD, RsaPaddingSpec.OAEP_SHA1);
  }

  /** Collects input in a buffer that is wiped and, up to its initial size, never copied. */
  private static final class Collected extends ByteArrayOutputStream {
    Collected(int size) {
      super(size);
    }

    byte[] take() {
      byte[] bytes = toByteArray();
      Arrays.fill(buf, (byte) 0);
      reset();
      return bytes;
    }
  }

  @Override
  protected void engineSetMode(String mode) throws NoSuchAlgorithmException {
    if (!mode.equalsIgnoreCase("ECB")) {
      throw NTE_BAD_ALGID.as(
          NoSuchAlgorithmException::new, "RSA has no mode " + mode + "; allowed ECB");
    }
  }

  @Override
  protected void engineSetPadding(String name) throws NoSuchPaddingException {
    transformationPadding =
        RsaPaddingSpec.named(name)
            .filter(dialect::accepts)
            .orElseThrow(() ->
                NTE_BAD_FLAGS.as(
                    NoSuchPaddingException::new,
                    dialect
                        + " does not support the padding "
                        + name
                        + "; allowed PKCS1Padding, OAEPPadding, NoPadding"));
  }

  @Override
  protected void engineInit(int opmode, Key key, SecureRandom random) throws InvalidKeyException {
    init(opmode, key, transformationPadding, random);
  }

  @Override
  protected void engineInit(int opmode, Key key, AlgorithmParameters params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    engineInit(opmode, key, spec(params), random);
  }

  private static AlgorithmParameterSpec spec(AlgorithmParameters params)
      throws InvalidAlgorithmParameterException {
    try {
      return params == null ? null : params.getParameterSpec(OAEPParameterSpec.class);
    } catch (InvalidParameterSpecException e) {
      throw NTE_BAD_FLAGS.as(
          InvalidAlgorithmParameterException::new,
          params.getAlgorithm() + " parameters are not for RSA",
          e);
    }
  }

  /**
   * In UNWRAP_MODE unsupported parameters are reported as InvalidKeyException: JSSE first tries
   * parameters of the JDK and retries without them only after this exception.
   */
  @Override
  protected void engineInit(int opmode, Key key, AlgorithmParameterSpec params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    RsaPaddingSpec wanted;
    try {
      wanted = transformationPadding.with(params);
    } catch (InvalidAlgorithmParameterException e) {
      if (opmode == Cipher.UNWRAP_MODE) {
        throw new InvalidKeyException(e.getMessage(), e);
      }
      throw e;
    }
    if (!dialect.accepts(wanted)) {
      throw NTE_BAD_FLAGS.as(
          InvalidAlgorithmParameterException::new, "CRYPT_OAEP supports OAEP with SHA-1 only");
    }
    init(opmode, key, wanted, random);
  }

  private void init(int opmode, Key key, RsaPaddingSpec wanted, SecureRandom secureRandom)
      throws InvalidKeyException {
    boolean encrypts = opmode == Cipher.ENCRYPT_MODE || opmode == Cipher.WRAP_MODE;
    if (encrypts && wanted.isNone() && !dialect.signs()) {
      throw NTE_BAD_FLAGS.as(
          InvalidKeyException::new, dialect + " supports NoPadding for decryption only");
    }
    RandomBytes supply = RandomBytes.from(secureRandom);
    Key own = key instanceof PublicKey ? RsaFamily.INSTANCE.requirePublic(key) : key;
    operation = RsaOperation.of(dialect, encrypts, own, wanted, supply);
    random = supply;
    padding = wanted;
    encrypt = encrypts;
    blockLength = (((RSAKey) own).getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    data.take();
    data = new Collected(blockLength + 1);
  }

  @Override
  protected int engineGetBlockSize() {
    return 0;
  }

  @Override
  protected int engineGetOutputSize(int inputLength) {
    return blockLength;
  }

  @Override
  protected byte[] engineGetIV() {
    return null;
  }

  @Override
  protected AlgorithmParameters engineGetParameters() {
    return padding.oaep().map(oaep -> JdkParameters.of("OAEP", oaep)).orElse(null);
  }

  @Override
  protected int engineGetKeySize(Key key) throws InvalidKeyException {
    if (key instanceof RSAKey rsa) {
      return rsa.getModulus().bitLength();
    }
    throw CapiError.NTE_BAD_KEY.as(InvalidKeyException::new, "not an RSA key");
  }

  @Override
  protected byte[] engineUpdate(byte[] in, int offset, int length) {
    collect(in, offset, length);
    return new byte[0];
  }

  @Override
  protected int engineUpdate(byte[] in, int offset, int length, byte[] out, int outOffset) {
    collect(in, offset, length);
    return 0;
  }

  /** Buffers at most one byte more than a block, which is enough to detect excess input. */
  private void collect(byte[] in, int offset, int length) {
    if (in != null) {
      data.write(in, offset, Math.min(length, blockLength + 1 - data.size()));
    }
  }

  @Override
  protected byte[] engineDoFinal(byte[] in, int offset, int length)
      throws IllegalBlockSizeException, BadPaddingException {
    collect(in, offset, length);
    byte[] all = data.take();
    try {
      Optional<byte[]> result =
          encrypt
              ? operation.apply(all).map(this::ordered)
              : operation.apply(wholeBlock(ordered(all)));
      return result.orElseThrow(RsaPadding::refusal);
    } finally {
      Arrays.fill(all, (byte) 0);
    }
  }

  /** Returns the decrypted data; a copy of the substitute if decryption fails. */
  private byte[] openedOr(byte[] sealed, byte[] substitute)
      throws IllegalBlockSizeException, BadPaddingException {
    return operation.applyOr(wholeBlock(ordered(sealed)), substitute);
  }

  private byte[] wholeBlock(byte[] sealed) throws IllegalBlockSizeException {
    if (sealed.length != blockLength) {
      throw NTE_BAD_DATA.as(
          IllegalBlockSizeException::new,
          (sealed.length > blockLength ? "more than " + blockLength : sealed.length)
              + " bytes to decrypt; allowed "
              + blockLength
              + ", the length of the modulus. Base64 or hexadecimal text must be decoded first");
    }
    return sealed;
  }

  private byte[] ordered(byte[] bigEndian) {
    return dialect.littleEndian() ? LittleEndianNumber.reversed(bigEndian) : bigEndian;
  }

  /** Requires an output buffer of a block in both directions, as CryptDecrypt does. */
  @Override
  protected int engineDoFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    if (out.length - outOffset < blockLength) {
      throw ERROR_MORE_DATA.as(
          ShortBufferException::new,
          "an output of "
              + (out.length - outOffset)
              + " bytes; allowed "
              + blockLength
              + " or more");
    }
    byte[] result = engineDoFinal(in, offset, length);
    System.arraycopy(result, 0, out, outOffset, result.length);
    Arrays.fill(result, (byte) 0);
    return result.length;
  }

  @Override
  protected byte[] engineWrap(Key key) throws InvalidKeyException, IllegalBlockSizeException {
    byte[] encoded = UnwrappedKeys.encoded(key);
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
    if (type == Cipher.SECRET_KEY && algorithm.equals(PreMasterSecret.ALGORITHM)) {
      return PreMasterSecret.unwrap(substitute -> openedOr(wrapped, substitute), random);
    }
    return UnwrappedKeys.unwrap(() -> engineDoFinal(wrapped, 0, wrapped.length), algorithm, type);
  }
}
