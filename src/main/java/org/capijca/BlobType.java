// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Optional;

/**
 * The key BLOB types of {@code wincrypt.h}: bType of BLOBHEADER (PUBLICKEYSTRUC page).
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/ns-wincrypt-publickeystruc">PUBLICKEYSTRUC</a>
 * @since 0.1
 */
public enum BlobType implements NumericConstant {
  /** A session key encrypted with a key exchange key. */
  SIMPLEBLOB(0x1),
  /** A public key. */
  PUBLICKEYBLOB(0x6),
  /** A key pair, in the clear or encrypted with a session key. */
  PRIVATEKEYBLOB(0x7),
  /** A session key in the clear. */
  PLAINTEXTKEYBLOB(0x8),
  /** A session key in a format that is private to its CSP; neither read nor written here. */
  OPAQUEKEYBLOB(0x9),
  /** A public key in a format that was never published; neither read nor written here. */
  PUBLICKEYBLOBEX(0xA),
  /** A session key encrypted with another session key. */
  SYMMETRICWRAPKEYBLOB(0xB),
  /**
   * A session key with its cipher state, in a format that is private to its CSP; neither read nor
   * written here.
   */
  KEYSTATEBLOB(0xC);

  private final int value;

  BlobType(int value) {
    this.value = value;
  }

  /**
   * Returns the number in {@code wincrypt.h}.
   *
   * @return the number in {@code wincrypt.h}
   */
  @Override
  public int value() {
    return value;
  }

  /**
   * Returns the BLOB type of a number.
   *
   * @param value the number in {@code wincrypt.h}
   * @return the BLOB type; empty if there is none of that number
   */
  public static Optional<BlobType> fromValue(int value) {
    return NumericConstant.fromValue(BlobType.class, value);
  }

  /**
   * Returns the BLOB type of a header name, in upper or lower case.
   *
   * @param name the name
   * @return the BLOB type; empty if there is none of that name
   */
  public static Optional<BlobType> fromName(String name) {
    return NumericConstant.fromName(BlobType.class, name);
  }
}
