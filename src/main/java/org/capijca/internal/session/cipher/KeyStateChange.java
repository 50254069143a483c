// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import java.util.function.UnaryOperator;
import org.capijca.internal.session.SessionKey;

/**
 * Applies changes to a copy of a key (CryptDuplicateKey and CryptSetKeyParam). Intermediate copies
 * are wiped when they are no longer needed; the original key is not.
 */
@SuppressWarnings("ReferenceEquality") // identity decides which object is wiped
final class KeyStateChange {
  private final SessionKey original;
  private SessionKey current;

  KeyStateChange(SessionKey original) {
    this.original = original;
    this.current = original;
  }

  void change(UnaryOperator<SessionKey> step) {
    SessionKey before = current;
    current = step.apply(before);
    if (before != original && before != current) {
      before.destroy();
    }
  }

  /** Returns the original key. */
  SessionKey original() {
    return original;
  }

  SessionKey result() {
    return current;
  }

  /** Wipes the changed copy, if there is one. */
  void release() {
    if (current != original) {
      current.destroy();
    }
  }
}
