// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_BAD_KEYSET_PARAM;

import java.security.KeyStoreException;
import java.util.Locale;

/** Names of containers: compared without regard to case, stored as given. */
final class ContainerName {
  /**
   * PP_ENUMCONTAINERS requires a buffer of MAX_PATH + 1 bytes with the terminating zero (Wine test
   * suite).
   */
  static final int MAX_LENGTH = 260;

  private ContainerName() {}

  /** Returns the name of the default container: the user name. */
  static String defaultName() {
    return System.getProperty("user.name", "default");
  }

  /** Returns the name, or the name of the default container for an empty name. */
  static String orDefault(String name) {
    return name == null || name.isEmpty() ? defaultName() : name;
  }

  /**
   * Returns the form in which names are compared: two names that differ only in case have the same
   * form.
   */
  static String fold(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Returns the name; throws if it is too long (NTE_BAD_KEYSET_PARAM). */
  static String check(String name) throws KeyStoreException {
    if (name.length() > MAX_LENGTH) {
      throw NTE_BAD_KEYSET_PARAM.as(
          KeyStoreException::new,
          "a container name of " + name.length() + " characters; allowed up to " + MAX_LENGTH);
    }
    return name;
  }

  /** Appends a number to the name, shortened to the maximum length; number 1 is not appended. */
  static String numbered(String name, int number) {
    String suffix = number == 1 ? "" : " (" + number + ")";
    int end = Math.min(name.length(), MAX_LENGTH - suffix.length());
    if (end < name.length() && Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end) + suffix;
  }
}
