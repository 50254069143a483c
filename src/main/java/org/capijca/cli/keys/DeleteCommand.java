// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keys;

import org.capijca.KeySlot;
import org.capijca.cli.base.Converters;
import org.capijca.interfaces.KeyContainers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** CRYPT_DELETEKEYSET, or PP_DELETEKEY for one slot. */
@Command(
    name = "delete",
    description = "Deletes a key container with its key pairs, or one of its key pairs.",
    footer = {
      "%nExamples:",
      "  capi keys delete MyApp",
      "  capi keys delete MyApp --slot AT_SIGNATURE"
    })
final class DeleteCommand extends ContainerCommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the container.")
  private String name;

  @Option(
      names = "--slot",
      paramLabel = "SLOT",
      converter = Converters.OfSlot.class,
      description = "Delete the key pair in this slot only: AT_KEYEXCHANGE or AT_SIGNATURE.")
  private KeySlot slot;

  @Override
  protected int run() throws Exception {
    KeyContainers containers = provider().keyContainers();
    if (slot == null) {
      containers.delete(name);
    } else {
      containers.deletePair(name, slot);
    }
    return DONE;
  }
}
