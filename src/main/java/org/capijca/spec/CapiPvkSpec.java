// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.capijca.ImportFlag;
import org.jspecify.annotations.Nullable;

/**
 * A PVK file and its password, if it has one, from which a KeyFactory reads a private key; or an
 * unencrypted one, which {@code getKeySpec} writes from an exportable private key.
 *
 * <pre>{@code
 * PrivateKey key = KeyFactory.getInstance("CALG_RSA_SIGN", "CAPI")
 * .generatePrivate(new CapiPvkSpec(file, password, ImportFlag.CRYPT_EXPORTABLE.value()));
 * }</pre>
 *
 * <p>{@code Cipher.getInstance("PVK", "CAPI")} writes a file with a password; see {@link
 * CapiPvkParameterSpec}.
 *
 * @since 0.1
 */
public final class CapiPvkSpec extends ImportKeySpec {
  private final @Nullable SecretBytes password;

  /**
   * Creates the spec of a file without a password, whose key will not be exportable.
   *
   * @param file the file, copied
   */
  public CapiPvkSpec(byte[] file) {
    this(file, null, 0);
  }

  /**
   * Creates the spec of a file, its password in UTF-8, and the dwFlags of CryptImportKey.
   *
   * @param file the file, copied
   * @param password the password, copied; null if there is none
   * @param dwFlags the {@link ImportFlag} bits
   * @throws IllegalArgumentException if a bit is set that is not an {@link ImportFlag}
   *     (NTE_BAD_FLAGS), or the password is not valid UTF-16 (NTE_BAD_DATA)
   */
  public CapiPvkSpec(byte[] file, char @Nullable [] password, int dwFlags) {
    this(file, password, StandardCharsets.UTF_8, dwFlags);
  }

  /**
   * Creates the spec of a file with its password in another charset. Microsoft's tools use the
   * bytes of the password in the code page of the machine.
   *
   * @param file the file, copied
   * @param password the password, copied; null if there is none
   * @param charset the charset of the password
   * @param dwFlags the {@link ImportFlag} bits
   * @throws IllegalArgumentException if a bit is set that is not an {@link ImportFlag}
   *     (NTE_BAD_FLAGS), or the charset lacks a character of the password (NTE_BAD_DATA)
   */
  public CapiPvkSpec(byte[] file, char @Nullable [] password, Charset charset, int dwFlags) {
    super(file, "file", dwFlags);
    this.password =
        password == null ? null : secret(PasswordEncoding.encodeWhole(password, charset));
  }

  private static SecretBytes secret(byte[] bytes) {
    return new SecretBytes("the key spec", bytes);
  }

  /**
   * Returns a copy of the bytes of the password, without a terminating zero; the caller wipes it.
   *
   * @return the bytes; empty if there is no password
   * @throws IllegalStateException if the spec has been destroyed (NTE_BAD_KEY_STATE)
   */
  public Optional<byte[]> getPassword() {
    return Optional.ofNullable(password).map(SecretBytes::copy);
  }

  /** Wipes the file and the password. */
  @Override
  public void destroy() {
    super.destroy();
    if (password != null) {
      password.destroy();
    }
  }

  /** {@return {@code PVK}} */
  @Override
  public String getFormat() {
    return "PVK";
  }

  /** Compares file, password and dwFlags, in a time that does not depend on where they differ. */
  @Override
  public boolean equals(Object other) {
    return super.equals(other) && hasSamePassword((CapiPvkSpec) other);
  }

  private boolean hasSamePassword(CapiPvkSpec other) {
    if (password == null || other.password == null) {
      return password == other.password;
    }
    return password.isSame(other.password);
  }

  /** Returns length and flags, and whether there is a password; no secrets. */
  @Override
  public String toString() {
    return "CapiPvkSpec["
        + length()
        + " bytes, "
        + (password == null ? "no password" : "with a password")
        + ", "
        + getFlags()
        + "]";
  }
}
