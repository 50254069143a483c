// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

/**
 * A fixed structure of key bytes, such as DES parity, that is applied to random or derived bytes.
 */
public enum KeyShape {
  /** Any bytes. */
  PLAIN(false, false, 0),

  /**
   * Odd parity in the lowest bit of each byte, as Windows sets it in DES keys (seen in the exported
   * keys of the .NET test suite; CryptDeriveKey: "parity bits are included in the key size").
   */
  ODD_PARITY(false, true, 0),

  /**
   * A DES key of 40 bits: the high half of every other byte is zero, then odd parity (inferred from
   * draft-hoffman-des40-02, which the SecCrypto glossary names for CYLINK_MEK).
   */
  FORTY_BIT_DES(true, true, 0),

  /** An SSL 3.0 pre-master secret begins with its version. */
  SSL3_SECRET(false, false, 0x0300),

  /** A TLS 1.0 pre-master secret begins with its version. */
  TLS1_SECRET(false, false, 0x0301);

  private final boolean fortyBits;
  private final boolean oddParity;

  /** The version, high byte first; 0 if there is none. */
  private final int version;

  KeyShape(boolean fortyBits, boolean oddParity, int version) {
    this.fortyBits = fortyBits;
    this.oddParity = oddParity;
    this.version = version;
  }

  /** Applies the structure to the first {@code length} bytes, in place. */
  public void apply(byte[] key, int length) {
    if (fortyBits) {
      for (int i = 0; i < length; i += 2) {
        key[i] &= 0x0F;
      }
    }
    if (oddParity) {
      OddParity.apply(key, length);
    }
    if (version != 0) {
      key[0] = (byte) (version >>> Byte.SIZE);
      key[1] = (byte) version;
    }
  }
}
