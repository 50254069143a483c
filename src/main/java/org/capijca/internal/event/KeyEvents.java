// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.event;

import org.capijca.internal.csp.KeyAttributes;

/**
 * Records what happens to keys, if Java Flight Recorder is running in this process. Until it is,
 * nothing is allocated, and no class of the recorder is loaded.
 */
public final class KeyEvents {
  /**
   * The system property that the recorder sets when the first recording of a process starts. Asking
   * the recorder itself would load it.
   */
  private static final String STARTED = "jdk.jfr.repository";

  private KeyEvents() {}

  private static boolean isStarted() {
    return System.getProperty(STARTED) != null;
  }

  /** Records that a session key or key pair has been generated (CryptGenKey). */
  public static void generated(KeyAttributes<?> key, int bits) {
    if (isStarted()) {
      KeyRecorder.generated(key, bits);
    }
  }

  /**
   * Records that a key has been derived.
   *
   * @param operation how: {@code CryptDeriveKey}, {@code agreement} or {@code SChannel}
   */
  public static void derived(KeyAttributes<?> key, int bits, String operation) {
    if (isStarted()) {
      KeyRecorder.derived(key, bits, operation);
    }
  }

  /**
   * Records that a key has been imported.
   *
   * @param operation what has been imported: {@code session key}, {@code public key}, {@code
   *     private key}, or the private key of a {@code key container}
   */
  public static void imported(KeyAttributes<?> key, int bits, String operation) {
    if (isStarted()) {
      KeyRecorder.imported(key, bits, operation);
    }
  }

  /**
   * Records that secret key material has been handed out.
   *
   * @param operation what has been exported: {@code session key} or {@code private key}
   */
  public static void exported(KeyAttributes<?> key, int bits, String operation) {
    if (isStarted()) {
      KeyRecorder.exported(key, bits, operation);
    }
  }

  /**
   * Records that a cipher, MAC, signature or derivation has been started with a key.
   *
   * @param operation for example {@code encrypt}
   */
  public static void used(KeyAttributes<?> key, int bits, String operation) {
    if (isStarted()) {
      KeyRecorder.used(key, bits, operation);
    }
  }
}
