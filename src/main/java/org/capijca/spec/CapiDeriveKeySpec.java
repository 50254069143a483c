// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.spec.KeySpec;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Destroyable;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.DwFlags;
import org.capijca.KeyFlag;

/**
 * The input of CryptDeriveKey: a base hash, the data hashed with it or its finished value, and
 * dwFlags.
 *
 * <p>{@code SecretKeyFactory.getInstance("CALG_RC4", "CAPI")}, named after the algorithm of the
 * key, derives the key. Data and hash value are secrets: they are copied, and {@link #destroy()}
 * wipes the copy.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptderivekey">CryptDeriveKey</a>
 * @since 0.1
 */
public final class CapiDeriveKeySpec implements KeySpec, Destroyable {
  private final AlgId hash;
  private final boolean finished;
  private final SecretBytes secret;
  private final DwFlags dwFlags;
  private final Csp csp;

  private CapiDeriveKeySpec(Builder builder) {
    this.hash = builder.hash;
    this.finished = builder.input.isFinished();
    this.secret = new SecretBytes("the spec", builder.input.take());
    this.dwFlags = builder.dwFlags;
    this.csp = builder.csp;
  }

  /** {@return a builder without a hash and without data} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the spec of the key that .NET's {@code new PasswordDeriveBytes(password,
   * salt).CryptDeriveKey(alg, hash, keySize, iv)} derives: the UTF-8 bytes of the password alone
   * are hashed, whatever the salt is; the CSP is Enhanced RSA and AES; the key is exportable. As
   * .NET returns only the bytes of the key, the key has no CryptoAPI salt (CRYPT_NO_SALT). The IV
   * that .NET returns is the zero IV.
   *
   * @param password the password, copied
   * @param hash the base hash
   * @param keySize the key length in bits, 0 for the default
   * @return the spec
   * @throws IllegalArgumentException if the key length does not fit in 16 bits
   *     (ERROR_INVALID_PARAMETER), or the password is not valid UTF-16 (NTE_BAD_DATA)
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

  /** {@return the base hash} */
  public AlgId getHash() {
    return hash;
  }

  /**
   * {@return a copy of the finished hash value (HP_HASHVAL), which the caller wipes; empty where
   * data is hashed}
   */
  public Optional<byte[]> getHashValue() {
    return finished ? Optional.of(secret.copy()) : Optional.empty();
  }

  /**
   * Returns a copy of the data to hash, or of the finished hash value where one was given; the
   * caller wipes it.
   *
   * @return the data or the hash value
   * @throws IllegalStateException if the spec has been destroyed (NTE_BAD_KEY_STATE)
   */
  public byte[] getSecret() {
    return secret.copy();
  }

  /**
   * {@return the dwFlags of CryptDeriveKey: the key length in bits in the upper 16 bits, flags in
   * the lower 16}
   */
  public int getDwFlags() {
    return dwFlags.toBits();
  }

  /** {@return the key length in bits; 0 for the default} */
  public int getKeyLength() {
    return dwFlags.keyLength();
  }

  /** {@return the flags without the key length, unmodifiable} */
  public Set<KeyFlag> getFlags() {
    return dwFlags.flags();
  }

  /**
   * {@return the CSP whose rules the derivation follows; empty for the CSP of the provider
   * instance}
   */
  public Optional<Csp> getCsp() {
    return Optional.ofNullable(csp);
  }

  /** Wipes the data or the hash value. */
  @Override
  public void destroy() {
    secret.destroy();
  }

  @Override
  public boolean isDestroyed() {
    return secret.isDestroyed();
  }

