// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.SignatureFlag;

/**
 * Parameters of CryptSignHash and CryptVerifySignature: dwFlags, and the hash whose finished value
 * is signed, where the name of the Signature does not contain it ({@code CALG_RSA_SIGN}).
 * Immutable.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptsignhashw">CryptSignHash</a>
 * @since 0.1
 */
public final class CapiSignatureParameterSpec implements AlgorithmParameterSpec {
  private final AlgId hash;
  private final int dwFlags;

  /**
   * Creates the parameters of a Signature whose name contains the hash.
   *
   * @param dwFlags the {@link SignatureFlag} bits
   * @throws IllegalArgumentException if a bit is set that is not a {@link SignatureFlag}
   *     (NTE_BAD_FLAGS)
   */
  public CapiSignatureParameterSpec(int dwFlags) {
    this(dwFlags, null);
  }

  /**
   * Creates the parameters of a signature of a finished hash value, with dwFlags 0.
   *
   * @param hash the hash
   */
  public CapiSignatureParameterSpec(AlgId hash) {
    this(hash, 0);
  }

  /**
   * Creates the parameters of a signature of a finished hash value.
   *
   * @param hash the hash
   * @param dwFlags the {@link SignatureFlag} bits
   * @throws IllegalArgumentException if a bit is set that is not a {@link SignatureFlag}
   *     (NTE_BAD_FLAGS)
   */
  public CapiSignatureParameterSpec(AlgId hash, int dwFlags) {
    this(dwFlags, Arguments.notNull(hash, "hash"));
  }

  private CapiSignatureParameterSpec(int dwFlags, AlgId hash) {
    SignatureFlag.fromBits(dwFlags);
    this.dwFlags = dwFlags;
    this.hash = hash;
  }

  /** {@return the hash; empty where the name of the Signature contains it} */
  public Optional<AlgId> getHash() {
    return Optional.ofNullable(hash);
  }

  /** {@return the dwFlags of CryptSignHash or CryptVerifySignature} */
  public int getDwFlags() {
    return dwFlags;
  }

  /** {@return the dwFlags by name, unmodifiable} */
  public Set<SignatureFlag> getFlags() {
    return SignatureFlag.fromBits(dwFlags);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapiSignatureParameterSpec that
        && hash == that.hash
        && dwFlags == that.dwFlags;
  }

  @Override
  public int hashCode() {
    return Objects.hash(hash, dwFlags);
  }

  @Override
  public String toString() {
    return "CapiSignatureParameterSpec[" + (hash == null ? "" : hash + ", ") + getFlags() + "]";
  }
}
