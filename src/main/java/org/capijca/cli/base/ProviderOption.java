// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import java.nio.file.Path;
import java.util.Optional;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import picocli.CommandLine.Option;

/** The option that chooses a CSP. */
public final class ProviderOption {
  @Option(
      names = "--csp",
      paramLabel = "CSP",
      converter = Converters.OfCsp.class,
      description =
          "Header constant or full name, for example MS_ENH_RSA_AES_PROV;"
              + " default: the CSP that has the algorithm.")
  private Csp csp;

  @Option(
      names = "--store",
      paramLabel = "DIRECTORY",
      description = "Directory of the key containers; default: .capi in the home directory.")
  private Path store;

  /** {@return the CSP; empty if none was given} */
  public Optional<Csp> csp() {
    return Optional.ofNullable(csp);
  }

  /** {@return the provider instance of that CSP} */
  public CapiProvider provider() {
    return with(store);
  }

  /**
   * Returns the provider instance of that CSP with another directory of key containers.
   *
   * @param directory the directory; null for the one in the home directory
   * @return the provider
   */
  public CapiProvider with(Path directory) {
    CapiProvider provider = new CapiProvider();
    if (csp != null) {
      provider = provider.configure(csp.name());
    }
    return directory == null ? provider : provider.configure("store=" + directory);
  }
}
