// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * Moves the provider to this position and writes the list of providers for another JVM.
   *
   * @param configuration what {@link CapiProvider#configure} takes
   * @return the file, in the format of {@code java.security}
   */
  Path securityProperties(Path folder, String configuration) throws IOException {
    apply();
    StringBuilder properties = new StringBuilder();
    int number = 1;
    for (Provider provider : Security.getProviders()) {
      boolean own = provider.getName().equals(CapiProvider.NAME);
      properties.append("security.provider.").append(number++).append('=');
      properties.append(own ? CapiProvider.NAME + " " + configuration : provider.getName());
      properties.append('\n');
    }
    return Files.writeString(folder.resolve("java.security"), properties);
  }
}
