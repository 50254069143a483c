// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import java.security.Key;

/** Access to the values of session keys for tests. */
public final class SessionKeyBytes {
  private SessionKeyBytes() {}

  /** Returns the key value of a session key, without salt. */
  public static byte[] of(Key sessionKey) {
    return ((SessionKey) sessionKey).keyValue();
  }
}
