package org.capijca.internal.engine.rsa;

import static org.capijca.CapiError.NTE_FAIL;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.ProviderException;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.internal.engine.random.RandomBytes;

/**
 * One key's RSA (RFC 8017 section 5.1) on blocks as long as the modulus, big-endian: by the JDK, or
 * by Bouncy Castle for keys that the JDK refuses (below 512 bits, exponent 1) or where it is not
 * there.
 *
 * <p>With a private key it is blinded, goes by the Chinese remainder theorem, and is checked with
 * the public exponent before anything is returned, since one faulty result would give the key away.
 */
public final class RsaPrimitive {
  private final BigInteger modulus;
  private final Operation byJdk;
  private final Operation byBouncyCastle;

  private RsaPrimitive(BigInteger modulus, Operation byJdk, Operation byBouncyCastle) {
    this.modulus = modulus;
    this.byJdk = byJdk;
    this.byBouncyCastle = byBouncyCastle;
  }

  /** An engine with its key. */
  private interface Operation {
    byte[] apply(byte[] block) throws GeneralSecurityException;
  }

  public static RsaPrimitive of(RSAPublicKeySpec key) {
    return new RsaPrimitive(
        key.getModulus(),
        block -> JdkRsa.apply(key, block),
        block -> BouncyCastleRsa.apply(key, block));
  }

  public static RsaPrimitive of(RSAPrivateCrtKeySpec key) {
    return new RsaPrimitive(
        key.getModulus(),
        block -> JdkRsa.apply(key, block),
        block -> BouncyCastleRsa.apply(key, block));
  }

  /** Bytes of a block. */
  public int blockLength() {
    return blockLength(modulus);
  }

  /** Bytes of a block under this modulus. */
  public static int blockLength(BigInteger modulus) {
    return (modulus.bitLength() + Byte.SIZE - 1) / Byte.SIZE;
  }

  /**
   * RSA itself.
   *
   * @throws BadPaddingException if the block is not a number below the modulus (NTE_BAD_DATA)
   * @throws ProviderException if the check fails, as it does for a private key whose numbers do not
   *     belong together (NTE_FAIL)
   */
  public byte[] apply(byte[] block) throws BadPaddingException {
    if (block.length != blockLength() || new BigInteger(1, block).compareTo(modulus) >= 0) {
      throw RsaPadding.refusal();
    }
    try {
      return withEither(block);
    } catch (GeneralSecurityException
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException e) {
      throw NTE_FAIL.as(
          ProviderException::new, "the numbers of the RSA key do not belong together", e);
    }
  }

  private byte[] withEither(byte[] block) throws GeneralSecurityException {
    try {
      return byJdk.apply(block);
    } catch (InvalidKeyException refusedByTheJdk) {
      return byBouncyCastle.apply(block);
    }
  }

  /**
   * Pads a message, and applies RSA.
   *
   * @throws IllegalBlockSizeException if the message is too long for the padding (NTE_BAD_LEN, or
   *     what {@link RsaPadding#tooLong} says)
   */
  public byte[] seal(byte[] message, RsaPadding padding, RandomBytes random)
      throws IllegalBlockSizeException, BadPaddingException {
    int maximum = padding.maxLength(blockLength());
    if (message.length > maximum) {
      throw padding
          .tooLong(message.length, blockLength())
          .as(
              IllegalBlockSizeException::new,
              message.length
                  + " bytes are too long for the RSA key; allowed "
                  + maximum
                  + " at most");
    }
    byte[] block = padding.pad(message, blockLength(), random);
    try {
      return apply(block);
    } finally {
      Arrays.fill(block, (byte) 0);
    }
  }

  /**
   * Applies RSA, and takes the padding off.
   *
   * @throws BadPaddingException if the data were not sealed with the other key and this padding,
   *     whatever shows it (NTE_BAD_DATA)
   */
  public byte[] open(byte[] sealed, RsaPadding padding) throws BadPaddingException {
    byte[] block = apply(sealed);
    try {
      return padding.unpad(block);
    } finally {
      Arrays.fill(block, (byte) 0);
    }
  }
}
