// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.security.spec.KeySpec;
import java.util.Set;
import javax.security.auth.DestroyFailedException;
import javax.security.auth.Destroyable;
import org.capijca.ImportFlag;
import org.jspecify.annotations.Nullable;

/**
 * Any key spec that a KeyFactory or SecretKeyFactory of this provider reads, with the dwFlags of
 * CryptImportKey. The specs of the JDK have no flags of their own; this spec decides whether their
 * keys come in exportable, and whether the user is asked before they are used.
 *
 * <pre>{@code
 * PrivateKey key = KeyFactory.getInstance("CALG_RSA_KEYX", "CAPI")
 *     .generatePrivate(
 *         new CapiImportKeySpec(
 *             new PKCS8EncodedKeySpec(encoded), ImportFlag.CRYPT_EXPORTABLE.value()));
 * }</pre>
 *
 * <p>These flags replace those of a spec that has flags itself, for example a {@link
 * CapiKeyBlobSpec}. A public key has no flags: {@code generatePublic} accepts the spec and ignores
 * them.
 *
 * <p>{@code RC2CryptoServiceProvider.UseSalt} of .NET is the flag CRYPT_NO_SALT: a key of 40 bits
 * with UseSalt false, its default, is imported with {@link ImportFlag#CRYPT_NO_SALT}, one with
 * UseSalt true without that flag.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptimportkey">CryptImportKey</a>
 * @since 0.1
 */
public final class CapiImportKeySpec implements KeySpec, Destroyable {
  private final Class<? extends KeySpec> type;
  private final int dwFlags;
  private volatile @Nullable KeySpec keySpec;

  /**
   * Creates a spec with the dwFlags of CryptImportKey.
   *
   * @param keySpec the key, not copied
   * @param dwFlags the {@link ImportFlag} bits; 0 for a key that is not exportable
   * @throws NullPointerException if the key spec is null (ERROR_INVALID_PARAMETER)
   * @throws IllegalArgumentException if a bit is set that is not an {@link ImportFlag}
   *     (NTE_BAD_FLAGS), or the key spec is a CapiImportKeySpec or a CapiDeriveKeySpec, which has
   *     the dwFlags of CryptDeriveKey (NTE_BAD_TYPE)
   */
  public CapiImportKeySpec(KeySpec keySpec, int dwFlags) {
    this.keySpec = Arguments.notNull(keySpec, "keySpec");
    this.type = keySpec.getClass();
    ImportFlag.fromBits(dwFlags);
    if (keySpec instanceof CapiImportKeySpec || keySpec instanceof CapiDeriveKeySpec) {
      throw NTE_BAD_TYPE.as(
          IllegalArgumentException::new,
          "a "
              + type.getSimpleName()
              + " has dwFlags of its own; allowed are the specs of keys to import");
    }
    this.dwFlags = dwFlags;
  }

  /**
   * Returns the key.
   *
   * @return the spec that was given to the constructor
   * @throws IllegalStateException if this spec has been destroyed (NTE_BAD_KEY_STATE)
   */
  public KeySpec getKeySpec() {
    KeySpec current = keySpec;
    if (current == null) {
      throw NTE_BAD_KEY_STATE.as(IllegalStateException::new, "the key spec has been destroyed");
    }
    return current;
  }

  /** {@return the dwFlags of CryptImportKey} */
  public int getDwFlags() {
    return dwFlags;
  }

  /** {@return the dwFlags by name, unmodifiable} */
  public Set<ImportFlag> getFlags() {
    return ImportFlag.fromBits(dwFlags);
  }

  /**
   * Destroys the wrapped spec if it can be destroyed, as those of this package can, and releases
   * it. The specs of the JDK cannot be wiped.
   */
  @Override
  public void destroy() {
    KeySpec current = keySpec;
    keySpec = null;
    if (current instanceof Destroyable destroyable) {
      try {
        destroyable.destroy();
      } catch (DestroyFailedException cannotBeWiped) {
        // released, which is all that can be done for a spec of the JDK
      }
    }
  }

  @Override
  public boolean isDestroyed() {
    return keySpec == null;
  }

  /**
   * Compares dwFlags and keys. The JDK's specs of numbers, which do not compare themselves, are
   * compared by their numbers, in a time that does not depend on where they differ.
   */
  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof CapiImportKeySpec that) || dwFlags != that.dwFlags) {
      return false;
    }
    KeySpec mine = keySpec;
    KeySpec theirs = that.keySpec;
    return mine != null && theirs != null && KeySpecValues.same(mine, theirs);
  }

  /** Returns a hash of dwFlags only, which are not secret. */
  @Override
  public int hashCode() {
    return Integer.hashCode(dwFlags);
  }

  /** Returns the class of the key spec and the flags; no secrets. */
  @Override
  public String toString() {
    return "CapiImportKeySpec[" + type.getSimpleName() + ", " + getFlags() + "]";
  }
}
