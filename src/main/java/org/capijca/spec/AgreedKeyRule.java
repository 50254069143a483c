// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

/**
 * How a session key is cut from the number Z that two Diffie-Hellman keys agree on.
 *
 * <p>LE_PREFIX, the default, is what Windows does: two public programs agree on RC4 keys of 128
 * bits by it, one through CryptoAPI, one without (mimikatz and impacket). The others are for peers
 * that are not Windows. Two parties that use the same rule always agree.
 *
 * @since 0.1
 */
public enum AgreedKeyRule {
  /** The first bytes of Z as a little-endian number as long as P: its lowest bytes. */
  LE_PREFIX,

  /** The first bytes of Z as a big-endian number as long as P. */
  BE_PREFIX,

  /** As BE_PREFIX, without leading zero bytes. */
  BE_STRIPPED_PREFIX,

  /** As CryptDeriveKey from the SHA-1 hash of the little-endian number. */
  SHA1_LE
}
