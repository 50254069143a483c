// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.capijca.CipherMode;

/**
 * Parameters of a cipher: what a Windows program sets with CryptSetKeyParam before CryptEncrypt or
 * CryptDecrypt. Parameters that are not set keep the value that the key has. A cipher checks the
 * parameters against its key, as the {@code with…} methods of {@link
 * org.capijca.interfaces.CapiSecretKey} do. Immutable.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptsetkeyparam">CryptSetKeyParam</a>
 * @since 0.1
 */
public final class CapiCipherParameterSpec implements AlgorithmParameterSpec {
  private final CipherMode mode;
  private final byte[] iv;
  private final Integer modeBits;
  private final Integer padding;
  private final Integer effectiveKeyLength;
  private final byte[] salt;

  private CapiCipherParameterSpec(Builder builder) {
    mode = builder.mode;
    iv = builder.iv;
    modeBits = builder.modeBits;
    padding = builder.padding;
    effectiveKeyLength = builder.effectiveKeyLength;
    salt = builder.salt;
  }

  /** {@return a builder with no parameter set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the cipher mode (KP_MODE); empty if it is not set} */
  public Optional<CipherMode> getMode() {
    return Optional.ofNullable(mode);
  }

  /** {@return a copy of the IV (KP_IV); empty if it is not set} */
  public Optional<byte[]> getIV() {
    return Optional.ofNullable(iv).map(byte[]::clone);
  }

  /** {@return the feedback width in bits (KP_MODE_BITS); empty if it is not set} */
  public OptionalInt getModeBits() {
    return optional(modeBits);
  }

  /** {@return the padding (KP_PADDING); empty if it is not set} */
  public OptionalInt getPadding() {
    return optional(padding);
  }

  /** {@return the effective key length in bits (KP_EFFECTIVE_KEYLEN); empty if it is not set} */
  public OptionalInt getEffectiveKeyLength() {
    return optional(effectiveKeyLength);
  }

  /** {@return a copy of the salt (KP_SALT_EX); empty if it is not set} */
  public Optional<byte[]> getSalt() {
    return Optional.ofNullable(salt).map(byte[]::clone);
  }

  private static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapiCipherParameterSpec that
        && mode == that.mode
        && Arrays.equals(iv, that.iv)
        && Objects.equals(modeBits, that.modeBits)
        && Objects.equals(padding, that.padding)
        && Objects.equals(effectiveKeyLength, that.effectiveKeyLength)
        && Arrays.equals(salt, that.salt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        mode, Arrays.hashCode(iv), modeBits, padding, effectiveKeyLength, Arrays.hashCode(salt));
  }

  /** Returns the parameters that are set, under their header names; of the salt only its length. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "CapiCipherParameterSpec[", "]");
    add(text, "KP_MODE", mode);
    add(text, "KP_IV", iv == null ? null : HexFormat.of().formatHex(iv));
    add(text, "KP_MODE_BITS", modeBits);
    add(text, "KP_PADDING", padding);
    add(text, "KP_EFFECTIVE_KEYLEN", effectiveKeyLength);
    add(text, "KP_SALT_EX", salt == null ? null : salt.length + " bytes");
    return text.toString();
  }

  private static void add(StringJoiner text, String name, Object value) {
    if (value != null) {
      text.add(name + " " + value);
    }
  }

  /** Builds a {@link CapiCipherParameterSpec}. */
  public static final class Builder {
    private CipherMode mode;
    private byte[] iv;
    private Integer modeBits;
    private Integer padding;
    private Integer effectiveKeyLength;
    private byte[] salt;

    private Builder() {}

    /**
     * Sets the cipher mode (KP_MODE).
     *
     * @param mode the mode
     * @return this builder
     */
    public Builder mode(CipherMode mode) {
      this.mode = Arguments.notNull(mode, "mode");
      return this;
    }

    /**
     * Sets the IV (KP_IV).
     *
     * @param iv at least one block of bytes, copied; bytes beyond one block are ignored, as by
     *     CryptSetKeyParam
     * @return this builder
     */
    public Builder iv(byte[] iv) {
      this.iv = Arguments.notNull(iv, "iv").clone();
      return this;
    }

    /**
     * Sets the feedback width of CFB (KP_MODE_BITS).
     *
     * @param bits the width in bits; ciphers implement only 8
     * @return this builder
     */
    public Builder modeBits(int bits) {
      this.modeBits = bits;
      return this;
    }

    /**
     * Sets the padding (KP_PADDING).
     *
     * @param padding PKCS5_PADDING (1), the only one that the Microsoft CSPs implement
     * @return this builder
     */
    public Builder padding(int padding) {
      this.padding = padding;
      return this;
    }

    /**
     * Sets the effective key length of an RC2 key (KP_EFFECTIVE_KEYLEN).
     *
     * @param bits the length in bits
     * @return this builder
     */
    public Builder effectiveKeyLength(int bits) {
      this.effectiveKeyLength = bits;
      return this;
    }

    /**
     * Sets the salt of an RC2 or RC4 key (KP_SALT_EX).
     *
     * @param salt 0 to 23 bytes, copied
     * @return this builder
     */
    public Builder salt(byte[] salt) {
      this.salt = Arguments.notNull(salt, "salt").clone();
      return this;
    }

    /** {@return the parameters that have been set} */
    public CapiCipherParameterSpec build() {
      return new CapiCipherParameterSpec(this);
    }
  }
}
