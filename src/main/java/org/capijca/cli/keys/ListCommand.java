// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keys;

import java.security.KeyPair;
import java.util.Map;
import org.capijca.KeySlot;
import org.capijca.cli.base.Report;
import org.capijca.cli.base.Table;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.KeyContainers;
import picocli.CommandLine.Command;

/** PP_ENUMCONTAINERS, with the key pairs of each container. */
@Command(
    name = "list",
    description = "Lists the key containers and their key pairs.",
    footer = {"%nExamples:", "  capi keys list", "  capi keys list --store /etc/app/keys --json"})
final class ListCommand extends ContainerCommand {
  @Override
  protected int run() throws Exception {
    KeyContainers containers = provider().keyContainers();
    Table table = new Table("container", "slot", "algorithm", "bits", "exportable");
    for (String name : containers.names()) {
      Map<KeySlot, KeyPair> pairs = pairs(containers, name);
      if (pairs.isEmpty()) {
        table.row(name, null, null, null, null);
      }
      pairs.forEach((slot, pair) -> {
        CapiPrivateKey key = (CapiPrivateKey) pair.getPrivate();
        table.row(name, slot, key.getAlgId(), key.getKeyLength(), key.isExportable());
      });
    }
    Report report = new Report().add("containers", table);
    Table damaged = new Table("damaged");
    containers.damaged().forEach(damaged::row);
    if (!containers.damaged().isEmpty()) {
      report.add("damaged", damaged);
    }
    print(report);
    return DONE;
  }
}
