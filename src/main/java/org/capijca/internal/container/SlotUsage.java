// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.capijca.KeySlot;

/**
 * Converts between slots and the key usage attribute (2.5.29.15) of keys in PFX files. Windows
 * tests it with masks (PFXImportCertStore page). The page does not say which slot a usage with bits
 * of both masks selects; this class tests for key exchange first (docs/DIFFERENCES.md).
 */
enum SlotUsage {
  /** keyEncipherment and dataEncipherment; the latter is written. */
  EXCHANGE(KeySlot.AT_KEYEXCHANGE, 0x10, 0x30),

  /** digitalSignature, keyCertSign and cRLSign; the first is written. */
  SIGNATURE(KeySlot.AT_SIGNATURE, 0x80, 0x86);

  private final KeySlot slot;
  private final int written;
  private final int mask;

  SlotUsage(KeySlot slot, int written, int mask) {
    this.slot = slot;
    this.written = written;
    this.mask = mask;
  }

  /** Returns the first byte of the key usage that is written for a slot. */
  static int of(KeySlot slot) {
    return Arrays.stream(values())
        .filter(each -> each.slot == slot)
        .findFirst()
        .orElseThrow()
        .written;
  }

  /** Returns the slot of a key in a file; empty if the file names none. */
  static Optional<KeySlot> slot(OptionalInt usage) {
    return Arrays.stream(values())
        .filter(each -> usage.isPresent() && (usage.getAsInt() & each.mask) != 0)
        .map(each -> each.slot)
        .findFirst();
  }
}
