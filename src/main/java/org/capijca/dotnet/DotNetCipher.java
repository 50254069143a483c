// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.util.Arrays;
import org.capijca.AlgId;

/**
 * The ciphers for which CryptDeriveKey of .NET derives keys, by their names in CryptoConfig. RC4
 * and AES have no names there, but .NET finds them by OID.
 */
enum DotNetCipher {
  DES(AlgId.CALG_DES, "1.3.14.3.2.7"),
  RC2(AlgId.CALG_RC2, "1.2.840.113549.3.2"),
  TripleDES(AlgId.CALG_3DES, "1.2.840.113549.3.7", "3DES", "Triple DES"),
  RC4(AlgId.CALG_RC4, "1.2.840.113549.3.4"),
  AES128(AlgId.CALG_AES_128, "2.16.840.1.101.3.4.1.2"),
  AES192(AlgId.CALG_AES_192, "2.16.840.1.101.3.4.1.22"),
  AES256(AlgId.CALG_AES_256, "2.16.840.1.101.3.4.1.42");

  private static final String NAMESPACE = "System.Security.Cryptography.";

  private final AlgId algId;

  /** Separated by vertical bars, so that the enum is immutable. */
  private final String otherNames;

  DotNetCipher(AlgId algId, String... otherNames) {
    this.algId = algId;
    this.otherNames = String.join("|", otherNames);
  }

  AlgId algId() {
    return algId;
  }

  /**
   * Returns the cipher with a name, which is not case-sensitive.
   *
   * @throws IllegalArgumentException if there is none (NTE_BAD_ALGID)
   */
  static DotNetCipher named(String name) {
    for (DotNetCipher cipher : values()) {
      if (DotNetNames.match(name, NAMESPACE, cipher.name(), cipher.algId, cipher.otherNames)) {
        return cipher;
      }
    }
    throw NTE_BAD_ALGID.as(
        IllegalArgumentException::new,
        "unknown cipher name "
            + name
            + "; allowed "
            + Arrays.toString(values())
            + " and their OIDs");
  }
}
