// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.capijca.DwFlags;

/**
 * The warning that a usual key length was given as dwFlags, where it means flags that CryptGenKey
 * accepts. It is logged once for each class of spec.
 */
final class KeyLengthWarning {
  private static final String LOGGER = "org.capijca.spec";

  private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

  private KeyLengthWarning() {}

  /** Logs that flags have the number of a key length. */
  static void log(DwFlags dwFlags, Class<?> spec) {
    if (LOGGED.add(spec.getName())) {
      System.getLogger(LOGGER)
          .log(
              System.Logger.Level.WARNING,
              "The dwFlags "
                  + dwFlags.toBits()
                  + " of a "
                  + spec.getSimpleName()
                  + " are flags with the default key length: "
                  + dwFlags);
    }
  }
}
