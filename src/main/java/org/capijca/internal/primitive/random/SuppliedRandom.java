// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import java.security.SecureRandom;

/** A SecureRandom that returns bytes of a {@link RandomBytes}, for libraries that require one. */
public final class SuppliedRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final transient RandomBytes supply;

  public SuppliedRandom(RandomBytes supply) {
    super(null, null);
    this.supply = supply;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    supply.fill(bytes);
  }
}
