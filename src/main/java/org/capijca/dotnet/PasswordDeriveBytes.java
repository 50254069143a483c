// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_HASH_STATE;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * .NET's {@code System.Security.Cryptography.PasswordDeriveBytes}: PBKDF1 with Microsoft's
 * extension, and CryptDeriveKey of CryptoAPI.
 *
 * <pre>{@code
 * PasswordDeriveBytes bytes = new PasswordDeriveBytes(password, salt, "SHA1", 2);
 * byte[] key = bytes.getBytes(32);
 * byte[] iv = bytes.getBytes(16);
 * }</pre>
 *
 * Passwords are encoded in UTF-8, as in .NET. Instances are not thread-safe.
 *
 * @see <a
 *     href="https://learn.microsoft.com/dotnet/api/system.security.cryptography.passwordderivebytes">PasswordDeriveBytes</a>
 * @since 0.1
 */
public final class PasswordDeriveBytes extends DeriveBytes {
  /** The iteration count of constructors without that parameter. */
  public static final int DEFAULT_ITERATIONS = 100;

  private byte[] salt;
  private DotNetHash hash;
  private String hashName;
  private int iterations;

  /** Null before the first call. */
  private HashBlocks blocks;

  /** The remaining bytes of the last blocks; null if none remain. */
  private byte[] kept;

  private int keptFrom;

  /**
   * Creates a generator with SHA-1 and 100 iterations.
   *
   * @param password the password, copied
   * @param salt the salt, copied; null for none
   * @throws IllegalArgumentException if the password is null (ERROR_INVALID_PARAMETER) or not valid
   *     UTF-16 (NTE_BAD_DATA)
   */
  public PasswordDeriveBytes(char[] password, byte @Nullable [] salt) {
    this(password, salt, DotNetHash.SHA1.name(), DEFAULT_ITERATIONS);
  }

  /**
   * Creates a generator.
   *
   * @param password the password, copied
   * @param salt the salt, copied; null for none
   * @param hashName MD5, SHA1, SHA256, SHA384, SHA512 or their OID
   * @param iterations the iteration count
   * @throws IllegalArgumentException if the password is null or the count is not positive
   *     (ERROR_INVALID_PARAMETER), the password is not valid UTF-16 (NTE_BAD_DATA), or the hash
   *     name is unknown (NTE_BAD_ALGID)
   */
  public PasswordDeriveBytes(
      char[] password, byte @Nullable [] salt, String hashName, int iterations) {
    this(Secret.of(password), salt, hashName, iterations);
  }

  /**
   * Creates a generator with SHA-1 and 100 iterations from the bytes of a password.
   *
   * @param password the password, copied
   * @param salt the salt, copied; null for none
   * @throws IllegalArgumentException if the password is null (ERROR_INVALID_PARAMETER)
   */
  public PasswordDeriveBytes(byte[] password, byte @Nullable [] salt) {
    this(password, salt, DotNetHash.SHA1.name(), DEFAULT_ITERATIONS);
  }

  /**
   * Creates a generator from the bytes of a password.
   *
   * @param password the password, copied
   * @param salt the salt, copied; null for none
   * @param hashName MD5, SHA1, SHA256, SHA384, SHA512 or their OID
   * @param iterations the iteration count
   * @throws IllegalArgumentException if the password is null or the count is not positive
   *     (ERROR_INVALID_PARAMETER), or the hash name is unknown (NTE_BAD_ALGID)
   */
  public PasswordDeriveBytes(
      byte[] password, byte @Nullable [] salt, String hashName, int iterations) {
    this(Secret.of(password), salt, hashName, iterations);
  }

  private PasswordDeriveBytes(Secret password, byte[] salt, String hashName, int iterations) {
    super(password);
    this.salt = salt == null ? null : salt.clone();
    this.hash = DotNetHash.named(hashName);
    this.hashName = hashName;
    this.iterations = Secret.positive(iterations, "the iteration count");
  }

  /** {@return a copy of the salt; null if there is none} */
  public byte @Nullable [] getSalt() {
    return salt == null ? null : salt.clone();
  }

