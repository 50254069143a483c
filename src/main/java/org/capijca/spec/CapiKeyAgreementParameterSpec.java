// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Optional;
import org.capijca.KeyFlag;

/**
 * What an agreement is told besides the private key: the dwFlags that CryptSetKeyParam takes with
 * KP_ALGID, the peer's PUBLICKEYBLOB, and how the session key is cut from the agreed number.
 *
 * <pre>{@code
 * KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", "CAPI");
 * agreement.init(privateKey,
 *     CapiKeyAgreementParameterSpec.builder().peerBlob(blob).dwFlags(0x00800001).build());
 * SecretKey key = agreement.generateSecret("CALG_RC4");
 * }</pre>
 *
 * @since 0.1
 */
public final class CapiKeyAgreementParameterSpec implements AlgorithmParameterSpec {
  private final CapiKeyGenParameterSpec parameters;
  private final byte[] peerBlob;
  private final AgreedKeyRule rule;

  private CapiKeyAgreementParameterSpec(Builder builder) {
    parameters = builder.parameters.build();
    peerBlob = builder.peerBlob;
    rule = builder.rule;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The dwFlags of the session key: its length in bits in the upper half, and flags. */
  public int getDwFlags() {
    return parameters.getDwFlags();
  }

  /** The peer's PUBLICKEYBLOB, of version 2 or 3: a copy. */
  public Optional<byte[]> getPeerBlob() {
    return Optional.ofNullable(peerBlob).map(byte[]::clone);
  }

  public AgreedKeyRule getRule() {
    return rule;
  }

  @Override
  public String toString() {
    return "CapiKeyAgreementParameterSpec[dwFlags 0x"
        + Integer.toHexString(getDwFlags())
        + ", "
        + rule
        + (peerBlob == null ? "" : ", peer BLOB of " + peerBlob.length + " bytes")
        + "]";
  }

  /** Collects what is not default: dwFlags 0, no peer, {@link AgreedKeyRule#LE_PREFIX}. */
  public static final class Builder {
    private final CapiKeyGenParameterSpec.Builder parameters = CapiKeyGenParameterSpec.builder();
    private byte[] peerBlob;
    private AgreedKeyRule rule = AgreedKeyRule.LE_PREFIX;

    private Builder() {}

    /**
     * Length and flags of the session key as one number.
     *
     * @throws IllegalArgumentException if a bit is no flag (NTE_BAD_FLAGS)
     */
    public Builder dwFlags(int dwFlags) {
      parameters.dwFlags(dwFlags);
      return this;
    }

    /**
     * Length of the session key in bits, 0 for the default of its algorithm.
     *
     * @throws IllegalArgumentException if it has no place in dwFlags (ERROR_INVALID_PARAMETER)
     */
    public Builder keyLength(int bits) {
      parameters.keyLength(bits);
      return this;
    }

    /** Flags of the session key. */
    public Builder flags(KeyFlag... flags) {
      parameters.flags(flags);
      return this;
    }

    /** The peer's PUBLICKEYBLOB, which is copied; {@code doPhase} is then not needed. */
    public Builder peerBlob(byte[] publicKeyBlob) {
      peerBlob = Arguments.notNull(publicKeyBlob, "peer BLOB").clone();
      return this;
    }

    /** How the session key is cut from the agreed number. */
    public Builder rule(AgreedKeyRule newRule) {
      rule = Arguments.notNull(newRule, "rule");
      return this;
    }

    public CapiKeyAgreementParameterSpec build() {
      return new CapiKeyAgreementParameterSpec(this);
    }
  }
}
