// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import javax.security.auth.Destroyable;

/**
 * .NET's {@code System.Security.Cryptography.DeriveBytes}: a sequence of bytes that is derived from
 * a password. Instances are not thread-safe.
 *
 * @see <a
 *     href="https://learn.microsoft.com/dotnet/api/system.security.cryptography.derivebytes">DeriveBytes</a>
 * @since 0.1
 */
public abstract sealed class DeriveBytes implements Destroyable
    permits PasswordDeriveBytes, Rfc2898DeriveBytes {
  private final Secret password;

  DeriveBytes(Secret password) {
    this.password = password;
  }

  /** Returns the bytes of the password, not a copy; fails after {@link #destroy}. */
  final byte[] passwordBytes() {
    return password.bytes();
  }

  /**
   * Returns the next bytes.
   *
   * @param count the number of bytes
   * @return the next bytes
   * @throws IllegalArgumentException if the count is not positive (ERROR_INVALID_PARAMETER)
   * @throws IllegalStateException after {@link #destroy} (NTE_BAD_KEY_STATE)
   */
  public abstract byte[] getBytes(int count);

  /** Restarts the output: the next {@link #getBytes} returns the first bytes. */
  public abstract void reset();

  /**
   * Returns the key that CryptDeriveKey of the Enhanced RSA and AES CSP derives from the hash of
   * the password. Salt and iteration count have no effect, and the state of {@link #getBytes} does
   * not change.
   *
   * @param algorithm DES, TripleDES, RC2, or the OID of RC4 or AES
   * @param hash MD5, SHA1, SHA256, SHA384, SHA512 or their OID
   * @param keySize the key length in bits, 0 for the default
   * @param iv an array of the block length of the algorithm; receives the IV of the key, which is
   *     zero
   * @return the bytes of the key
   * @throws IllegalArgumentException if a name is unknown (NTE_BAD_ALGID), the key length is not
   *     supported, or the IV is null or has the wrong length (ERROR_INVALID_PARAMETER)
   * @throws IllegalStateException after {@link #destroy} (NTE_BAD_KEY_STATE)
   */
  public final byte[] cryptDeriveKey(String algorithm, String hash, int keySize, byte[] iv) {
    return password.cryptDeriveKey(algorithm, hash, keySize, iv);
  }

  /** Wipes the password and everything derived from it. */
  @Override
  public final void destroy() {
    password.destroy();
    reset();
  }

  @Override
  public final boolean isDestroyed() {
    return password.isDestroyed();
  }
}
