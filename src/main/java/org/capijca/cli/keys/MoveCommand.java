// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keys;

import static org.capijca.CapiError.NTE_EXISTS;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.capijca.cli.io.CommandFailure;
import org.capijca.interfaces.KeyContainers;
import org.capijca.spec.CapiKeyPairEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves a container: the new one is complete before the old one is deleted. */
@Command(
    name = "move",
    description = {
      "Renames a key container, or moves it to the store of another directory. Keys that are not"
          + " exportable keep that property."
    },
    footer = {
      "%nExamples:",
      "  capi keys move MyApp OurApp",
      "  capi keys move MyApp MyApp --to-store /etc/app/keys"
    })
final class MoveCommand extends ContainerCommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the container.")
  private String name;

  @Parameters(index = "1", paramLabel = "NEW-NAME", description = "The name that it gets.")
  private String newName;

  @Option(
      names = "--to-store",
      paramLabel = "DIRECTORY",
      description = "Directory of the store to move to; default: the same store.")
  private Path toStore;

  @Override
  protected int run() throws Exception {
    CapiProvider source = provider();
    CapiProvider target = toStore == null ? source : provider(toStore);
    KeyContainers from = source.keyContainers();
    KeyContainers to = target.keyContainers();
    Map<KeySlot, KeyPair> pairs = pairs(from, name);
    if (to.exists(newName)) {
      throw NTE_EXISTS.as(
          CommandFailure::new, "the container " + newName + " exists; delete it first");
    }
    if (pairs.isEmpty()) {
      to.create(newName);
    }
    KeyStore old = store(source);
    KeyStore store = store(target);
    try {
      for (Map.Entry<KeySlot, KeyPair> pair : pairs.entrySet()) {
        Certificate[] chain = old.getCertificateChain(alias(name, pair.getKey()));
        store.setEntry(
            alias(newName, pair.getKey()),
            new CapiKeyPairEntry(pair.getValue(), chain == null ? List.of() : List.of(chain)),
            null);
      }
    } catch (Exception e) {
      if (to.exists(newName)) {
        to.delete(newName);
      }
      throw e;
    }
    from.delete(name);
    return DONE;
  }
}
