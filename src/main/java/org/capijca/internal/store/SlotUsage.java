package org.capijca.internal.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.capijca.KeySpec;

/**
 * The slot of a key in a PFX file: the key usage (2.5.29.15) among the key's own attributes.
 * Windows reads it by masks (PFXImportCertStore page). Where a usage has bits of both, the page is
 * silent; the order here, exchange first, is a choice (docs/DIFFERENCES.md).
 */
enum SlotUsage {
  /** keyEncipherment and dataEncipherment; the latter is written. */
  EXCHANGE(KeySpec.AT_KEYEXCHANGE, 0x10, 0x30),

  /** digitalSignature, keyCertSign and cRLSign; the first is written. */
  SIGNATURE(KeySpec.AT_SIGNATURE, 0x80, 0x86);

  private final KeySpec slot;
  private final int written;
  private final int mask;

  SlotUsage(KeySpec slot, int written, int mask) {
    this.slot = slot;
    this.written = written;
    this.mask = mask;
  }

  /** The first byte of the key usage that is written for a slot. */
  static int of(KeySpec slot) {
    return Arrays.stream(values())
        .filter(each -> each.slot == slot)
        .findFirst()
        .orElseThrow()
        .written;
  }

  /** The slot that a file gives its key; empty where it gives none. */
  static Optional<KeySpec> slot(OptionalInt usage) {
    return Arrays.stream(values())
        .filter(each -> usage.isPresent() && (usage.getAsInt() & each.mask) != 0)
        .map(each -> each.slot)
        .findFirst();
  }
}
