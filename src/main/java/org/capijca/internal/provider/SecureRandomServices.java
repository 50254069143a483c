// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.capijca.internal.random.GenRandomSpi;

/** The SecureRandom service for CryptGenRandom, which is the same in all CSPs. */
public final class SecureRandomServices implements Supplier<GenRandomSpi> {
  private SecureRandomServices() {}

  /** Returns the service. */
  public static Provider.Service of(Provider provider) {
    return new CapiService(
        provider,
        "SecureRandom",
        "CAPI",
        List.of(),
        Map.of("ThreadSafe", "true"),
        new SecureRandomServices());
  }

  @Override
  public GenRandomSpi get() {
    return new GenRandomSpi();
  }
}
