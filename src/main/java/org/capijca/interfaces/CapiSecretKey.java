// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interfaces;

import com.google.errorprone.annotations.CheckReturnValue;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Set;
import javax.crypto.SecretKey;
import org.capijca.CipherMode;
import org.capijca.KeyPermission;
import org.jspecify.annotations.Nullable;

/**
 * A session key.
 *
 * <p>{@link #getEncoded()} of an exportable key returns the bytes that the cipher of another
 * provider needs: for RC2 and RC4 the key followed by its salt, for CALG_3DES_112 24 bytes. BLOBs
 * hold the key value alone. A non-exportable key has no encoding and no format (both null).
 *
 * <p>The {@code with…} methods return a changed copy. They refuse what CryptSetKeyParam refuses:
 * with NullPointerException (ERROR_INVALID_PARAMETER) for null, IllegalArgumentException for a
 * value that is not allowed, and UnsupportedOperationException where keys of the algorithm have no
 * such parameter.
 *
 * @apiNote Not intended to be implemented by users: the provider accepts only keys of its own.
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptsetkeyparam">CryptSetKeyParam</a>
 * @since 0.1
 */
public interface CapiSecretKey extends CapiKey, SecretKey {
  /** {@return a copy of the salt (KP_SALT), 0 to 23 bytes; empty where the key has none} */
  byte[] getSalt();

  /** {@return a copy of the IV (KP_IV), one block long; empty for stream ciphers} */
  byte[] getIV();

  /** {@return the cipher mode (KP_MODE); null for stream ciphers, whose KP_MODE reads 0} */
  @Nullable CipherMode getMode();

  /** {@return the feedback width of CFB in bits (KP_MODE_BITS); 0 for stream ciphers} */
  int getModeBits();

  /**
   * {@return the padding (KP_PADDING): PKCS5_PADDING (1), the only one that the Microsoft CSPs
   * implement}
   */
  int getPadding();

  /**
   * {@return the effective key length in bits (KP_EFFECTIVE_KEYLEN) of RC2 keys; for other
   * algorithms the key length in bits}
   */
  int getEffectiveKeyLength();

  /**
   * Returns the parameters that the cipher of another provider needs together with the encoded key:
   * an RC2ParameterSpec with the effective key length and, unless the mode is ECB, the IV; an
   * IvParameterSpec; or null where none are needed.
   *
   * @return the parameters; null where none are needed
   */
  @Nullable AlgorithmParameterSpec getParameterSpec();

  /**
   * Returns a copy of the key with another salt: KP_SALT_EX.
   *
   * @param salt 0 to 23 bytes, copied
   * @return the changed copy
   * @throws IllegalArgumentException if the salt is longer than 23 bytes (NTE_BAD_DATA)
   * @throws UnsupportedOperationException if the key is not an RC2 or RC4 key (NTE_BAD_KEY)
   */
  @CheckReturnValue
  CapiSecretKey withSalt(byte[] salt);

  /**
   * Returns a copy of the key with the first 11 of these bytes as salt: KP_SALT. In the Strong,
   * Enhanced, Enhanced RSA and AES, and Enhanced DSS and Diffie-Hellman CSPs the salt reads as
   * empty afterwards, and the key has none.
   *
   * @param salt 11 bytes or more, copied
   * @return the changed copy
   * @throws IllegalArgumentException if there are fewer than 11 bytes (NTE_BAD_DATA)
   * @throws UnsupportedOperationException if the key is not an RC2 or RC4 key (NTE_BAD_KEY)
   */
  @CheckReturnValue
  CapiSecretKey withKpSalt(byte[] salt);

  /**
   * Returns a copy of the key with another IV: KP_IV.
   *
   * @param iv one block of bytes, copied; bytes beyond the block length are ignored
   * @return the changed copy
   * @throws IllegalArgumentException if there are fewer bytes than one block (NTE_BAD_DATA)
   * @throws UnsupportedOperationException if the key is for a stream cipher (NTE_BAD_TYPE)
   */
  @CheckReturnValue
  CapiSecretKey withIV(byte[] iv);

  /**
   * Returns a copy of the key with another cipher mode: KP_MODE. Any mode can be set; a cipher
   * refuses those that the Microsoft CSPs do not implement.
   *
   * @param mode the mode
   * @return the changed copy
   * @throws UnsupportedOperationException if the key is for a stream cipher (NTE_BAD_TYPE)
   */
  @CheckReturnValue
  CapiSecretKey withMode(CipherMode mode);

  /**
   * Returns a copy of the key with another feedback width: KP_MODE_BITS.
   *
   * @param modeBits the width in bits, 1 to the block length; ciphers implement only 8
   * @return the changed copy
   * @throws IllegalArgumentException if the width is not 1 to the block length (NTE_BAD_DATA)
   * @throws UnsupportedOperationException if the key is for a stream cipher (NTE_BAD_TYPE)
   */
  @CheckReturnValue
  CapiSecretKey withModeBits(int modeBits);

  /**
   * Returns a copy of the key with another padding: KP_PADDING.
   *
   * @param padding PKCS5_PADDING (1)
   * @return the changed copy
   * @throws IllegalArgumentException if the padding is not PKCS5_PADDING (NTE_BAD_DATA)
   */
  @CheckReturnValue
  CapiSecretKey withPadding(int padding);

  /**
   * Returns a copy of the key with another effective key length: KP_EFFECTIVE_KEYLEN.
   *
   * @param bits the length in bits: 1 to 1024, in the Base CSPs 1 to 40
   * @return the changed copy
   * @throws IllegalArgumentException if the length is out of this range (NTE_BAD_DATA)
   * @throws UnsupportedOperationException if the key is not an RC2 key (NTE_BAD_TYPE)
   */
  @CheckReturnValue
  CapiSecretKey withEffectiveKeyLength(int bits);

  /**
   * Returns a copy of the key with other permissions: KP_PERMISSIONS. Removing CRYPT_EXPORT or
   * CRYPT_ARCHIVE is ignored, as on Windows.
   *
   * @param permissions the permissions of the copy
   * @return the changed copy
   * @throws IllegalArgumentException if CRYPT_EXPORT or CRYPT_ARCHIVE would be added (NTE_BAD_DATA)
   */
  @CheckReturnValue
  CapiSecretKey withPermissions(Set<KeyPermission> permissions);
}
