// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import static org.capijca.CapiError.NTE_FAIL;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * The RSA primitive (RFC 8017 section 5.1) of one key on blocks as long as the modulus, big-endian:
 * by the JDK, or by Bouncy Castle for keys that the JDK refuses (below 512 bits, public exponent
 * 1), for private keys whose exponents do not match, or if the JDK's provider is not installed.
 *
 * <p>Private key operations are blinded, use the Chinese remainder theorem, and are checked with
 * the public exponent before the result is returned, because one faulty result would reveal the
 * key.
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
    Operation byBouncyCastle = block -> BouncyCastleRsa.apply(key, block);
    return new RsaPrimitive(
        key.getModulus(),
        exponentsBelongTogether(key) ? block -> JdkRsa.apply(key, block) : byBouncyCastle,
        byBouncyCastle);
  }

  /**
   * Returns whether the private exponent is the inverse of the public one. Windows does not check
   * this because it uses the Chinese remainder theorem. The JDK keeps its blinding values by
   * modulus for all keys of a process: after one use of such a key, the right key with its modulus
   * would fail.
   */
  private static boolean exponentsBelongTogether(RSAPrivateCrtKeySpec key) {
    BigInteger excess =
        key.getPublicExponent().multiply(key.getPrivateExponent()).subtract(BigInteger.ONE);
    return !key.getPublicExponent().equals(BigInteger.ONE)
        && isMultiple(excess, key.getPrimeP())
        && isMultiple(excess, key.getPrimeQ());
  }

  private static boolean isMultiple(BigInteger number, BigInteger prime) {
    return number.mod(prime.subtract(BigInteger.ONE)).signum() == 0;
  }

  /** Returns the block length in bytes. */
  public int blockLength() {
    return blockLength(modulus);
  }

  /** Returns the block length in bytes for this modulus. */
  public static int blockLength(BigInteger modulus) {
    return (modulus.bitLength() + Byte.SIZE - 1) / Byte.SIZE;
  }

  /**
   * Applies the RSA primitive.
   *
   * @throws BadPaddingException if the block is not a number below the modulus (NTE_BAD_DATA), or
   *     if the check of the result fails, as it does where prime1 or prime2 is not prime (NTE_FAIL)
   */
  public byte[] apply(byte[] block) throws BadPaddingException {
    if (!isBelowModulus(block)) {
      throw RsaPadding.refusal();
    }
    return applyTo(block);
  }

  private byte[] applyTo(byte[] block) throws BadPaddingException {
    try {
      return withEither(block);
    } catch (GeneralSecurityException
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException e) {
      throw NTE_FAIL.as(BadPaddingException::new, "the numbers of the RSA key are inconsistent", e);
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
              (message.length > blockLength() ? "more than " + blockLength() : message.length)
                  + " bytes are too long for the RSA key; allowed "
                  + maximum
                  + " at most. Encrypt longer data with a session key, and wrap that key");
    }
    byte[] block = padding.pad(message, blockLength(), random);
    try {
      return apply(block);
    } finally {
      Arrays.fill(block, (byte) 0);
    }
  }

  /**
   * Applies RSA, and removes the padding.
   *
   * @return the message; empty if the data were not encrypted with the other key and this padding,
   *     whatever the fault
   */
  public Optional<byte[]> open(byte[] sealed, RsaPadding padding) {
    byte[] block = block(sealed);
    if (block == null) {
      return Optional.empty();
    }
    try {
      return padding.unpad(block);
    } finally {
      Arrays.fill(block, (byte) 0);
    }
  }

  /**
   * Applies RSA, and removes the padding, in the same time whether it is valid or not (PKCS #1).
   *
   * @return the message; a copy of the substitute if the data were not encrypted with the other key
   *     and this padding, or the message has another length
   */
  public byte[] openOr(byte[] sealed, RsaPadding padding, byte[] substitute) {
    byte[] block = block(sealed);
    if (block == null) {
      return substitute.clone();
    }
    try {
      return padding.unpadOr(block, substitute);
    } finally {
      Arrays.fill(block, (byte) 0);
    }
  }

  /**
   * Returns the decrypted block; null if the data are no number below the modulus, or the numbers
   * of the key are inconsistent.
   */
  private byte[] block(byte[] sealed) {
    try {
      return isBelowModulus(sealed) ? applyTo(sealed) : null;
    } catch (BadPaddingException e) {
      return null;
    }
  }

  private boolean isBelowModulus(byte[] block) {
    return block.length == blockLength() && new BigInteger(1, block).compareTo(modulus) < 0;
  }
}
