// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.List;
import java.util.stream.Stream;
import org.capijca.AlgId;

/**
 * The names under which an algorithm can be requested: its constant in wincrypt.h and its number.
 */
final class AlgIdNames {
  private AlgIdNames() {}

  /** Returns the number in hexadecimal and decimal: {@code 0x6602} and {@code 26114}. */
  static List<String> numbers(int value) {
    return List.of("0x" + Integer.toHexString(value), Integer.toUnsignedString(value));
  }

  /** Returns the aliases of an algorithm: its numbers, and CALG_SHA for CALG_SHA1. */
  static List<String> aliases(AlgId algId) {
    return Stream.concat(numbers(algId.value()).stream(), algId.otherNames().stream()).toList();
  }
}
