// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import java.util.Map;
import java.util.Optional;
import org.capijca.BlobType;

/**
 * The BLOB types that are not supported because their format is not published, each with the
 * reason.
 */
public final class UnsupportedBlobTypes {
  private static final Map<BlobType, String> REASONS =
      Map.of(
          BlobType.OPAQUEKEYBLOB, "its format is private to the CSP that wrote it",
          BlobType.PUBLICKEYBLOBEX,
              "its format was never published, and no Microsoft CSP writes it",
          BlobType.KEYSTATEBLOB, "its format is private to the CSP that wrote it");

  private UnsupportedBlobTypes() {}

  /** Returns why BLOBs of a type are neither read nor written; empty if they are. */
  public static Optional<String> reason(BlobType type) {
    return Optional.ofNullable(REASONS.get(type));
  }
}
