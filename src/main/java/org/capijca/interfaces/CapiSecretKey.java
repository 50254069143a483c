// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interfaces;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Set;
import javax.crypto.SecretKey;
import org.capijca.CipherMode;
import org.capijca.KeyPermission;

/**
 * A session key.
 *
 * <p>{@link #getEncoded()} of an exportable key is what another provider's cipher must be given:
 * the key followed by its salt for RC2 and RC4, 24 bytes for CALG_3DES_112. The key value alone is
 * what BLOBs hold. A key that is not exportable has no encoding and no format (both null).
 *
 * <p>The {@code with…} methods refuse what CryptSetKeyParam refuses: with NullPointerException
 * (ERROR_INVALID_PARAMETER) for null, IllegalArgumentException for a bad value, and
 * UnsupportedOperationException where keys of the algorithm have no such parameter.
 */
public interface CapiSecretKey extends CapiKey, SecretKey {
  /** KP_SALT: a copy of the salt, empty where there is none. */
  byte[] getSalt();

  /** KP_IV: a copy of the IV, of block length; empty for stream ciphers. */
  byte[] getIV();

  /** KP_MODE; null for stream ciphers, where KP_MODE reads 0. */
  CipherMode getMode();

  /** KP_MODE_BITS: the feedback width of CFB in bits, 0 for stream ciphers. */
  int getModeBits();

  /** KP_PADDING: PKCS5_PADDING (1), the only one the Microsoft CSPs know. */
  int getPadding();

  /** KP_EFFECTIVE_KEYLEN in bits for RC2; for other algorithms the key length. */
  int getEffectiveKeyLength();

  /**
   * What another provider's cipher needs beside the encoded key: an RC2ParameterSpec (effective
   * length and, unless the mode is ECB, IV), an IvParameterSpec, or null where nothing is needed.
   */
  AlgorithmParameterSpec getParameterSpec();

  /**
   * The key with another salt of 0 to 23 bytes: KP_SALT_EX.
   *
   * @throws IllegalArgumentException if the salt is longer (NTE_BAD_DATA)
   * @throws UnsupportedOperationException if the key is not an RC2 or RC4 key (NTE_BAD_KEY)
   */
  CapiSecretKey withSalt(byte[] salt);

  /**
   * The key with the first 11 of these bytes as salt: KP_SALT. In the Enhanced CSP and its kin the
   * salt reads as empty afterwards, and the key then has none.
   *
   * @throws IllegalArgumentException if there are fewer than 11 bytes (NTE_BAD_DATA)
   * @throws UnsupportedOperationException if the key is not an RC2 or RC4 key (NTE_BAD_KEY)
   */
  CapiSecretKey withKpSalt(byte[] salt);

  /**
   * The key with another IV: KP_IV. Bytes beyond the block length are ignored.
   *
   * @throws IllegalArgumentException if there are fewer bytes than a block has (NTE_BAD_DATA)
   * @throws UnsupportedOperationException if the key is for a stream cipher (NTE_BAD_TYPE)
   */
  CapiSecretKey withIV(byte[] iv);

  /**
   * The key with another mode: KP_MODE. Any mode can be set; a cipher refuses those that the
   * Microsoft CSPs do not implement.
   *
   * @throws UnsupportedOperationException if the key is for a stream cipher (NTE_BAD_TYPE)
   */
  CapiSecretKey withMode(CipherMode mode);

  /**
   * The key with another feedback width in bits: KP_MODE_BITS. Ciphers work with 8.
   *
   * @throws IllegalArgumentException if it is not 1 to the block length (NTE_BAD_DATA)
   * @throws UnsupportedOperationException if the key is for a stream cipher (NTE_BAD_TYPE)
   */
  CapiSecretKey withModeBits(int modeBits);

  /**
   * The key with another padding: KP_PADDING.
   *
   * @throws IllegalArgumentException if it is not PKCS5_PADDING, 1 (NTE_BAD_DATA)
   */
  CapiSecretKey withPadding(int padding);

  /**
   * The key with another effective length: KP_EFFECTIVE_KEYLEN.
   *
   * @throws IllegalArgumentException if it is not 1 to 1024 bits, or 1 to 40 in the Base CSPs
   *     (NTE_BAD_DATA)
   * @throws UnsupportedOperationException if the key is not an RC2 key (NTE_BAD_TYPE)
   */
  CapiSecretKey withEffectiveKeyLength(int bits);

  /**
   * The key with other permissions: KP_PERMISSIONS. Taking CRYPT_EXPORT or CRYPT_ARCHIVE away is
   * ignored, as Windows does.
   *
   * @throws IllegalArgumentException if CRYPT_EXPORT or CRYPT_ARCHIVE would be gained
   *     (NTE_BAD_DATA)
   */
  CapiSecretKey withPermissions(Set<KeyPermission> permissions);
}
