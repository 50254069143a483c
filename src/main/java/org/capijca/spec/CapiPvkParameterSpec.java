// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Set;
import javax.crypto.SecretKey;
import org.capijca.ImportFlag;

/**
 * How {@code Cipher.getInstance("PVK", "CAPI")} writes a PVK file under a password, and with which
 * dwFlags it reads one.
 *
 * <pre>{@code
 * Cipher pvk = Cipher.getInstance("PVK", "CAPI");
 * pvk.init(Cipher.WRAP_MODE, CapiPvkParameterSpec.password(password),
 *     new CapiPvkParameterSpec(PvkProtection.STRONG));
 * byte[] file = pvk.wrap(privateKey);
 * }</pre>
 *
 * @since 0.1
 */
public final class CapiPvkParameterSpec implements AlgorithmParameterSpec {
  private final PvkProtection protection;
  private final int dwFlags;

  /** Writes with this protection; a key read is not exportable. */
  public CapiPvkParameterSpec(PvkProtection protection) {
    this(protection, 0);
  }

  /**
   * Writes with this protection, and reads with the dwFlags of CryptImportKey.
   *
   * @throws IllegalArgumentException if a bit is set that is no {@link ImportFlag} (NTE_BAD_FLAGS)
   */
  public CapiPvkParameterSpec(PvkProtection protection, int dwFlags) {
    this.protection = Arguments.notNull(protection, "protection");
    this.dwFlags = dwFlags;
    ImportFlag.fromBits(dwFlags);
  }

  /** A password, in UTF-8, as the key that the cipher takes; its {@code destroy()} wipes it. */
  public static SecretKey password(char[] password) {
    return password(password, StandardCharsets.UTF_8);
  }

  /**
   * A password as the key that the cipher takes.
   *
   * @throws IllegalArgumentException if the password is empty (ERROR_INVALID_PASSWORD), or the
   *     charset lacks one of its characters (NTE_BAD_DATA)
   */
  public static SecretKey password(char[] password, Charset charset) {
    byte[] bytes = PasswordEncoding.encode(password, charset);
    if (bytes.length == 0) {
      throw ERROR_INVALID_PASSWORD.as(
          IllegalArgumentException::new, "the password is empty; allowed 1 character and more");
    }
    return new PasswordKey(bytes);
  }

  public PvkProtection getProtection() {
    return protection;
  }

  /** The dwFlags by name. */
  public Set<ImportFlag> getFlags() {
    return ImportFlag.fromBits(dwFlags);
  }

  @Override
  public String toString() {
    return "CapiPvkParameterSpec[" + protection + ", " + getFlags() + "]";
  }
}
