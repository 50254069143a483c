// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.listing;

import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.ProviderOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** PP_ENUMALGS_EX for the algorithms that keys are generated for. */
@Command(
    name = "algorithms",
    description = "Lists the algorithms of a CSP, or of all, with their key lengths in bits.",
    footer = {
      "%nExamples:",
      "  capi algorithms",
      "  capi algorithms --csp MS_ENH_RSA_AES_PROV --json"
    })
public final class AlgorithmsCommand extends CapiCommand {
  @Mixin private ProviderOption provider;

  @Override
  protected int run() {
    print(AlgorithmListing.of(provider.provider()));
    return DONE;
  }
}
