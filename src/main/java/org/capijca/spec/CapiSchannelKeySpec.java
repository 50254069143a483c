// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.spec.KeySpec;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;

/**
 * What the SChannel CSPs derive the keys of a TLS 1.0 connection from: the pre-master secret with
 * the parameters that CryptSetKeyParam gives it, and dwFlags.
 *
 * <p>{@code SecretKeyFactory.getInstance(…, "CAPI")} makes of it: {@code
 * CALG_SCHANNEL_MASTER_HASH}, the CALG_TLS1_MASTER key of the master secret, which is what creating
 * that hash turns the pre-master key into; {@code CALG_SCHANNEL_ENC_KEY}, the key of the cipher,
 * with its IV; {@code CALG_SCHANNEL_MAC_KEY}, the key for CALG_HMAC. With {@link
 * KeyFlag#CRYPT_SERVER} these are the server's, else the client's.
 *
 * @since 0.1
 */
public final class CapiSchannelKeySpec implements KeySpec {
  private final CapiSecretKey preMaster;
  private final byte[] clientRandom;
  private final byte[] serverRandom;
  private final Algorithm encryption;
  private final Algorithm mac;
  private final CapiKeyGenParameterSpec parameters;

  /**
   * SCHANNEL_ALG.
   *
   * @param algId of the cipher, or of the hash of the MAC
   * @param bits length of the key
   */
  public record Algorithm(AlgId algId, int bits) {}

  private CapiSchannelKeySpec(Builder builder) {
    this.preMaster = builder.preMaster;
    this.clientRandom = builder.clientRandom;
    this.serverRandom = builder.serverRandom;
    this.encryption = builder.encryption;
    this.mac = builder.mac;
    this.parameters = builder.parameters.build();
  }

  /**
   * A builder for the keys of this pre-master secret, a CALG_SSL3_MASTER or CALG_TLS1_MASTER key.
   */
  public static Builder builder(CapiSecretKey preMaster) {
    return new Builder(Arguments.notNull(preMaster, "preMaster"));
  }

  public CapiSecretKey getPreMaster() {
    return preMaster;
  }

  /** KP_CLIENT_RANDOM: a copy. */
  public byte[] getClientRandom() {
    return clientRandom.clone();
  }

  /** KP_SERVER_RANDOM: a copy. */
  public byte[] getServerRandom() {
    return serverRandom.clone();
  }

  /** KP_SCHANNEL_ALG for SCHANNEL_ENC_KEY. */
  public Optional<Algorithm> getEncryption() {
    return Optional.ofNullable(encryption);
  }

  /** KP_SCHANNEL_ALG for SCHANNEL_MAC_KEY. */
  public Optional<Algorithm> getMac() {
    return Optional.ofNullable(mac);
  }

  /** The dwFlags of CryptDeriveKey. */
  public int getDwFlags() {
    return parameters.getDwFlags();
  }

  /** Puts the spec together. */
  public static final class Builder {
    private final CapiSecretKey preMaster;
    private byte[] clientRandom;
    private byte[] serverRandom;
    private Algorithm encryption;
    private Algorithm mac;
    private final CapiKeyGenParameterSpec.Builder parameters = CapiKeyGenParameterSpec.builder();

    private Builder(CapiSecretKey preMaster) {
      this.preMaster = preMaster;
    }

    /** KP_CLIENT_RANDOM, of any length. */
    public Builder clientRandom(byte[] random) {
      clientRandom = Arguments.notNull(random, "clientRandom").clone();
      return this;
    }

    /** KP_SERVER_RANDOM, of any length. */
    public Builder serverRandom(byte[] random) {
      serverRandom = Arguments.notNull(random, "serverRandom").clone();
      return this;
    }

    /** KP_SCHANNEL_ALG for SCHANNEL_ENC_KEY: the cipher and the bits of its key. */
    public Builder encryption(AlgId cipher, int bits) {
      encryption = new Algorithm(cipher, bits);
      return this;
    }

    /** KP_SCHANNEL_ALG for SCHANNEL_MAC_KEY: the hash of the MAC and the bits of its key. */
    public Builder mac(AlgId hash, int bits) {
      mac = new Algorithm(hash, bits);
      return this;
    }

    /**
     * Takes the flags from a number.
     *
     * @throws IllegalArgumentException if bit 0x20 is set, which is no flag (NTE_BAD_FLAGS)
     */
    public Builder dwFlags(int dwFlags) {
      parameters.dwFlags(dwFlags);
      return this;
    }

    /** Adds flags: CRYPT_SERVER, CRYPT_EXPORTABLE. */
    public Builder flags(KeyFlag... flags) {
      parameters.flags(flags);
      return this;
    }

    /**
     * The spec.
     *
     * @throws IllegalArgumentException if a random value is missing (ERROR_INVALID_PARAMETER)
     */
    public CapiSchannelKeySpec build() {
      if (clientRandom == null || serverRandom == null) {
        throw ERROR_INVALID_PARAMETER.as(
            IllegalArgumentException::new,
            (clientRandom == null ? "clientRandom" : "serverRandom") + " is missing");
      }
      return new CapiSchannelKeySpec(this);
    }
  }
}
