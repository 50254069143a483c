// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.capijca.CipherMode;
import org.capijca.interfaces.CapiSecretKey;

/**
 * What is set on a key with CryptSetKeyParam before it encrypts.
 *
 * @param mode KP_MODE; null for the default of the key, CBC, and for stream ciphers
 * @param effectiveBits KP_EFFECTIVE_KEYLEN in bits; 0 for the default of the key
 * @param keySalt KP_SALT_EX; null for the salt that the key has
 * @param iv where KP_IV comes from
 * @param givenIv the IV for {@link IvRule#GIVEN}; null for other rules
 */
@SuppressWarnings("ArrayRecordComponent")
public record CipherUse(
    CipherMode mode, int effectiveBits, byte[] keySalt, IvRule iv, byte[] givenIv) {
  /** A key as CryptDeriveKey returns it. */
  public static final CipherUse DEFAULT = new CipherUse(null, 0, null, IvRule.ZERO, null);

  /** Returns whether keys use the IV: block ciphers not in ECB mode. */
  public boolean takesIv(CapiSecretKey key) {
    return key.getBlockLength() != 0 && mode != CipherMode.CRYPT_MODE_ECB;
  }

  /** Returns the key with salt, effective length and mode, but not yet the IV. */
  public CapiSecretKey applyTo(CapiSecretKey key) {
    CapiSecretKey changed = keySalt == null ? key : key.withSalt(keySalt);
    changed = effectiveBits == 0 ? changed : changed.withEffectiveKeyLength(effectiveBits);
    return mode == null || key.getBlockLength() == 0 ? changed : changed.withMode(mode);
  }

  /** Returns the key with the given IV; the same key where no IV is given or used. */
  public CapiSecretKey withGivenIv(CapiSecretKey key) {
    return givenIv != null && takesIv(key) ? key.withIV(givenIv) : key;
  }

  /** {@return how much rarer the use is in programs than the most frequent one, in bits} */
  public double rarity() {
    return (mode == null || mode == CipherMode.CRYPT_MODE_CBC ? 0 : 2)
        + (effectiveBits == 0 ? 0 : 6)
        + iv.rarity();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CipherUse that
        && mode == that.mode
        && effectiveBits == that.effectiveBits
        && iv == that.iv
        && Arrays.equals(keySalt, that.keySalt)
        && Arrays.equals(givenIv, that.givenIv);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        mode, effectiveBits, iv, Arrays.hashCode(keySalt), Arrays.hashCode(givenIv));
  }

  /** Returns the parameters; of the salt only its length. */
  @Override
  public String toString() {
    return mode
        + ", effective "
        + effectiveBits
        + ", salt "
        + (keySalt == null ? "of the key" : keySalt.length + " bytes")
        + ", IV "
        + (givenIv == null ? iv.option() : HexFormat.of().formatHex(givenIv));
  }
}
