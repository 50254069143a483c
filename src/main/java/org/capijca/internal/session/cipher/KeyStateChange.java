// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import java.util.function.UnaryOperator;
import org.capijca.internal.session.SessionKey;

/**
 * A key on its way through changes: CryptDuplicateKey and CryptSetKeyParam. Copies are wiped when
 * they are no longer needed; the key that came in is not.
 */
@SuppressWarnings("ReferenceEquality") // which object it is decides what may be wiped
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

  /** The key that came in. */
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
