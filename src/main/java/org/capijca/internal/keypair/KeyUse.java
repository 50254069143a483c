// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

/** What internal code is about to do with the numbers of a private key. */
public enum KeyUse {
  SIGN("sign"),
  DECRYPT("decrypt"),
  UNWRAP("unwrap a key"),
  AGREE("agree on a key"),

  /** Gives the numbers, or an encoding of them, to the caller: for exportable keys only. */
  EXPORT("export"),

  /** Keeps a copy under the flags of the key: no use of the key, and no export. */
  STORE("store");

  private final String verb;

  KeyUse(String verb) {
    this.verb = verb;
  }

  boolean needsConsent() {
    return this != STORE;
  }

  boolean needsExportability() {
    return this == EXPORT;
  }

  /** For questions and messages: {@code sign}. */
  @Override
  public String toString() {
    return verb;
  }
}