  /**
   * Changes the salt.
   *
   * @param salt null for none; copied
   * @throws IllegalStateException after the first {@link #getBytes} (NTE_BAD_HASH_STATE)
   */
  public void setSalt(byte @Nullable [] salt) {
    requireFresh("salt");
    this.salt = salt == null ? null : salt.clone();
  }

  /** {@return the iteration count} */
  public int getIterationCount() {
    return iterations;
  }

  /**
   * Sets the iteration count. Counts of 1 and 2 return the same bytes.
   *
   * @param iterations the iteration count
   * @throws IllegalArgumentException if it is not positive (ERROR_INVALID_PARAMETER)
   * @throws IllegalStateException after the first {@link #getBytes} (NTE_BAD_HASH_STATE)
   */
  public void setIterationCount(int iterations) {
    requireFresh("iteration count");
    this.iterations = Secret.positive(iterations, "the iteration count");
  }

  /** {@return the name of the hash as it was given} */
  public String getHashName() {
    return hashName;
  }

  /**
   * Sets the hash.
   *
   * @param hashName MD5, SHA1, SHA256, SHA384, SHA512 or their OID
   * @throws IllegalArgumentException if the hash name is unknown (NTE_BAD_ALGID)
   * @throws IllegalStateException after the first {@link #getBytes} (NTE_BAD_HASH_STATE)
   */
  public void setHashName(String hashName) {
    requireFresh("hash");
    this.hash = DotNetHash.named(hashName);
    this.hashName = hashName;
  }

  private void requireFresh(String what) {
    if (blocks != null) {
      throw NTE_BAD_HASH_STATE.as(
          IllegalStateException::new,
          "the " + what + " cannot change after getBytes; call reset() first");
    }
  }

  /**
   * Returns the next bytes. Two calls do not return the same bytes as one call for both: if a call
   * needs more bytes than remain of the last block, .NET copies the remaining bytes from the wrong
   * position, and programs depend on that.
   *
   * @param count the number of bytes
   * @return the next bytes
   * @throws IllegalArgumentException if the count is not positive, or more than half of a block
   *     remains and the call needs more than that, which .NET also refuses
   *     (ERROR_INVALID_PARAMETER)
   * @throws IllegalStateException if more than 1000 blocks of the hash would be needed
   *     (NTE_BAD_LEN), or after {@link #destroy} (NTE_BAD_KEY_STATE)
   */
  @Override
  public byte[] getBytes(int count) {
    Secret.positive(count, "the number of bytes");
    byte[] secret = passwordBytes();
    int left = kept == null ? 0 : kept.length - keptFrom;
    byte[] result = new byte[count];
    if (left >= count) {
      System.arraycopy(kept, keptFrom, result, 0, count);
      keptFrom += count;
      dropKeptIfUsed();
      return result;
    }
    // The known defect of .NET: the source index is the number of remaining bytes.
    requireKeptBehind(left);
    if (blocks == null) {
      blocks = HashBlocks.of(hash, secret, salt, iterations);
    }
    int needed = count - left;
    byte[] made = blocks.next(needed);
    if (left > 0) {
      System.arraycopy(kept, left, result, 0, left);
    }
    System.arraycopy(made, 0, result, left, needed);
    wipe(kept);
    kept = made;
    keptFrom = needed;
    dropKeptIfUsed();
    return result;
  }

  private void requireKeptBehind(int left) {
    if (left > 0 && 2 * left > kept.length) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new,
          left
              + " bytes remain of "
              + kept.length
              + "; .NET fails too when a call needs more than these. Ask for "
              + left
              + " first, or call reset()");
    }
  }

  private void dropKeptIfUsed() {
    if (keptFrom == kept.length) {
      wipe(kept);
      kept = null;
    }
  }

  @Override
  public void reset() {
    if (blocks != null) {
      blocks.wipe();
      blocks = null;
    }
    wipe(kept);
    kept = null;
  }

  private static void wipe(byte[] bytes) {
    if (bytes != null) {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Returns the hash name and the iteration count, but no secrets. */
  @Override
  public String toString() {
    return "PasswordDeriveBytes[" + hashName + ", " + iterations + " iterations]";
  }
}
