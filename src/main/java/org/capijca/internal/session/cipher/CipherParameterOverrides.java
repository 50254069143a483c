// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.security.InvalidAlgorithmParameterException;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import org.capijca.spec.CapiCipherParameterSpec;

/** Applies the parameters of {@code Cipher.init} to a key, as CryptSetKeyParam would. */
final class CipherParameterOverrides {
  private CipherParameterOverrides() {}

  /** Applies the parameters to the key. */
  static void apply(KeyStateChange key, AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    try {
      if (params instanceof CapiCipherParameterSpec capi) {
        applyAll(key, capi);
      } else if (params instanceof RC2ParameterSpec rc2) {

        key.change(changed -> changed.withEffectiveKeyLength(rc2.getEffectiveKeyBits()));
        if (rc2.getIV() != null) {
          applyIv(key, rc2.getIV());
        }
      } else if (params instanceof IvParameterSpec given) {
        applyIv(key, given.getIV());
      } else {
        throw ERROR_INVALID_PARAMETER.as(
            InvalidAlgorithmParameterException::new,
            "a "
                + params.getClass().getName()
                + " is not for this cipher; allowed CapiCipherParameterSpec, IvParameterSpec,"
                + " RC2ParameterSpec");
      }
    } catch (IllegalArgumentException | UnsupportedOperationException refused) {
      throw new InvalidAlgorithmParameterException(refused.getMessage(), refused);
    }
  }

  private static void applyAll(KeyStateChange key, CapiCipherParameterSpec spec) {
    spec.getSalt().ifPresent(salt -> key.change(changed -> changed.withSalt(salt)));
    spec.getMode().ifPresent(mode -> key.change(changed -> changed.withMode(mode)));
    spec.getIV().ifPresent(iv -> key.change(changed -> changed.withIV(iv)));
    spec.getModeBits().ifPresent(bits -> key.change(changed -> changed.withModeBits(bits)));
    spec.getPadding().ifPresent(padding -> key.change(changed -> changed.withPadding(padding)));
    spec.getEffectiveKeyLength()
        .ifPresent(bits -> key.change(changed -> changed.withEffectiveKeyLength(bits)));
  }

  /** Applies an IV from a JDK spec, whose length must be exact, unlike that of KP_IV. */
  private static void applyIv(KeyStateChange key, byte[] iv)
      throws InvalidAlgorithmParameterException {
    int blockBytes = key.result().getBlockLength() / Byte.SIZE;
    if (blockBytes != 0 && iv.length != blockBytes) {
      throw NTE_BAD_DATA.as(
          InvalidAlgorithmParameterException::new,
          "IV of "
              + iv.length
              + " bytes; allowed "
              + blockBytes
              + ", the block length of the cipher");
    }
    key.change(changed -> changed.withIV(iv));
  }
}
