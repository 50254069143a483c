package org.capijca.spec;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.capijca.CipherMode;

/**
 * What CryptSetKeyParam would be told before CryptEncrypt or CryptDecrypt: overrides of what the
 * key itself carries. What is not set here stays as the key has it.
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

  /** Sets the overrides; a cipher checks them against its key. */
  public static final class Builder {
    private CipherMode mode;
    private byte[] iv;
    private Integer modeBits;
    private Integer padding;
    private Integer effectiveKeyLength;
    private byte[] salt;

    private Builder() {}

    public Builder mode(CipherMode mode) {
      this.mode = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /** At least a block of bytes; more are ignored, as CryptSetKeyParam does. */
    public Builder iv(byte[] iv) {
      this.iv = iv.clone();
      return this;
    }

    /** The feedback width in bits. */
    public Builder modeBits(int bits) {
      this.modeBits = bits;
      return this;
    }

    /** PKCS5_PADDING (1) is the one the Microsoft CSPs know. */
    public Builder padding(int padding) {
      this.padding = padding;
      return this;
    }

    /** The effective length of an RC2 key in bits. */
    public Builder effectiveKeyLength(int bits) {
      this.effectiveKeyLength = bits;
      return this;
    }

    /** 0 to 23 bytes. */
    public Builder salt(byte[] salt) {
      this.salt = salt.clone();
      return this;
    }

    public CapiCipherParameterSpec build() {
      return new CapiCipherParameterSpec(this);
    }
  }
}
