// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.capijca.ImportFlag;

/**
 * A PVK file, for a KeyFactory to read, with its password where it has one; or one in the clear,
 * which {@code getKeySpec} makes of an exportable private key.
 *
 * <pre>{@code
 * PrivateKey key = KeyFactory.getInstance("CALG_RSA_SIGN", "CAPI")
 *     .generatePrivate(new CapiPvkSpec(file, password, ImportFlag.CRYPT_EXPORTABLE.value()));
 * }</pre>
 *
 * <p>A file under a password is written by {@code Cipher.getInstance("PVK", "CAPI")}; see {@link
 * CapiPvkParameterSpec}.
 *
 * @since 0.1
 */
public final class CapiPvkSpec extends DestroyableKeySpec {
  /** Null where there is none. */
  private final SecretBytes password;

  private final int dwFlags;

  /** A file that needs no password, whose key will not be exportable. */
  public CapiPvkSpec(byte[] file) {
    this(file, null, 0);
  }

  /**
   * A file, its password in UTF-8, and the dwFlags of CryptImportKey.
   *
   * @param password null where there is none; copied
   * @throws IllegalArgumentException if a bit is set that is no {@link ImportFlag} (NTE_BAD_FLAGS)
   */
  public CapiPvkSpec(byte[] file, char[] password, int dwFlags) {
    this(file, password, StandardCharsets.UTF_8, dwFlags);
  }

  /**
   * As {@link #CapiPvkSpec(byte[], char[], int)}, with the password in another charset: Microsoft's
   * tools took the bytes as they were typed, in the code page of the machine.
   *
   * @throws IllegalArgumentException also if the charset lacks a character of the password
   *     (NTE_BAD_DATA)
   */
  public CapiPvkSpec(byte[] file, char[] password, Charset charset, int dwFlags) {
    super(Arguments.notNull(file, "file"));
    ImportFlag.fromBits(dwFlags);
    this.password = password == null ? null : secret(PasswordEncoding.encode(password, charset));
    this.dwFlags = dwFlags;
  }

  private static SecretBytes secret(byte[] bytes) {
    return new SecretBytes("the key spec", bytes);
  }

  /**
   * The bytes of the password, without a terminating zero; the caller wipes the copy.
   *
   * @throws IllegalStateException if the spec has been destroyed (NTE_BAD_KEY_STATE)
   */
  public Optional<byte[]> getPassword() {
    return Optional.ofNullable(password).map(SecretBytes::copy);
  }

  /** Wipes file and password. */
  @Override
  public void destroy() {
    super.destroy();
    if (password != null) {
      password.destroy();
    }
  }

  /** The dwFlags by name. */
  public Set<ImportFlag> getFlags() {
    return ImportFlag.fromBits(dwFlags);
  }

  /** Always {@code PVK}. */
  @Override
  public String getFormat() {
    return "PVK";
  }

  /** Same file, password and dwFlags; takes the same time wherever they differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CapiPvkSpec that
        && dwFlags == that.dwFlags
        && (password == null || that.password == null
            ? password == that.password
            : password.isSame(that.password))
        && hasSameEncoding(that);
  }

  /** From what is not secret only. */
  @Override
  public int hashCode() {
    return 31 * dwFlags + length();
  }

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
