// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One digest that is lent out again and again: a fresh one costs half as much as a short hash. Who
 * comes while it is out gets one of his own.
 */
public final class SharedDigest {
  private final String name;
  private final AtomicReference<MessageDigest> spare = new AtomicReference<>();

  public SharedDigest(String name) {
    this.name = name;
  }

  /** A digest that nobody else has, unfed. */
  public MessageDigest take() {
    MessageDigest digest = spare.getAndSet(null);
    return digest == null ? Digests.of(name) : digest;
  }

  /** Takes it back; what it was fed is wiped. */
  public void giveBack(MessageDigest digest) {
    digest.reset();
    spare.setRelease(digest);
  }
}
