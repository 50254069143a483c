// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.util.Set;
import org.capijca.CapiError;
import org.capijca.CipherMode;
import org.capijca.KeyPermission;
import org.capijca.internal.csp.SaltRule;

/**
 * Validates values for CryptSetKeyParam against the row of a session key. A separate class, so that
 * it is loaded only when a parameter is set.
 */
final class ParameterChecks {
  /**
   * The smallest effective length in bits allowed for non-exportable keys: that of export-grade
   * RC2, which Windows 2000 used for every key (KB 841715). Shorter ones can be searched at once.
   */
  private static final int WEAKEST_EFFECTIVE_LENGTH = 40;

  private ParameterChecks() {}

  /** KP_SALT_EX. */
  static void salt(SessionKey key, byte[] salt) {
    requireValue(salt, "salt");
    requireSaltable(key);
    if (salt.length > SaltRule.MAX_SALT_LENGTH) {
      throw refuse(key, "salt of " + salt.length + " bytes", "0 to " + SaltRule.MAX_SALT_LENGTH);
    }
  }

  /** KP_SALT. */
  static void kpSalt(SessionKey key, byte[] salt) {
    requireValue(salt, "salt");
    requireSaltable(key);
    if (salt.length < SaltRule.SALT_LENGTH) {
      throw refuse(key, "salt of " + salt.length + " bytes", SaltRule.SALT_LENGTH + " or more");
    }
  }

  private static void requireSaltable(SessionKey key) {
    key.checkUsable();
    if (!key.row().saltRule().salts()) {
      throw unsupported(key, NTE_BAD_KEY, "salt");
    }
  }

  /** KP_IV. */
  static void iv(SessionKey key, byte[] iv) {
    requireValue(iv, "IV");
    requireBlocks(key, "IV");
    int blockBytes = key.row().algorithm().blockBytes();
    if (iv.length < blockBytes) {
      throw refuse(key, "IV of " + iv.length + " bytes", blockBytes + " or more");
    }
  }

  /** KP_MODE. */
  static void mode(SessionKey key, CipherMode mode) {
    requireValue(mode, "mode");
    requireBlocks(key, "mode");
    if (!key.row().setsAnyMode() && !CipherState.isImplemented(mode)) {
      throw refuse(key, "mode " + mode, "CRYPT_MODE_CBC, CRYPT_MODE_ECB, CRYPT_MODE_CFB");
    }
  }

  /** KP_MODE_BITS. */
  static void modeBits(SessionKey key, int modeBits) {
    requireBlocks(key, "feedback width");
    if (modeBits < 1 || modeBits > key.getBlockLength()) {
      throw refuse(key, "feedback width " + modeBits, "1 to " + key.getBlockLength());
    }
  }

  /** KP_PADDING. */
  static void padding(SessionKey key, int padding) {
    requireBlocks(key, "padding");
    if (padding != TemplatedKey.PKCS5_PADDING) {
      throw refuse(key, "padding " + padding, "PKCS5_PADDING, 1");
    }
  }

  private static void requireBlocks(SessionKey key, String what) {
    key.checkUsable();
    if (key.row().algorithm().blockBytes() == 0) {
      throw unsupported(key, NTE_BAD_TYPE, what);
    }
  }

  /** KP_EFFECTIVE_KEYLEN. */
  static void effectiveLength(SessionKey key, int bits) {
    key.checkUsable();
    if (!key.hasEffectiveLength()) {
      throw unsupported(key, NTE_BAD_TYPE, "effective length");
    }
    int maximum = key.row().effectiveLengthRule().maximum();
    if (bits < 1 || bits > maximum) {
      throw refuse(key, "effective length " + bits, "1 to " + maximum);
    }
    int weakest = Math.min(WEAKEST_EFFECTIVE_LENGTH, key.getKeyLength());
    if (bits < weakest) {
      WeakUse.require(
          key,
          "an effective length of " + bits + " bits is refused, allowed " + weakest + " or more",
          IllegalArgumentException::new);
    }
  }

  /** KP_PERMISSIONS. */
  static void permissions(SessionKey key, Set<KeyPermission> permissions) {
    requireValue(permissions, "permissions");
    key.checkUsable();
    if (key.attributes().wouldGain(KeyPermission.toBits(permissions))) {
      throw refuse(key, "permissions " + permissions, "no more than the key was made with");
    }
  }

  /**
   * Validates the whole state of a key; a parameter that the algorithm does not have must be unset.
   */
  static void all(SessionKey key, CipherMode mode, byte[] iv, int modeBits, int effectiveBits) {
    if (key.getBlockLength() > 0 || mode != null) {
      mode(key, mode);
      iv(key, iv);
      modeBits(key, modeBits);
    }
    if (key.hasEffectiveLength()) {
      effectiveLength(key, effectiveBits);
    }
  }

  private static void requireValue(Object value, String what) {
    if (value == null) {
      throw ERROR_INVALID_PARAMETER.as(NullPointerException::new, what + " is null");
    }
  }

  private static IllegalArgumentException refuse(SessionKey key, String what, String allowed) {
    return NTE_BAD_DATA.as(
        IllegalArgumentException::new,
        what
            + " is not valid for "
            + key.getAlgId()
            + " in "
            + key.getCsp()
            + "; allowed "
            + allowed);
  }

  private static UnsupportedOperationException unsupported(
      SessionKey key, CapiError error, String what) {
    return error.as(UnsupportedOperationException::new, key.getAlgId() + " keys have no " + what);
  }
}
