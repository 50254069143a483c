// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import org.capijca.AlgId;

/** The use of a private key's numbers by internal code. */
public enum KeyUse {
  SIGN("sign"),
  DECRYPT("decrypt"),
  UNWRAP("unwrap a key"),
  AGREE("agree on a key"),

  /** Returning the numbers, or an encoding of them, to the caller: for exportable keys only. */
  EXPORT("export"),

  /** Storing a copy with the flags of the key: neither a use of the key nor an export. */
  STORE("store");

  private final String verb;

  KeyUse(String verb) {
    this.verb = verb;
  }

  /**
   * Returns what the user is asked to allow: {@code sign with the protected CALG_RSA_SIGN key},
   * {@code export the protected CALG_RSA_SIGN key}.
   */
  String ofProtected(AlgId algId) {
    return verb + (this == EXPORT ? " the protected " : " with the protected ") + algId + " key";
  }

  boolean needsConsent() {
    return this != STORE;
  }

  boolean needsExportability() {
    return this == EXPORT;
  }

  /** Returns the text for messages: {@code sign}. */
  @Override
  public String toString() {
    return verb;
  }
}
