// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import java.security.Provider;
import java.security.Security;
import org.capijca.CapiProvider;

/** Where the provider is in the list of providers of the JVM. */
enum ProviderPosition {
  /** Where it is added by default. */
  LAST,

  /** Where it is asked before the providers of the JDK. */
  FIRST;

  /** Moves the provider, which has to be in the list, to this position. */
  void apply() {
    Provider provider = Security.getProvider(CapiProvider.NAME);
    Security.removeProvider(CapiProvider.NAME);
    Security.insertProviderAt(provider, this == FIRST ? 1 : Security.getProviders().length + 1);
  }
}
