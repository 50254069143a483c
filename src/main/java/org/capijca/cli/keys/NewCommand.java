// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keys;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** CRYPT_NEWKEYSET. */
@Command(
    name = "new",
    description = "Creates a key container without key pairs.",
    footer = {
      "%nExamples:",
      "  capi keys new MyApp",
      "  capi genkey AT_KEYEXCHANGE --container MyApp"
    })
final class NewCommand extends ContainerCommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the container.")
  private String name;

  @Override
  protected int run() throws Exception {
    provider().keyContainers().create(name);
    return DONE;
  }
}
