// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.capijca.KeySlot;

/**
 * The slot of a key in a PFX file: the key usage (2.5.29.15) among the key's own attributes.
 * Windows reads it by masks (PFXImportCertStore page). Where a usage has bits of both, the page is
 * silent; the order here, exchange first, is a choice (docs/DIFFERENCES.md).
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

  /** The first byte of the key usage that is written for a slot. */
  static int of(KeySlot slot) {
    return Arrays.stream(values())
        .filter(each -> each.slot == slot)
        .findFirst()
        .orElseThrow()
        .written;
  }

  /** The slot that a file gives its key; empty where it gives none. */
  static Optional<KeySlot> slot(OptionalInt usage) {
    return Arrays.stream(values())
        .filter(each -> usage.isPresent() && (usage.getAsInt() & each.mask) != 0)
        .map(each -> each.slot)
        .findFirst();
  }
}
