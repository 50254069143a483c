// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import java.util.Optional;
import org.capijca.AlgId;

/**
 * The version DWORD of a message of ENCRYPTBYPASSPHRASE or ENCRYPTBYKEY, and the algorithms that go
 * with it.
 *
 * <p>Sources: messages of SQL Server 2008 to 2017 published by krcs/SQLServerCrypto; Microsoft
 * KB4053407 for the change of the hash in SQL Server 2017.
 *
 * @since 0.1
 */
public enum SqlServerVersion {
  /** SQL Server 2008 to 2016: CALG_3DES_112, SHA-1. */
  SQL_SERVER_2008(1, AlgId.CALG_3DES_112, AlgId.CALG_SHA1),

  /** SQL Server 2017 and later: CALG_AES_256, SHA-256. */
  SQL_SERVER_2017(2, AlgId.CALG_AES_256, AlgId.CALG_SHA_256);

  private final int value;
  private final AlgId passphraseAlgId;
  private final AlgId hash;

  SqlServerVersion(int value, AlgId passphraseAlgId, AlgId hash) {
    this.value = value;
    this.passphraseAlgId = passphraseAlgId;
    this.hash = hash;
  }

  /** {@return the DWORD in the message} */
  public int value() {
    return value;
  }

  /** {@return the algorithm of ENCRYPTBYPASSPHRASE} */
  public AlgId passphraseAlgId() {
    return passphraseAlgId;
  }

  /**
   * {@return the hash of a pass phrase or KEY_SOURCE, from which CryptDeriveKey derives the key}
   */
  public AlgId hash() {
    return hash;
  }

  /**
   * Returns the version of a DWORD.
   *
   * @param value the DWORD in the message
   * @return the version; empty if there is none of that DWORD
   */
  public static Optional<SqlServerVersion> fromValue(int value) {
    for (SqlServerVersion version : values()) {
      if (version.value == value) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }
}
