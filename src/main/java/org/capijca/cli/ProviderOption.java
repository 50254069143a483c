// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import java.util.Optional;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that chooses a CSP. */
final class ProviderOption {
  @Option(
      names = "--csp",
      paramLabel = "CSP",
      converter = CspConverter.class,
      description =
          "Header constant or full name, for example MS_ENH_RSA_AES_PROV;"
              + " default: the CSP that has the algorithm.")
  private Csp csp;

  Optional<Csp> csp() {
    return Optional.ofNullable(csp);
  }

  /** The provider instance of that CSP. */
  CapiProvider provider() {
    CapiProvider provider = new CapiProvider();
    return csp == null ? provider : provider.configure(csp.name());
  }

  /** Reads a CSP by either of its names. */
  static final class CspConverter implements ITypeConverter<Csp> {
    @Override
    public Csp convert(String name) {
      return Csp.fromName(name)
          .orElseThrow(() ->
              new TypeConversionException(
                  "\"" + name + "\" is no CSP, by header constant or full name"));
    }
  }
}
