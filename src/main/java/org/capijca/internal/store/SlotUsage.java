package org.capijca.internal.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.capijca.KeySpec;

/** The slot of a key in a PFX file: a key usage, as PFXExportCertStore writes and reads it. */
enum SlotUsage {
  EXCHANGE(KeySpec.AT_KEYEXCHANGE, 0x10),
  SIGNATURE(KeySpec.AT_SIGNATURE, 0x80);

  private final KeySpec slot;
  private final int usage;

  SlotUsage(KeySpec slot, int usage) {
    this.slot = slot;
    this.usage = usage;
  }

  static int of(KeySpec slot) {
    return Arrays.stream(values())
        .filter(each -> each.slot == slot)
        .findFirst()
        .orElseThrow()
        .usage;
  }

  /** The slot that a file gives its key; empty where it gives none that is known. */
  static Optional<KeySpec> slot(OptionalInt usage) {
    return Arrays.stream(values())
        .filter(each -> usage.isPresent() && usage.getAsInt() == each.usage)
        .map(each -> each.slot)
        .findFirst();
  }
}
