// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_FLAGS;

import java.nio.file.Path;
import java.security.KeyStore.LoadStoreParameter;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.ProtectionParameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.DestroyFailedException;
import javax.security.auth.Destroyable;
import org.capijca.KeyFlag;
import org.jspecify.annotations.Nullable;

/**
 * The location and password of a KeyStore of this provider, and the flags of keys that are imported
 * into it.
 *
 * <p>With a directory it is a store of key containers like the user's own, for example that of the
 * machine (CRYPT_MACHINE_KEYSET); with a file it is a PFX file; with neither it is the user's own
 * store.
 *
 * <p>It has no equals of its own, because a ProtectionParameter has none.
 *
 * @since 0.1
 */
public final class CapiLoadStoreParameter implements LoadStoreParameter, Destroyable {
  private final @Nullable Path directory;
  private final @Nullable Path file;
  private final Set<KeyFlag> importFlags;
  private final @Nullable ProtectionParameter protection;
  private final @Nullable PfxProtection pfxProtection;
  private final boolean macRequired;

  private CapiLoadStoreParameter(Builder builder) {
    this.directory = builder.directory;
    this.file = builder.file;
    this.importFlags = Collections.unmodifiableSet(EnumSet.copyOf(builder.importFlags));
    this.protection = builder.protection;
    this.pfxProtection = builder.pfxProtection;
    this.macRequired = builder.macRequired;
  }

  /** {@return a builder for the user's own store without a password} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the directory of a store of key containers; empty if it is not set} */
  public Optional<Path> getDirectory() {
    return Optional.ofNullable(directory);
  }

  /** {@return the PFX file; empty if it is not set} */
  public Optional<Path> getFile() {
    return Optional.ofNullable(file);
  }

  /**
   * Returns the flags of private keys that are imported without flags of their own: from PFX files
   * that other programs wrote, and keys of other providers. Without flags these keys are not
   * exportable.
   *
   * @return the flags, unmodifiable
   */
  public Set<KeyFlag> getImportFlags() {
    return importFlags;
  }

  /**
   * {@return a PasswordProtection or CallbackHandlerProtection; null for a store without a
   * password}
   */
  @Override
  public @Nullable ProtectionParameter getProtectionParameter() {
    return protection;
  }

  /**
   * {@return the protection of a PFX file that is written; empty for the setting of the provider}
   */
  public Optional<PfxProtection> getPfxProtection() {
    return Optional.ofNullable(pfxProtection);
  }

  /**
   * Returns whether a PFX file without a MAC is refused, whatever the setting of the JVM is.
   *
   * @return true if a MAC is required
   */
  public boolean isMacRequired() {
    return macRequired;
  }

  /**
   * Wipes the password, also that of a PasswordProtection that the caller gave.
   *
   * @throws DestroyFailedException if the caller's protection parameter throws it
   */
  @Override
  public void destroy() throws DestroyFailedException {
    if (protection instanceof Destroyable password) {
      password.destroy();
    }
  }

  @Override
  public boolean isDestroyed() {
    return protection instanceof Destroyable password && password.isDestroyed();
  }

  /** Returns the location and the flags; of the password only whether there is one. */
  @Override
  public String toString() {
    return "CapiLoadStoreParameter["
        + (directory == null ? "" : "directory " + directory + ", ")
        + (file == null ? "" : "file " + file + ", ")
        + importFlags
        + (pfxProtection == null ? "" : ", " + pfxProtection)
        + (macRequired ? ", MAC required" : "")
        + (protection == null ? "" : ", with a password")
        + "]";
  }

  /** Builds a {@link CapiLoadStoreParameter}. */
  public static final class Builder {
    private Path directory;
    private Path file;
    private final Set<KeyFlag> importFlags = EnumSet.noneOf(KeyFlag.class);
    private ProtectionParameter protection;
    private PfxProtection pfxProtection;
    private boolean macRequired;

    private Builder() {}

    /**
     * Sets the directory of a store of key containers, which is created at the first write.
     *
     * @param path the directory
     * @return this builder
     */
    public Builder directory(Path path) {
      directory = Arguments.notNull(path, "directory");
      return this;
    }

    /**
     * Sets the PFX file.
     *
     * @param path the file
     * @return this builder
     */
    public Builder file(Path path) {
      file = Arguments.notNull(path, "file");
      return this;
    }

    /**
     * Adds flags of private keys that are imported without flags of their own.
     *
     * @param flags any of CRYPT_EXPORTABLE, CRYPT_ARCHIVABLE, CRYPT_USER_PROTECTED and
     *     CRYPT_FORCE_KEY_PROTECTION_HIGH
     * @return this builder
     * @throws IllegalArgumentException if a flag is not one of these (NTE_BAD_FLAGS)
     */
    public Builder importFlags(KeyFlag... flags) {
      for (KeyFlag flag : Arguments.notNull(flags, "flags")) {
        Arguments.notNull(flag, "a flag");
        if (!flag.isForImport()) {
          throw NTE_BAD_FLAGS.as(
              IllegalArgumentException::new,
              flag
                  + " is not a flag for imported private keys; allowed "
                  + Arrays.stream(KeyFlag.values()).filter(KeyFlag::isForImport).toList());
        }
        importFlags.add(flag);
      }
      return this;
    }

    /**
     * Sets the password.
     *
     * @param password the password, copied
     * @return this builder
     */
    public Builder password(char[] password) {
      return protection(new PasswordProtection(Arguments.notNull(password, "password")));
    }

    /**
     * Sets the password, or the handler that returns it.
     *
     * @param parameter a PasswordProtection or CallbackHandlerProtection
     * @return this builder
     */
    public Builder protection(ProtectionParameter parameter) {
      protection = Arguments.notNull(parameter, "protection");
      return this;
    }

    /**
     * Sets the protection of a PFX file that is written.
     *
     * @param choice the protection
     * @return this builder
     */
    public Builder pfxProtection(PfxProtection choice) {
      pfxProtection = Arguments.notNull(choice, "pfxProtection");
      return this;
    }

    /**
     * Refuses PFX files without a MAC, whose integrity cannot be checked. Without this call they
     * are read, unless the Security property {@code org.capijca.pfx.requireMac} is {@code true}.
     *
     * @return this builder
     */
    public Builder requireMac() {
      macRequired = true;
      return this;
    }

    /**
     * Returns the parameters that have been set.
     *
     * @return the parameters
     * @throws IllegalArgumentException if both a directory and a file are set
     *     (ERROR_INVALID_PARAMETER)
     */
    public CapiLoadStoreParameter build() {
      if (directory != null && file != null) {
        throw ERROR_INVALID_PARAMETER.as(
            IllegalArgumentException::new, "a directory or a file, not both");
      }
      return new CapiLoadStoreParameter(this);
    }
  }
}
