// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A digest that is reused, because a new one costs half as much as a short hash. While it is in
 * use, other callers get a new one.
 */
public final class SharedDigest {
  private final String name;
  private final AtomicReference<MessageDigest> spare = new AtomicReference<>();

  public SharedDigest(String name) {
    this.name = name;
  }

  /** Returns a reset digest for exclusive use. */
  public MessageDigest take() {
    MessageDigest digest = spare.getAndSet(null);
    return digest == null ? Digests.of(name) : digest;
  }

  /** Resets the digest and keeps it for reuse. */
  public void giveBack(MessageDigest digest) {
    digest.reset();
    spare.setRelease(digest);
  }
}
