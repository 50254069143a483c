// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * .NET's {@code System.Security.Cryptography.Rfc2898DeriveBytes}: PBKDF2 (RFC 2898) as a stream of
 * bytes that continues from call to call.
 *
 * <p>Passwords are encoded in UTF-8, as in .NET. Salts can have any length; .NET Framework refuses
 * salts shorter than 8 bytes. Instances are not thread-safe.
 *
 * @see <a
 *     href="https://learn.microsoft.com/dotnet/api/system.security.cryptography.rfc2898derivebytes">Rfc2898DeriveBytes</a>
 * @since 0.1
 */
public final class Rfc2898DeriveBytes extends DeriveBytes {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The iteration count of constructors without that parameter. */
  public static final int DEFAULT_ITERATIONS = 1000;

  private final DotNetHash hash;
  private byte[] salt;
  private int iterations;
  private int blocks;

  /** The bytes of the last block that have not been returned yet. */
  private byte[] kept = new byte[0];

  /**
   * Creates a generator with HMAC-SHA1 and 1000 iterations.
   *
   * @param password the password, copied
   * @param salt the salt, copied
   * @throws IllegalArgumentException if an argument is null (ERROR_INVALID_PARAMETER), or the
   *     password is not valid UTF-16 (NTE_BAD_DATA)
   */
  public Rfc2898DeriveBytes(char[] password, byte[] salt) {
    this(password, salt, DEFAULT_ITERATIONS);
  }

  /**
   * Creates a generator with HMAC-SHA1.
   *
   * @param password the password, copied
   * @param salt the salt, copied
   * @param iterations the iteration count
   * @throws IllegalArgumentException if an argument is null or the count is not positive
   *     (ERROR_INVALID_PARAMETER), or the password is not valid UTF-16 (NTE_BAD_DATA)
   */
  public Rfc2898DeriveBytes(char[] password, byte[] salt, int iterations) {
    this(password, salt, iterations, DotNetHash.SHA1.name());
  }

  /**
   * Creates a generator.
   *
   * @param password the password, copied
   * @param salt the salt, copied
   * @param iterations the iteration count
   * @param hashName MD5, SHA1, SHA256, SHA384, SHA512 or their OID
   * @throws IllegalArgumentException if an argument is null or the count is not positive
   *     (ERROR_INVALID_PARAMETER), the password is not valid UTF-16 (NTE_BAD_DATA), or the hash
   *     name is unknown (NTE_BAD_ALGID)
   */
  public Rfc2898DeriveBytes(char[] password, byte[] salt, int iterations, String hashName) {
    this(Secret.of(password), Secret.required(salt, "the salt").clone(), iterations, hashName);
  }

  /**
   * Creates a generator from the bytes of a password.
   *
   * @param password the password, copied
   * @param salt the salt, copied
   * @param iterations the iteration count
   * @param hashName MD5, SHA1, SHA256, SHA384, SHA512 or their OID
   * @throws IllegalArgumentException if an argument is null or the count is not positive
   *     (ERROR_INVALID_PARAMETER), or the hash name is unknown (NTE_BAD_ALGID)
   */
  public Rfc2898DeriveBytes(byte[] password, byte[] salt, int iterations, String hashName) {
    this(Secret.of(password), Secret.required(salt, "the salt").clone(), iterations, hashName);
  }

  /**
   * Creates a generator with HMAC-SHA1 and a random salt, which {@link #getSalt} returns.
   *
   * @param password the password, copied
   * @param saltSize the length of the salt in bytes
   * @param iterations the iteration count
   * @throws IllegalArgumentException if the password is null, the salt length is negative or the
   *     count is not positive (ERROR_INVALID_PARAMETER), or the password is not valid UTF-16
   *     (NTE_BAD_DATA)
   */
  public Rfc2898DeriveBytes(char[] password, int saltSize, int iterations) {
    this(Secret.of(password), randomSalt(saltSize), iterations, DotNetHash.SHA1.name());
  }

  private Rfc2898DeriveBytes(Secret password, byte[] salt, int iterations, String hashName) {
    super(password);
    this.hash = DotNetHash.named(hashName);
    this.salt = salt;
    this.iterations = Secret.positive(iterations, "the iteration count");
  }

  private static byte[] randomSalt(int size) {
    if (size < 0) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new, "a salt of " + size + " bytes");
    }
    byte[] salt = new byte[size];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /** {@return a copy of the salt} */
  public byte[] getSalt() {
    return salt.clone();
  }

  /**
   * Sets the salt and restarts the output.
   *
   * @param salt the salt, copied
   * @throws IllegalArgumentException if it is null (ERROR_INVALID_PARAMETER)
   */
  public void setSalt(byte[] salt) {
    this.salt = Secret.required(salt, "the salt").clone();
    reset();
  }

  /** {@return the iteration count} */
  public int getIterationCount() {
    return iterations;
  }

  /**
   * Sets the iteration count and restarts the output.
   *
   * @param iterations the iteration count
   * @throws IllegalArgumentException if it is not positive (ERROR_INVALID_PARAMETER)
   */
  public void setIterationCount(int iterations) {
    this.iterations = Secret.positive(iterations, "the iteration count");
    reset();
  }

  /** {@return the hash of the HMAC: MD5, SHA1, SHA256, SHA384 or SHA512} */
  public String getHashName() {
    return hash.name();
  }

  /**
   * Returns the next bytes: two calls return the same bytes as one call for both.
   *
   * @param count the number of bytes
   * @return the next bytes
   * @throws IllegalArgumentException if the count is not positive (ERROR_INVALID_PARAMETER)
   * @throws IllegalStateException after {@link #destroy} (NTE_BAD_KEY_STATE)
   */
  @Override
  public byte[] getBytes(int count) {
    Secret.positive(count, "the number of bytes");
    Mac mac = mac();
    byte[] result = new byte[count];
    int done = 0;
    while (done < count) {
      if (kept.length == 0) {
        kept = nextBlock(mac);
      }
      int part = Math.min(kept.length, count - done);
      System.arraycopy(kept, 0, result, done, part);
      done += part;
      byte[] rest = Arrays.copyOfRange(kept, part, kept.length);
      Arrays.fill(kept, (byte) 0);
      kept = rest;
    }
    return result;
  }

  /** Computes the function F of RFC 2898 for the next block number. */
  private byte[] nextBlock(Mac mac) {
    blocks++;
    mac.update(salt);
    byte[] u = mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(blocks).array());
    byte[] block = u.clone();
    for (int i = 1; i < iterations; i++) {
      u = mac.doFinal(u);
      for (int j = 0; j < block.length; j++) {
        block[j] ^= u[j];
      }
    }
    Arrays.fill(u, (byte) 0);
    return block;
  }

  private Mac mac() {
    byte[] secret = passwordBytes();
    try {
      Mac mac = Mac.getInstance(hash.macName());
      // HMAC pads keys with zeros; the JDK does not accept an empty key.
      mac.init(new SecretKeySpec(secret.length == 0 ? new byte[1] : secret, hash.macName()));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new ProviderException(e);
    }
  }

  @Override
  public void reset() {
    Arrays.fill(kept, (byte) 0);
    kept = new byte[0];
    blocks = 0;
  }

  /** Returns the hash name and the iteration count, but no secrets. */
  @Override
  public String toString() {
    return "Rfc2898DeriveBytes[" + hash + ", " + iterations + " iterations]";
  }
}
