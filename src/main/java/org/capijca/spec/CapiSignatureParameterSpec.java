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
 * What CryptSignHash and CryptVerifySignature are told beside the data: dwFlags, and where the
 * Signature's name does not say it ({@code CALG_RSA_SIGN}) the hash whose finished value is signed.
 * Immutable.
 *
 * @since 0.1
 */
public final class CapiSignatureParameterSpec implements AlgorithmParameterSpec {
  private final AlgId hash;
  private final int dwFlags;

  /**
   * The dwFlags of a signature whose name says the hash.
   *
   * @throws IllegalArgumentException if a bit is set that is no {@link SignatureFlag}
   *     (NTE_BAD_FLAGS)
   */
  public CapiSignatureParameterSpec(int dwFlags) {
    this(dwFlags, null);
  }

  /** A signature of a finished value of this hash, with dwFlags 0. */
  public CapiSignatureParameterSpec(AlgId hash) {
    this(hash, 0);
  }

  /**
   * A signature of a finished value of this hash.
   *
   * @throws IllegalArgumentException if a bit is set that is no {@link SignatureFlag}
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

  /** The ALG_ID of the hash object; empty where the Signature's name says it. */
  public Optional<AlgId> getHash() {
    return Optional.ofNullable(hash);
  }

  /** The dwFlags of CryptSignHash or CryptVerifySignature. */
  public int getDwFlags() {
    return dwFlags;
  }

  /** The dwFlags by name. */
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
