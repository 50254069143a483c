// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.DwFlags;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;

/**
 * The input from which the SChannel CSPs derive the keys of a TLS 1.0 connection: the pre-master
 * secret, the parameters that CryptSetKeyParam gives it, and dwFlags.
 *
 * <p>{@code SecretKeyFactory.getInstance(…, "CAPI")} derives, by the name of the factory:
 *
 * <ul>
 *   <li>{@code CALG_SCHANNEL_MASTER_HASH}: the CALG_TLS1_MASTER key of the master secret, into
 *       which the creation of that hash turns the pre-master key;
 *   <li>{@code CALG_SCHANNEL_ENC_KEY}: the key of the cipher, with its IV;
 *   <li>{@code CALG_SCHANNEL_MAC_KEY}: the key for CALG_HMAC.
 * </ul>
 *
 * <p>With {@link KeyFlag#CRYPT_SERVER} these are the keys of the server, otherwise of the client.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/ns-wincrypt-schannel_alg">SCHANNEL_ALG</a>
 * @since 0.1
 */
public final class CapiSchannelKeySpec implements KeySpec {
  private final CapiSecretKey preMaster;
  private final byte[] clientRandom;
  private final byte[] serverRandom;
  private final Algorithm encryption;
  private final Algorithm mac;
  private final DwFlags dwFlags;

  /**
   * SCHANNEL_ALG: an algorithm and the length of its key.
   *
   * @param algId the cipher, or the hash of the MAC
   * @param bits the length of the key in bits
   */
  public record Algorithm(AlgId algId, int bits) {}

  private CapiSchannelKeySpec(Builder builder) {
    this.preMaster = builder.preMaster;
    this.clientRandom = builder.clientRandom;
    this.serverRandom = builder.serverRandom;
    this.encryption = builder.encryption;
    this.mac = builder.mac;
    this.dwFlags = builder.dwFlags;
  }

  /**
   * Returns a builder for the keys of a pre-master secret.
   *
   * @param preMaster a CALG_SSL3_MASTER or CALG_TLS1_MASTER key
   * @return the builder
   */
  public static Builder builder(CapiSecretKey preMaster) {
    return new Builder(Arguments.notNull(preMaster, "preMaster"));
  }

  /** {@return the pre-master secret, a CALG_SSL3_MASTER or CALG_TLS1_MASTER key} */
  public CapiSecretKey getPreMaster() {
    return preMaster;
  }

  /** {@return a copy of the client's random bytes (KP_CLIENT_RANDOM)} */
  public byte[] getClientRandom() {
    return clientRandom.clone();
  }

  /** {@return a copy of the server's random bytes (KP_SERVER_RANDOM)} */
  public byte[] getServerRandom() {
    return serverRandom.clone();
  }

  /**
   * {@return the cipher and the length of its key (KP_SCHANNEL_ALG with SCHANNEL_ENC_KEY); empty if
   * it is not set}
   */
  public Optional<Algorithm> getEncryption() {
    return Optional.ofNullable(encryption);
  }

  /**
   * {@return the hash of the MAC and the length of its key (KP_SCHANNEL_ALG with SCHANNEL_MAC_KEY);
   * empty if it is not set}
   */
  public Optional<Algorithm> getMac() {
    return Optional.ofNullable(mac);
  }

  /** {@return the dwFlags of CryptDeriveKey} */
  public int getDwFlags() {
    return dwFlags.toBits();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapiSchannelKeySpec that
        && preMaster.equals(that.preMaster)
        && Arrays.equals(clientRandom, that.clientRandom)
        && Arrays.equals(serverRandom, that.serverRandom)
        && Objects.equals(encryption, that.encryption)
        && Objects.equals(mac, that.mac)
        && dwFlags.equals(that.dwFlags);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        Arrays.hashCode(clientRandom), Arrays.hashCode(serverRandom), encryption, mac, dwFlags);
  }

  /** Returns the algorithms and dwFlags; no secrets. */
  @Override
  public String toString() {
    return "CapiSchannelKeySpec["
        + preMaster.getAlgId()
        + ", encryption "
        + encryption
        + ", MAC "
        + mac
        + ", 0x"
        + HexFormat.of().toHexDigits(getDwFlags())
        + "]";
  }

  /** Builds a {@link CapiSchannelKeySpec}. */
  public static final class Builder {
    private final CapiSecretKey preMaster;
    private byte[] clientRandom;
    private byte[] serverRandom;
    private Algorithm encryption;
    private Algorithm mac;
    private DwFlags dwFlags = DwFlags.NONE;

    private Builder(CapiSecretKey preMaster) {
      this.preMaster = preMaster;
    }

    /**
     * Sets the client's random bytes (KP_CLIENT_RANDOM).
     *
     * @param random the bytes, of any length, copied
     * @return this builder
     */
    public Builder clientRandom(byte[] random) {
      clientRandom = Arguments.notNull(random, "clientRandom").clone();
      return this;
    }

    /**
     * Sets the server's random bytes (KP_SERVER_RANDOM).
     *
     * @param random the bytes, of any length, copied
     * @return this builder
     */
    public Builder serverRandom(byte[] random) {
      serverRandom = Arguments.notNull(random, "serverRandom").clone();
      return this;
    }

    /**
     * Sets the cipher and the length of its key (KP_SCHANNEL_ALG with SCHANNEL_ENC_KEY).
     *
     * @param cipher the cipher
     * @param bits the length of the key in bits
     * @return this builder
     */
    public Builder encryption(AlgId cipher, int bits) {
      encryption = new Algorithm(cipher, bits);
      return this;
    }

    /**
     * Sets the hash of the MAC and the length of its key (KP_SCHANNEL_ALG with SCHANNEL_MAC_KEY).
     *
     * @param hash the hash
     * @param bits the length of the key in bits
     * @return this builder
     */
    public Builder mac(AlgId hash, int bits) {
      mac = new Algorithm(hash, bits);
      return this;
    }

    /**
     * Sets the flags as a number, in place of those set before.
     *
     * @param dwFlags the {@link KeyFlag} bits
     * @return this builder
     * @throws IllegalArgumentException if bit 0x20 is set, which is not a flag (NTE_BAD_FLAGS)
     */
    public Builder dwFlags(int dwFlags) {
      this.dwFlags = DwFlags.fromBits(dwFlags);
      return this;
    }

    /**
     * Adds flags.
     *
     * @param flags CRYPT_SERVER or CRYPT_EXPORTABLE
     * @return this builder
     */
    public Builder flags(KeyFlag... flags) {
      dwFlags = dwFlags.withFlags(Arrays.asList(Arguments.notNull(flags, "flags")));
      return this;
    }

    /**
     * Returns the spec.
     *
     * @return the spec
     * @throws IllegalArgumentException if the random bytes of client or server are missing
     *     (ERROR_INVALID_PARAMETER)
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
