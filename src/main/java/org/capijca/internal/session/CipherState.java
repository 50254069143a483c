// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.capijca.CipherMode;
import org.capijca.internal.csp.SessionKeyRow;

/**
 * The cipher parameters of a session key that CryptSetKeyParam sets: mode, IV, feedback width and
 * effective length. Immutable; the IV is not secret.
 */
final class CipherState {
  private static final int DEFAULT_MODE_BITS = 8;

  /**
   * The feedback width of CFB in bits. The CryptSetKeyParam page allows other values of
   * KP_MODE_BITS, but no Microsoft CSP is known to implement them, and .NET refuses them; so does
   * this provider.
   */
  private static final int CFB_BITS = 8;

  /** The JCA names of the modes that the Microsoft CSPs implement. */
  private static final Map<CipherMode, String> JCA_NAMES =
      Map.of(
          CipherMode.CRYPT_MODE_CBC, "CBC",
          CipherMode.CRYPT_MODE_ECB, "ECB",
          CipherMode.CRYPT_MODE_CFB, "CFB8");

  private final CipherMode mode;

  /** Looked up once, and not at each init of a Cipher; null if the mode is not implemented. */
  private final String jcaName;

  private final byte[] iv;
  private final int modeBits;
  private final int effectiveBits;

  private CipherState(CipherMode mode, byte[] iv, int modeBits, int effectiveBits) {
    this.mode = mode;
    this.jcaName = mode == null ? null : JCA_NAMES.get(mode);
    this.iv = iv;
    this.modeBits = modeBits;
    this.effectiveBits = effectiveBits;
  }

  /** Returns the state of a new key: CBC with a zero IV for every block cipher (CryptGenKey). */
  static CipherState fresh(SessionKeyRow row, int keyBits) {
    int blockBytes = row.algorithm().blockBytes();
    return new CipherState(
        row.defaultMode(),
        new byte[blockBytes],
        blockBytes == 0 ? 0 : DEFAULT_MODE_BITS,
        row.effectiveLengthRule().defaultLength(keyBits));
  }

  /** Returns KP_MODE; null for stream ciphers. */
  CipherMode mode() {
    return mode;
  }

  /** Returns whether the Microsoft CSPs encrypt in that mode. */
  static boolean isImplemented(CipherMode mode) {
    return JCA_NAMES.containsKey(mode);
  }

  /** See {@link TemplatedKey#jcaMode}. */
  String jcaMode() throws InvalidKeyException {
    if (mode == null) {
      return null;
    }
    if (jcaName == null) {
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new,
          mode
              + " is not implemented by the Microsoft CSPs; allowed "
              + new TreeSet<>(JCA_NAMES.keySet()));
    }
    if (mode == CipherMode.CRYPT_MODE_CFB && modeBits != CFB_BITS) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new,
          "feedback of " + modeBits + " bits is not implemented; allowed " + CFB_BITS);
    }
    return jcaName;
  }

  byte[] iv() {
    return iv.clone();
  }

  /** Returns the IV itself, which must not be changed. */
  byte[] sharedIv() {
    return iv;
  }

  int modeBits() {
    return modeBits;
  }

  /** Returns KP_EFFECTIVE_KEYLEN in bits; 0 if the algorithm has none. */
  int effectiveBits() {
    return effectiveBits;
  }

  CipherState withMode(CipherMode newMode) {
    return new CipherState(newMode, iv, modeBits, effectiveBits);
  }

  CipherState withIv(byte[] newIv) {
    return new CipherState(mode, Arrays.copyOf(newIv, iv.length), modeBits, effectiveBits);
  }

  CipherState withModeBits(int newModeBits) {
    return new CipherState(mode, iv, newModeBits, effectiveBits);
  }

  CipherState withEffectiveBits(int newEffectiveBits) {
    return new CipherState(mode, iv, modeBits, newEffectiveBits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CipherState cipherState
        && mode == cipherState.mode
        && modeBits == cipherState.modeBits
        && effectiveBits == cipherState.effectiveBits
        && Arrays.equals(iv, cipherState.iv);
  }

  @Override
  public int hashCode() {
    return Objects.hash(mode, modeBits, effectiveBits, Arrays.hashCode(iv));
  }
}
