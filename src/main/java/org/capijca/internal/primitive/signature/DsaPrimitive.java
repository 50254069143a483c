// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.signature;

import static org.capijca.CapiError.NTE_FAIL;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.util.Arrays;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * DSA (FIPS 186) over a hash value, of which the leftmost bits are used, as many as Q has. A
 * signature is r and s, each as long as Q, big-endian (IEEE P1363).
 */
public final class DsaPrimitive {
  private DsaPrimitive() {}

  /** Returns the signature length in bytes for this Q. */
  public static int signatureLength(BigInteger q) {
    return 2 * partLength(q);
  }

  private static int partLength(BigInteger q) {
    return (q.bitLength() + Byte.SIZE - 1) / Byte.SIZE;
  }

  /**
   * Signs a hash value.
   *
   * <p>The secret number k of a signature follows from the private key and the hash value (RFC
   * 6979), with fresh random bytes mixed in (its section 3.6): two signatures of one value differ,
   * as on Windows, and a generator that repeats itself or is known to an attacker does not reveal
   * the key. The JDK is not used for signing because it draws k from the generator alone.
   *
   * @throws SignatureException if the numbers do not form a key (NTE_FAIL)
   */
  public static byte[] sign(DSAPrivateKeySpec key, byte[] hash, RandomBytes random)
      throws SignatureException {
    byte[] entropy = new byte[partLength(key.getQ())];
    random.fill(entropy);
    BigInteger[] numbers;
    try {
      numbers = BouncyCastleDsa.sign(key, hash, entropy);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw NTE_FAIL.as(SignatureException::new, "the DSS key is invalid and cannot sign", e);
    }
    int length = partLength(key.getQ());
    byte[] signature = new byte[2 * length];
    put(numbers[0], signature, length);
    put(numbers[1], signature, 2 * length);
    return signature;
  }

  /** Writes a number so that it ends before this index. */
  private static void put(BigInteger number, byte[] target, int end) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, target.length / 2);
    System.arraycopy(bytes, bytes.length - length, target, end - length, length);
  }

  /**
   * Returns whether this is a signature of the hash value: false for any r or s not between 0 and
   * Q.
   */
  public static boolean verify(DSAPublicKeySpec key, byte[] hash, byte[] signature) {
    int length = partLength(key.getQ());
    if (signature.length != 2 * length
        || !isInRange(Arrays.copyOf(signature, length), key.getQ())
        || !isInRange(Arrays.copyOfRange(signature, length, 2 * length), key.getQ())) {
      return false;
    }
    try {
      return withEither(key, hash, signature);
    } catch (ArithmeticException | IllegalArgumentException notTheNumbersOfAKey) {
      return false;
    }
  }

  private static boolean withEither(DSAPublicKeySpec key, byte[] hash, byte[] signature) {
    try {
      return JdkDsa.verify(key, leftmost(hash, partLength(key.getQ())), signature);
    } catch (GeneralSecurityException refusedByTheJdk) {
      return BouncyCastleDsa.verify(key, hash, signature);
    }
  }

  private static boolean isInRange(byte[] part, BigInteger q) {
    BigInteger number = new BigInteger(1, part);
    return number.signum() > 0 && number.compareTo(q) < 0;
  }

  /** Returns the leftmost bytes, at this length. */
  private static byte[] leftmost(byte[] hash, int length) {
    byte[] value = new byte[length];
    int taken = Math.min(length, hash.length);
    System.arraycopy(hash, 0, value, length - taken, taken);
    return value;
  }
}
