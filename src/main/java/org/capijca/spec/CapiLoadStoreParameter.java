// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_FLAGS;

import java.nio.file.Path;
import java.security.KeyStore.LoadStoreParameter;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.ProtectionParameter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.DestroyFailedException;
import javax.security.auth.Destroyable;
import org.capijca.KeyFlag;

/**
 * Where a KeyStore of this provider finds its containers, and how keys come in.
 *
 * <p>With a directory it is a store like the user's own, for example one for the machine
 * (CRYPT_MACHINE_KEYSET); with a file, a PFX file; with neither, the user's own store.
 *
 * @since 0.1
 */
public final class CapiLoadStoreParameter implements LoadStoreParameter, Destroyable {
  /** The flags that the private keys of containers and key files can come in with. */
  public static final Set<KeyFlag> IMPORT_FLAGS =
      Collections.unmodifiableSet(
          EnumSet.of(
              KeyFlag.CRYPT_EXPORTABLE,
              KeyFlag.CRYPT_ARCHIVABLE,
              KeyFlag.CRYPT_USER_PROTECTED,
              KeyFlag.CRYPT_FORCE_KEY_PROTECTION_HIGH));

  private final Path directory;
  private final Path file;
  private final Set<KeyFlag> importFlags;
  private final ProtectionParameter protection;
  private final PfxProtection pfxProtection;
  private final boolean macRequired;

  private CapiLoadStoreParameter(Builder builder) {
    this.directory = builder.directory;
    this.file = builder.file;
    this.importFlags = Collections.unmodifiableSet(EnumSet.copyOf(builder.importFlags));
    this.protection = builder.protection;
    this.pfxProtection = builder.pfxProtection;
    this.macRequired = builder.macRequired;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The directory of a store. */
  public Optional<Path> getDirectory() {
    return Optional.ofNullable(directory);
  }

  /** A PFX file, from which all is read or to which all is written. */
  public Optional<Path> getFile() {
    return Optional.ofNullable(file);
  }

  /**
   * The flags that keys get which come in without any: from PFX files of others, and as keys of
   * other providers. Empty means not exportable.
   */
  public Set<KeyFlag> getImportFlags() {
    return importFlags;
  }

  /** A PasswordProtection or CallbackHandlerProtection; null for a store without a password. */
  @Override
  public ProtectionParameter getProtectionParameter() {
    return protection;
  }

  /** How a PFX file is protected when it is written; empty for the setting of the provider. */
  public Optional<PfxProtection> getPfxProtection() {
    return Optional.ofNullable(pfxProtection);
  }

  /** Whether a PFX file without a MAC is refused, whatever the setting of the JVM is. */
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

  /** Puts a parameter together. */
  public static final class Builder {
    private Path directory;
    private Path file;
    private final Set<KeyFlag> importFlags = EnumSet.noneOf(KeyFlag.class);
    private ProtectionParameter protection;
    private PfxProtection pfxProtection;
    private boolean macRequired;

    private Builder() {}

    /** The directory of a store, which is made when something is first written there. */
    public Builder directory(Path path) {
      directory = Arguments.notNull(path, "directory");
      return this;
    }

    /** A PFX file. */
    public Builder file(Path path) {
      file = Arguments.notNull(path, "file");
      return this;
    }

    /**
     * Adds flags for keys that come in.
     *
     * @throws IllegalArgumentException if one is not among {@link #IMPORT_FLAGS} (NTE_BAD_FLAGS)
     */
    public Builder importFlags(KeyFlag... flags) {
      for (KeyFlag flag : Arguments.notNull(flags, "flags")) {
        Arguments.notNull(flag, "a flag");
        if (!IMPORT_FLAGS.contains(flag)) {
          throw NTE_BAD_FLAGS.as(
              IllegalArgumentException::new,
              flag + " is no flag for keys that come in; allowed " + IMPORT_FLAGS);
        }
        importFlags.add(flag);
      }
      return this;
    }

    /** The password, copied. */
    public Builder password(char[] password) {
      return protection(new PasswordProtection(Arguments.notNull(password, "password")));
    }

    /** A PasswordProtection or CallbackHandlerProtection. */
    public Builder protection(ProtectionParameter parameter) {
      protection = Arguments.notNull(parameter, "protection");
      return this;
    }

    /** How a PFX file is protected when it is written. */
    public Builder pfxProtection(PfxProtection choice) {
      pfxProtection = Arguments.notNull(choice, "pfxProtection");
      return this;
    }

    /**
     * Refuses PFX files without a MAC, which nobody can know to be intact. Without this call they
     * are read, unless the Security property {@code org.capijca.pfx.requireMac} is {@code true}.
     */
    public Builder requireMac() {
      macRequired = true;
      return this;
    }

    /**
     * The parameter.
     *
     * @throws IllegalArgumentException if there are both a directory and a file
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
