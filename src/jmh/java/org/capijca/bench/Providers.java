// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Provider;
import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.capijca.CapiProvider;

/** The providers that are compared, by their names. */
final class Providers {
  static final String CAPI = "CAPI";
  static final String BC = "BC";
  static final String ACCP = "ACCP";

  private Providers() {}

  /** A provider object; nothing is registered. */
  static Provider of(String name) {
    return switch (name) {
      case CAPI -> new CapiProvider();
      case BC -> new BouncyCastleProvider();
      case ACCP -> AmazonCorrettoCryptoProvider.INSTANCE;
      default -> Security.getProvider(name);
    };
  }
}
