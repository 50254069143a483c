package org.capijca.internal.engine.rsa;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_FAIL;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.ProviderException;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import javax.crypto.BadPaddingException;

/**
 * RSAEP and RSADP (RFC 8017 section 5.1) on blocks as long as the modulus, big-endian: by the JDK,
 * or by Bouncy Castle for keys that the JDK refuses (below 512 bits, exponent 1) or where it is not
 * there.
 */
public final class RsaPrimitive {
  private RsaPrimitive() {}

  /** Bytes of a block under this modulus. */
  public static int blockLength(BigInteger modulus) {
    return (modulus.bitLength() + Byte.SIZE - 1) / Byte.SIZE;
  }

  /**
   * With the public key.
   *
   * @throws BadPaddingException if the block is not a number below the modulus (NTE_BAD_DATA)
   */
  public static byte[] apply(RSAPublicKeySpec key, byte[] block) throws BadPaddingException {
    requireBelow(key.getModulus(), block);
    try {
      return JdkRsa.apply(key, block);
    } catch (InvalidKeyException refusedByTheJdk) {
      return BouncyCastleRsa.apply(key, block);
    } catch (GeneralSecurityException e) {
      throw NTE_FAIL.as(ProviderException::new, "RSA failed", e);
    }
  }

  /**
   * With the private key: blinded, by the Chinese remainder theorem, and checked with the public
   * key before anything is returned, since one faulty result would give the key away.
   *
   * @throws BadPaddingException if the block is not a number below the modulus (NTE_BAD_DATA)
   * @throws ProviderException if the check fails, as it does for a key whose numbers do not belong
   *     together (NTE_FAIL)
   */
  public static byte[] apply(RSAPrivateCrtKeySpec key, byte[] block) throws BadPaddingException {
    requireBelow(key.getModulus(), block);
    try {
      return JdkRsa.apply(key, block);
    } catch (InvalidKeyException refusedByTheJdk) {
      return BouncyCastleRsa.apply(key, block);
    } catch (GeneralSecurityException e) {
      throw inconsistent(e);
    }
  }

  static ProviderException inconsistent(Exception e) {
    return NTE_FAIL.as(
        ProviderException::new, "the numbers of the RSA private key do not belong together", e);
  }

  private static void requireBelow(BigInteger modulus, byte[] block) throws BadPaddingException {
    if (block.length != blockLength(modulus) || new BigInteger(1, block).compareTo(modulus) >= 0) {
      throw NTE_BAD_DATA.as(
          BadPaddingException::new, "the RSA block is not a number below the modulus");
    }
  }
}
