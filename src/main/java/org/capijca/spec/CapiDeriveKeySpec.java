// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_HASH_STATE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Destroyable;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;

/**
 * What CryptDeriveKey is told: a base hash, the data hashed with it (or its finished value), and
 * dwFlags.
 *
 * <p>The key is made by {@code SecretKeyFactory.getInstance("CALG_RC4", "CAPI")}, named after the
 * algorithm of the key. Data and hash value are secrets: they are copied, and {@link #destroy()}
 * wipes the copy.
 *
 * @since 0.1
 */
public final class CapiDeriveKeySpec implements KeySpec, Destroyable {
  private final AlgId hash;
  private final boolean finished;
  private final SecretBytes secret;
  private final CapiKeyGenParameterSpec parameters;
  private final Set<KeyFlag> flags;

  private CapiDeriveKeySpec(Builder builder) {
    this.hash = builder.hash;
    this.finished = builder.finished;
    this.secret = new SecretBytes("the spec", builder.secret);
    this.parameters = builder.parameters.build();
    this.flags = parameters.getFlags();
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * What .NET's {@code new PasswordDeriveBytes(password, salt).CryptDeriveKey(alg, hash, keySize,
   * iv)} does: the UTF-8 bytes of the password alone are hashed, whatever the salt, the CSP is
   * Enhanced RSA and AES, and the key is exportable. As .NET hands on the bytes of the key only,
   * the key has no CryptoAPI salt (CRYPT_NO_SALT). The IV that .NET fills in is the zero IV.
   *
   * @param keySize in bits, 0 for the default
   */
  public static CapiDeriveKeySpec passwordDeriveBytes(char[] password, AlgId hash, int keySize) {
    return builder()
        .hash(hash)
        .password(password, StandardCharsets.UTF_8)
        .keyLength(keySize)
        .flags(KeyFlag.CRYPT_EXPORTABLE, KeyFlag.CRYPT_NO_SALT)
        .csp(Csp.MS_ENH_RSA_AES_PROV)
        .build();
  }

  /** The base hash. */
  public AlgId getHash() {
    return hash;
  }

  /** Whether {@link #getSecret()} is the finished hash value, and not the data to hash. */
  public boolean isHashFinished() {
    return finished;
  }

  /**
   * A copy of the data to hash, or of the hash value; the caller wipes it.
   *
   * @throws IllegalStateException if it has been destroyed (NTE_BAD_KEY_STATE)
   */
  public byte[] getSecret() {
    return secret.copy();
  }

  /**
   * Feeds what {@link #getSecret()} returns to a digest, without a copy.
   *
   * @throws IllegalStateException if it has been destroyed (NTE_BAD_KEY_STATE); the digest may have
   *     been fed by then
   */
  public void updateDigest(MessageDigest digest) {
    secret.update(Arguments.notNull(digest, "digest"));
  }

  /** The dwFlags of CryptDeriveKey: the key length in bits in the upper half, then flags. */
  public int getDwFlags() {
    return parameters.getDwFlags();
  }

  /** The key length in bits, 0 for the default. */
  public int getKeyLength() {
    return parameters.getKeyLength();
  }

  /** The flags without the length. */
  public Set<KeyFlag> getFlags() {
    return flags;
  }

  /** The CSP to derive as; empty for the CSP of the provider instance. */
  public Optional<Csp> getCsp() {
    return parameters.getCsp();
  }

  /** Wipes data or hash value. */
  @Override
  public void destroy() {
    secret.destroy();
  }

  @Override
  public boolean isDestroyed() {
    return secret.isDestroyed();
  }

  /** No secrets, nor their length. */
  @Override
  public String toString() {
    return "CapiDeriveKeySpec["
        + hash
        + (finished ? " value" : "")
        + ", 0x"
        + HexFormat.of().toHexDigits(getDwFlags())
        + getCsp().map(csp -> ", " + csp).orElse("")
        + (isDestroyed() ? ", destroyed" : "")
        + "]";
  }

  /** Puts the spec together; it holds its secrets until {@link #build()} hands them over. */
  public static final class Builder {
    private AlgId hash;
    private boolean finished;
    private byte[] secret;
    private final CapiKeyGenParameterSpec.Builder parameters = CapiKeyGenParameterSpec.builder();

    private Builder() {}

    /** The base hash: CALG_MD5, CALG_SHA1 ... */
    public Builder hash(AlgId hash) {
      this.hash = Arguments.notNull(hash, "hash");
      return this;
    }

    /**
     * Data to hash: one CryptHashData call, after those before it.
     *
     * @throws IllegalStateException if a hash value was given (NTE_BAD_HASH_STATE)
     */
    public Builder data(byte[] data) {
      requireUnfinished();
      Arguments.notNull(data, "data");
      byte[] before = secret == null ? new byte[0] : secret;
      secret = Arrays.copyOf(before, before.length + data.length);
      System.arraycopy(data, 0, secret, before.length, data.length);
      Arrays.fill(before, (byte) 0);
      return this;
    }

    /**
     * A password, hashed as its bytes in this charset, without a zero at the end.
     *
     * @throws IllegalArgumentException if the charset lacks a character (NTE_BAD_DATA)
     * @throws IllegalStateException if a hash value was given (NTE_BAD_HASH_STATE)
     */
    public Builder password(char[] password, Charset charset) {
      return wiping(PasswordEncoding.encode(password, charset));
    }

    /**
     * A password, hashed as some Windows program does.
     *
     * @throws IllegalArgumentException if the code page lacks a character (NTE_BAD_DATA)
     * @throws IllegalStateException if a hash value was given (NTE_BAD_HASH_STATE)
     */
    public Builder password(char[] password, PasswordEncoding encoding) {
      return wiping(Arguments.notNull(encoding, "encoding").encode(password));
    }

    private Builder wiping(byte[] bytes) {
      try {
        return data(bytes);
      } finally {
        Arrays.fill(bytes, (byte) 0);
      }
    }

    /**
     * The finished value of the base hash: CryptSetHashParam(HP_HASHVAL).
     *
     * @throws IllegalStateException if data or a value was given before (NTE_BAD_HASH_STATE)
     */
    public Builder hashValue(byte[] value) {
      requireUnfinished();
      if (secret != null) {
        throw NTE_BAD_HASH_STATE.as(
            IllegalStateException::new, "data has been hashed: its value cannot be set");
      }
      secret = Arguments.notNull(value, "hash value").clone();
      finished = true;
      return this;
    }

    private void requireUnfinished() {
      if (finished) {
        throw NTE_BAD_HASH_STATE.as(IllegalStateException::new, "the hash value has been set");
      }
    }

    /**
     * Takes length and flags from a number, in place of what was set before.
     *
     * @throws IllegalArgumentException if bit 0x20 is set, which is no flag (NTE_BAD_FLAGS)
     */
    public Builder dwFlags(int dwFlags) {
      parameters.dwFlags(dwFlags);
      return this;
    }

    /**
     * The key length in bits, 0 for the default.
     *
     * @throws IllegalArgumentException if it does not fit in 16 bits (ERROR_INVALID_PARAMETER)
     */
    public Builder keyLength(int bits) {
      parameters.keyLength(bits);
      return this;
    }

    /** Adds flags. */
    public Builder flags(KeyFlag... flags) {
      parameters.flags(flags);
      return this;
    }

    /** The CSP to derive as, in place of the provider's own. */
    public Builder csp(Csp csp) {
      parameters.csp(csp);
      return this;
    }

    /**
     * The spec, which takes the secrets over: build again and there is no data.
     *
     * @throws IllegalArgumentException if there is no hash (ERROR_INVALID_PARAMETER)
     */
    public CapiDeriveKeySpec build() {
      if (hash == null) {
        throw ERROR_INVALID_PARAMETER.as(
            IllegalArgumentException::new, "hash is missing: CryptDeriveKey needs a base hash");
      }
      if (secret == null) {
        secret = new byte[0];
      }
      CapiDeriveKeySpec spec = new CapiDeriveKeySpec(this);
      secret = null;
      finished = false;
      return spec;
    }
  }
}
