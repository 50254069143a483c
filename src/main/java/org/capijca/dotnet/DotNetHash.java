// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.util.Arrays;
import org.capijca.AlgId;

/** The hash algorithms by the names and OIDs that .NET's CryptoConfig knows. */
enum DotNetHash {
  MD5(AlgId.CALG_MD5, "HmacMD5", "1.2.840.113549.2.5"),
  SHA1(AlgId.CALG_SHA1, "HmacSHA1", "1.3.14.3.2.26", "SHA", "SHA-1"),
  SHA256(AlgId.CALG_SHA_256, "HmacSHA256", "2.16.840.1.101.3.4.2.1", "SHA-256"),
  SHA384(AlgId.CALG_SHA_384, "HmacSHA384", "2.16.840.1.101.3.4.2.2", "SHA-384"),
  SHA512(AlgId.CALG_SHA_512, "HmacSHA512", "2.16.840.1.101.3.4.2.3", "SHA-512");

  private static final String NAMESPACE = "System.Security.Cryptography.";

  private final AlgId algId;
  private final String macName;

  /** Separated by vertical bars, so that the enum is immutable. */
  private final String otherNames;

  DotNetHash(AlgId algId, String macName, String... otherNames) {
    this.algId = algId;
    this.macName = macName;
    this.otherNames = String.join("|", otherNames);
  }

  AlgId algId() {
    return algId;
  }

  /** Returns the standard JCA name of the HMAC with this hash. */
  String macName() {
    return macName;
  }

  /**
   * Returns the hash algorithm with a name, which is not case-sensitive.
   *
   * @throws IllegalArgumentException if .NET and CryptoAPI have no such algorithm (NTE_BAD_ALGID)
   */
  static DotNetHash named(String name) {
    for (DotNetHash hash : values()) {
      if (DotNetNames.match(name, NAMESPACE, hash.name(), hash.algId, hash.otherNames)) {
        return hash;
      }
    }
    throw NTE_BAD_ALGID.as(
        IllegalArgumentException::new,
        "unknown hash name " + name + "; allowed " + Arrays.toString(values()) + " and their OIDs");
  }
}
