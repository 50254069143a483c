// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import org.capijca.spec.PfxProtection.Encryption;

/**
 * Default iteration counts: the highest that other programs read with their default limits. .NET 9
 * and later refuse more than 300,000 for one key, more than 1,000,000 in a file, and more than 200
 * keys ({@code Pkcs12LoaderLimits.Defaults}).
 */
final class DefaultIterations {
  private static final int MAX_EACH = 300_000;
  private static final int MAX_TOGETHER = 1_000_000;

  /**
   * Derivations of a file with 200 keys: one for each key, one for the certificates, one for the
   * MAC.
   */
  private static final int MAX_DERIVATIONS = 202;

  /** The iteration count of PFXExportCertStore in every version of Windows. */
  private static final int LEGACY = 2000;

  private DefaultIterations() {}

  /**
   * Returns the iteration count of each derivation.
   *
   * @param derivations the number of keys that are derived for the file
   */
  static int of(Encryption encryption, int derivations) {
    return switch (encryption) {
      case AES256_SHA256 ->
          Math.min(MAX_EACH, MAX_TOGETHER / Math.max(1, Math.min(derivations, MAX_DERIVATIONS)));
      case TRIPLEDES_SHA1 -> LEGACY;
    };
  }
}
