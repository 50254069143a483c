// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keys;

import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.capijca.cli.base.Converters;
import org.capijca.cli.base.KeyOutputOptions;
import org.capijca.cli.base.Report;
import org.capijca.cli.keyfile.KeyFormat;
import org.capijca.cli.keyfile.KeyMaterial;
import org.capijca.interfaces.CapiKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** CryptExportKey from a container. */
@Command(
    name = "export",
    description = "Writes a key pair of a key container into a file, if it is exportable.",
    footer = {
      "%nExamples:",
      "  capi keys export MyApp --out key.pfx --encrypt",
      "  capi keys export MyApp --slot AT_SIGNATURE --public --to pem"
    })
final class ExportCommand extends ContainerCommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "The name of the container.")
  private String name;

  @Option(
      names = "--slot",
      paramLabel = "SLOT",
      converter = Converters.OfSlot.class,
      description = "AT_KEYEXCHANGE or AT_SIGNATURE; default: AT_KEYEXCHANGE.")
  private KeySlot slot = KeySlot.AT_KEYEXCHANGE;

  @Option(names = "--public", description = "Write the public key only.")
  private boolean publicOnly;

  @Mixin private KeyOutputOptions target;

  @Override
  protected int run() throws Exception {
    KeyFormat format = target.requiredFormat(this);
    if (publicOnly && target.isEncrypted(format)) {
      throw usageError("--public: a public key is not encrypted with a password");
    }
    target.check(format, !publicOnly, environment());
    CapiProvider capi = provider();
    KeyPair pair = capi.keyContainers().userKey(name, slot);
    KeyStore store = store(capi);
    Certificate[] chain = store.getCertificateChain(alias(name, slot));
    KeyMaterial keys =
        new KeyMaterial(
            pair.getPublic(),
            publicOnly ? Optional.empty() : Optional.of(pair.getPrivate()),
            chain == null ? List.of() : List.of(chain));
    Report report =
        new Report()
            .hidden("algorithm", ((CapiKey) pair.getPublic()).getAlgId())
            .hidden("container", name)
            .hidden("slot", slot);
    target.write(keys, format, capi, environment(), report, isJson());
    if (isJson()) {
      print(report);
    }
    return DONE;
  }
}
