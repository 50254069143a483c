// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Objects;
import java.util.Set;
import javax.crypto.SecretKey;
import org.capijca.ImportFlag;

/**
 * The protection with which {@code Cipher.getInstance("PVK", "CAPI")} writes a PVK file with a
 * password, and the dwFlags with which it reads one.
 *
 * <pre>{@code
 * Cipher pvk = Cipher.getInstance("PVK", "CAPI");
 * pvk.init(Cipher.WRAP_MODE, CapiPvkParameterSpec.password(password),
 * new CapiPvkParameterSpec(PvkProtection.STRONG));
 * byte[] file = pvk.wrap(privateKey);
 * }</pre>
 *
 * @since 0.1
 */
public final class CapiPvkParameterSpec implements AlgorithmParameterSpec {
  private final PvkProtection protection;
  private final int dwFlags;

  /**
   * Creates parameters with which a key that is read is not exportable.
   *
   * @param protection the protection of a file that is written
   */
  public CapiPvkParameterSpec(PvkProtection protection) {
    this(protection, 0);
  }

  /**
   * Creates parameters with the dwFlags of CryptImportKey.
   *
   * @param protection the protection of a file that is written
   * @param dwFlags the {@link ImportFlag} bits of a key that is read
   * @throws IllegalArgumentException if a bit is set that is not an {@link ImportFlag}
   *     (NTE_BAD_FLAGS)
   */
  public CapiPvkParameterSpec(PvkProtection protection, int dwFlags) {
    this.protection = Arguments.notNull(protection, "protection");
    this.dwFlags = dwFlags;
    ImportFlag.fromBits(dwFlags);
  }

  /**
   * Returns a password as the key that the cipher takes, in UTF-8.
   *
   * @param password the password, which is not changed
   * @return a key whose {@code destroy()} wipes the password
   * @throws IllegalArgumentException if the password is empty (ERROR_INVALID_PASSWORD) or not valid
   *     UTF-16 (NTE_BAD_DATA)
   */
  public static SecretKey password(char[] password) {
    return password(password, StandardCharsets.UTF_8);
  }

  /**
   * Returns a password as the key that the cipher takes.
   *
   * @param password the password, which is not changed
   * @param charset the charset of its bytes
   * @return a key whose {@code destroy()} wipes the password
   * @throws IllegalArgumentException if the password is empty (ERROR_INVALID_PASSWORD), or the
   *     charset lacks one of its characters (NTE_BAD_DATA)
   */
  public static SecretKey password(char[] password, Charset charset) {
    byte[] bytes = PasswordEncoding.encodeWhole(password, charset);
    if (bytes.length == 0) {
      throw ERROR_INVALID_PASSWORD.as(
          IllegalArgumentException::new, "the password is empty; allowed 1 character and more");
    }
    return new PasswordKey(bytes);
  }

  /** {@return the protection of a file that is written} */
  public PvkProtection getProtection() {
    return protection;
  }

  /** {@return the flags of a key that is read, unmodifiable} */
  public Set<ImportFlag> getFlags() {
    return ImportFlag.fromBits(dwFlags);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapiPvkParameterSpec that
        && protection == that.protection
        && dwFlags == that.dwFlags;
  }

  @Override
  public int hashCode() {
    return Objects.hash(protection, dwFlags);
  }

  @Override
  public String toString() {
    return "CapiPvkParameterSpec[" + protection + ", " + getFlags() + "]";
  }
}
