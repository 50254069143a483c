// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.event;

import org.capijca.internal.csp.KeyAttributes;

/** Creates the events; loaded when the recorder has been started. */
final class KeyRecorder {
  private static final boolean AVAILABLE = isAvailable();

  private KeyRecorder() {}

  /**
   * Returns whether this module can use jdk.jfr, which it does not require. A recorder that was
   * started by the virtual machine may be missing from the modules that were resolved at start-up,
   * so that this module does not read it yet.
   */
  private static boolean isAvailable() {
    try {
      Class<?> event = Class.forName("jdk.jfr.Event", false, null);
      KeyRecorder.class.getModule().addReads(event.getModule());
      return true;
    } catch (ClassNotFoundException noRecorder) {
      return false;
    }
  }

  static void generated(KeyAttributes<?> key, int bits) {
    if (AVAILABLE) {
      new KeyGenerationEvent().record(key, bits, "CryptGenKey");
    }
  }

  static void derived(KeyAttributes<?> key, int bits, String operation) {
    if (AVAILABLE) {
      new KeyDerivationEvent().record(key, bits, operation);
    }
  }

  static void imported(KeyAttributes<?> key, int bits, String operation) {
    if (AVAILABLE) {
      new KeyImportEvent().record(key, bits, operation);
    }
  }

  static void exported(KeyAttributes<?> key, int bits, String operation) {
    if (AVAILABLE) {
      new KeyExportEvent().record(key, bits, operation);
    }
  }

  static void used(KeyAttributes<?> key, int bits, String operation) {
    if (AVAILABLE) {
      new KeyUseEvent().record(key, bits, operation);
    }
  }
}
