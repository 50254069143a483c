// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

/**
 * The rule by which the bytes of a session key are taken from Z, the number that two Diffie-Hellman
 * keys agree on.
 *
 * <p>{@link #LE_PREFIX}, the default, is the rule of Windows. It is confirmed for RC4 keys of 128
 * bits by two public programs that communicate with each other, one through CryptoAPI (mimikatz)
 * and one without it (impacket). That it holds for other lengths and algorithms, the parity bits of
 * DES and 3DES keys, 40-bit keys and CRYPT_CREATE_SALT are inferred. The other rules are for peers
 * that are not Windows programs. Two parties that use the same rule always agree.
 *
 * @since 0.1
 */
public enum AgreedKeyRule {
  /**
   * The first bytes of Z as a little-endian number of the length of P: its lowest bytes, lowest
   * first.
   */
  LE_PREFIX,

  /** The first bytes of Z as a big-endian number of the length of P. */
  BE_PREFIX,

  /** The first bytes of Z as a big-endian number without leading zero bytes. */
  BE_STRIPPED_PREFIX,

  /**
   * The key that CryptDeriveKey derives from the SHA-1 hash of Z as a little-endian number of the
   * length of P.
   */
  SHA1_LE
}
