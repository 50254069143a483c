// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_BAD_KEYSET_PARAM;

import java.security.KeyStoreException;
import java.util.Locale;

/** Names of containers: not case-sensitive, kept as they were given. */
final class ContainerName {
  /** PP_ENUMCONTAINERS answers a buffer of MAX_PATH + 1 with the final zero (Wine test suite). */
  static final int MAX_LENGTH = 260;

  private ContainerName() {}

  /** The name of the default container, which no name stands for: that of the user. */
  static String defaultName() {
    return System.getProperty("user.name", "default");
  }

  /** The name itself, or that of the default container for an empty one. */
  static String orDefault(String name) {
    return name == null || name.isEmpty() ? defaultName() : name;
  }

  /** What two names have in common that differ in case only. */
  static String fold(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Fails where the name is too long (NTE_BAD_KEYSET_PARAM). */
  static String check(String name) throws KeyStoreException {
    if (name.length() > MAX_LENGTH) {
      throw NTE_BAD_KEYSET_PARAM.as(
          KeyStoreException::new,
          "a container name of " + name.length() + " characters; allowed up to " + MAX_LENGTH);
    }
    return name;
  }

  /** The name with a number, cut so that it is not too long; without one for number 1. */
  static String numbered(String name, int number) {
    String suffix = number == 1 ? "" : " (" + number + ")";
    int end = Math.min(name.length(), MAX_LENGTH - suffix.length());
    if (end < name.length() && Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end) + suffix;
  }
}
