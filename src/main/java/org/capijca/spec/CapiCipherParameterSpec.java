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
 * What CryptSetKeyParam would be told before CryptEncrypt or CryptDecrypt. What is not set here
 * stays as the key has it; a cipher checks what is set against its key, as the {@code with…}
 * methods of {@link org.capijca.interfaces.CapiSecretKey} do.
 *
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

  public static Builder builder() {
    return new Builder();
  }

  /** KP_MODE. */
  public Optional<CipherMode> getMode() {
    return Optional.ofNullable(mode);
  }

  /** KP_IV: a copy. */
  public Optional<byte[]> getIV() {
    return Optional.ofNullable(iv).map(byte[]::clone);
  }

  /** KP_MODE_BITS: the feedback width in bits. */
  public OptionalInt getModeBits() {
    return optional(modeBits);
  }

  /** KP_PADDING. */
  public OptionalInt getPadding() {
    return optional(padding);
  }

  /** KP_EFFECTIVE_KEYLEN in bits. */
  public OptionalInt getEffectiveKeyLength() {
    return optional(effectiveKeyLength);
  }

  /** KP_SALT_EX: a copy. */
  public Optional<byte[]> getSalt() {
    return Optional.ofNullable(salt).map(byte[]::clone);
  }

  private static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapiCipherParameterSpec capiCipherParameterSpec
        && mode == capiCipherParameterSpec.mode
        && Arrays.equals(iv, capiCipherParameterSpec.iv)
        && Objects.equals(modeBits, capiCipherParameterSpec.modeBits)
        && Objects.equals(padding, capiCipherParameterSpec.padding)
        && Objects.equals(effectiveKeyLength, capiCipherParameterSpec.effectiveKeyLength)
        && Arrays.equals(salt, capiCipherParameterSpec.salt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        mode, Arrays.hashCode(iv), modeBits, padding, effectiveKeyLength, Arrays.hashCode(salt));
  }

  /** What is set, with the header names; of the salt its length only. */
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

  /** Takes the overrides together. */
  public static final class Builder {
    private CipherMode mode;
    private byte[] iv;
    private Integer modeBits;
    private Integer padding;
    private Integer effectiveKeyLength;
    private byte[] salt;

    private Builder() {}

    public Builder mode(CipherMode mode) {
      this.mode = Arguments.notNull(mode, "mode");
      return this;
    }

    /** At least a block of bytes; more are ignored, as CryptSetKeyParam does. */
    public Builder iv(byte[] iv) {
      this.iv = Arguments.notNull(iv, "iv").clone();
      return this;
    }

    /** The feedback width in bits; ciphers work with 8. */
    public Builder modeBits(int bits) {
      this.modeBits = bits;
      return this;
    }

    /** PKCS5_PADDING (1), the one the Microsoft CSPs know. */
    public Builder padding(int padding) {
      this.padding = padding;
      return this;
    }

    /** The effective length of an RC2 key in bits. */
    public Builder effectiveKeyLength(int bits) {
      this.effectiveKeyLength = bits;
      return this;
    }

    /** 0 to 23 bytes, for RC2 and RC4 keys. */
    public Builder salt(byte[] salt) {
      this.salt = Arguments.notNull(salt, "salt").clone();
      return this;
    }

    public CapiCipherParameterSpec build() {
      return new CapiCipherParameterSpec(this);
    }
  }
}
