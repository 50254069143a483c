// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

/** The method by which CryptDeriveKey derives the key from the hash value. */
public enum DerivationRule {
  /** The first bytes of the hash value. */
  TRUNCATE,
  /** As TRUNCATE for the SHA-2 hashes; expanded through 0x36 and 0x5C pads for the others. */
  EXPAND,
  /** CryptDeriveKey refuses the ALG_ID. */
  NEVER
}