  /**
   * Compares everything, the secret in a time that does not depend on where it differs; a destroyed
   * spec equals only itself.
   */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof CapiDeriveKeySpec that
            && hash == that.hash
            && finished == that.finished
            && dwFlags.equals(that.dwFlags)
            && csp == that.csp
            && secret.isSame(that.secret));
  }

  /** Returns a hash of what is not secret only. */
  @Override
  public int hashCode() {
    return Objects.hash(hash, finished, dwFlags, csp);
  }

  /** Returns hash, dwFlags and CSP; neither the secret nor its length. */
  @Override
  public String toString() {
    return "CapiDeriveKeySpec["
        + hash
        + (finished ? " value" : "")
        + ", "
        + dwFlags
        + getCsp().map(csp -> ", " + csp).orElse("")
        + (isDestroyed() ? ", destroyed" : "")
        + "]";
  }

  /**
   * Builds a {@link CapiDeriveKeySpec}. It holds the secret until {@link #build()} moves it to the
   * spec.
   */
  public static final class Builder extends DwFlagsBuilder<Builder> {
    private AlgId hash;
    private final HashInput input = new HashInput();
    private Csp csp;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the base hash.
     *
     * @param hash the algorithm, for example CALG_MD5 or CALG_SHA1
     * @return this builder
     */
    public Builder hash(AlgId hash) {
      this.hash = Arguments.notNull(hash, "hash");
      return this;
    }

    /**
     * Adds data to hash, as one call of CryptHashData after those before.
     *
     * @param data the bytes, copied
     * @return this builder
     * @throws IllegalStateException if a hash value was given (NTE_BAD_HASH_STATE)
     */
    public Builder data(byte[] data) {
      input.add(data);
      return this;
    }

    /**
     * Adds the bytes of a password in a charset, without a terminating zero.
     *
     * @param password the password, which is not changed
     * @param charset the charset
     * @return this builder
     * @throws IllegalArgumentException if the charset lacks a character (NTE_BAD_DATA)
     * @throws IllegalStateException if a hash value was given (NTE_BAD_HASH_STATE)
     */
    public Builder password(char[] password, Charset charset) {
      input.addWiping(PasswordEncoding.encodeWhole(password, charset));
      return this;
    }

    /**
     * Adds the bytes of a password as a Windows program passes them to CryptHashData.
     *
     * @param password the password, which is not changed
     * @param encoding the line of code that passes them
     * @return this builder
     * @throws IllegalArgumentException if the code page lacks a character (NTE_BAD_DATA)
     * @throws IllegalStateException if a hash value was given (NTE_BAD_HASH_STATE)
     */
    public Builder password(char[] password, PasswordEncoding encoding) {
      input.addWiping(Arguments.notNull(encoding, "encoding").encode(password));
      return this;
    }

    /**
     * Sets the finished value of the base hash: CryptSetHashParam with HP_HASHVAL.
     *
     * @param value the hash value, copied
     * @return this builder
     * @throws IllegalStateException if data or a value was given before (NTE_BAD_HASH_STATE)
     */
    public Builder hashValue(byte[] value) {
      input.finish(value);
      return this;
    }

    /**
     * Sets the CSP whose rules the derivation follows, in place of the CSP of the provider
     * instance.
     *
     * @param csp the CSP
     * @return this builder
     */
    public Builder csp(Csp csp) {
      this.csp = Arguments.notNull(csp, "csp");
      return this;
    }

    /**
     * Returns the spec and moves the secret to it: afterwards the builder has no data.
     *
     * @return the spec
     * @throws IllegalArgumentException if no hash was set, or neither a password nor data nor a
     *     hash value (ERROR_INVALID_PARAMETER)
     */
    public CapiDeriveKeySpec build() {
      if (hash == null) {
        throw ERROR_INVALID_PARAMETER.as(
            IllegalArgumentException::new,
            "hash is missing: CryptDeriveKey needs a base hash, for example CALG_SHA1");
      }
      if (!input.isGiven()) {
        throw ERROR_INVALID_PARAMETER.as(
            IllegalArgumentException::new,
            "nothing to hash: call password, data or hashValue before each build; a key from the"
                + " hash of no bytes needs data(new byte[0])");
      }
      return new CapiDeriveKeySpec(this);
    }
  }
}
