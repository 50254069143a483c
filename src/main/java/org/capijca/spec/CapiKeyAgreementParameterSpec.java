// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.capijca.DwFlags;

/**
 * Parameters of a key agreement in addition to the private key: the dwFlags that CryptSetKeyParam
 * takes with KP_ALGID, the PUBLICKEYBLOB of the peer, and the rule that derives a session key from
 * the agreed number.
 *
 * <pre>{@code
 * KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", "CAPI");
 * agreement.init(privateKey,
 * CapiKeyAgreementParameterSpec.builder().peerBlob(blob).dwFlags(0x00800001).build());
 * SecretKey key = agreement.generateSecret("CALG_RC4");
 * }</pre>
 *
 * @since 0.1
 */
public final class CapiKeyAgreementParameterSpec implements AlgorithmParameterSpec {
  private final DwFlags dwFlags;
  private final byte[] peerBlob;
  private final AgreedKeyRule rule;

  private CapiKeyAgreementParameterSpec(Builder builder) {
    dwFlags = builder.dwFlags;
    peerBlob = builder.peerBlob;
    rule = builder.rule;
  }

  /** {@return a builder with dwFlags 0, no peer and the rule {@link AgreedKeyRule#LE_PREFIX}} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the dwFlags of the session key: its length in bits in the upper 16 bits, flags in the
   * lower 16}
   */
  public int getDwFlags() {
    return dwFlags.toBits();
  }

  /** {@return a copy of the peer's PUBLICKEYBLOB, of version 2 or 3; empty if it is not given} */
  public Optional<byte[]> getPeerBlob() {
    return Optional.ofNullable(peerBlob).map(byte[]::clone);
  }

  /** {@return the rule that makes a session key of the agreed number} */
  public AgreedKeyRule getRule() {
    return rule;
  }

  /** Compares dwFlags, peer BLOB and rule. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CapiKeyAgreementParameterSpec that
        && dwFlags.equals(that.dwFlags)
        && Arrays.equals(peerBlob, that.peerBlob)
        && rule == that.rule;
  }

  @Override
  public int hashCode() {
    return Objects.hash(dwFlags, Arrays.hashCode(peerBlob), rule);
  }

  /** Returns dwFlags and rule, and the length of the peer BLOB; no secrets. */
  @Override
  public String toString() {
    return "CapiKeyAgreementParameterSpec[dwFlags "
        + dwFlags
        + ", "
        + rule
        + (peerBlob == null ? "" : ", peer BLOB of " + peerBlob.length + " bytes")
        + "]";
  }

  /** Builds a {@link CapiKeyAgreementParameterSpec}; length and flags are of the session key. */
  public static final class Builder extends DwFlagsBuilder<Builder> {
    private byte[] peerBlob;
    private AgreedKeyRule rule = AgreedKeyRule.LE_PREFIX;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the peer's public key; {@code doPhase} is then not needed.
     *
     * @param publicKeyBlob a PUBLICKEYBLOB of version 2 or 3, copied
     * @return this builder
     */
    public Builder peerBlob(byte[] publicKeyBlob) {
      peerBlob = Arguments.notNull(publicKeyBlob, "peer BLOB").clone();
      return this;
    }

    /**
     * Sets the rule that derives a session key from the agreed number.
     *
     * @param newRule the rule
     * @return this builder
     */
    public Builder rule(AgreedKeyRule newRule) {
      rule = Arguments.notNull(newRule, "rule");
      return this;
    }

    /** {@return the parameters that have been set} */
    public CapiKeyAgreementParameterSpec build() {
      return new CapiKeyAgreementParameterSpec(this);
    }
  }
}
