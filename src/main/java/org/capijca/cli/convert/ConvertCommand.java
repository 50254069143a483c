// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.convert;

import java.util.Optional;
import org.capijca.CapiProvider;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.KeyFileOptions;
import org.capijca.cli.base.KeyOutputOptions;
import org.capijca.cli.base.ProviderOption;
import org.capijca.cli.base.Report;
import org.capijca.cli.keyfile.KeyFormat;
import org.capijca.cli.keyfile.KeyMaterial;
import org.capijca.interfaces.CapiKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Converts a key from any format to any other. */
@Command(
    name = "convert",
    description = {
      "Converts a key pair or public key to another format. The input is in any format that"
          + " inspect recognizes as a key: BLOB, PVK, SNK, PFX, PEM, DER, JWK, XML, CNG or"
          + " certificate, also as base64, hexadecimal or source text.",
      "",
      "The result is checked as CryptImportKey checks a key. Formats that the input cannot be"
          + " converted to are refused with the reason."
    },
    footer = {
      "%nExamples:",
      "  capi convert key.pvk --to pem --out key.pem",
      "  capi convert key.pem --out key.pfx --encrypt",
      "  capi convert key.snk --public --to token"
    })
public final class ConvertCommand extends CapiCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "The key; - for standard input.")
  private String file;

  @Option(names = "--public", description = "Write the public key only.")
  private boolean publicOnly;

  @Mixin private KeyOutputOptions target;
  @Mixin private KeyFileOptions source;
  @Mixin private ProviderOption provider;

  @Override
  protected int run() throws Exception {
    KeyFormat format = target.requiredFormat(this);
    if (publicOnly && target.isEncrypted(format)) {
      throw usageError("--public: a public key is not encrypted with a password");
    }
    checkInputs(file);
    target.check(format, false, environment());
    CapiProvider capi = provider.provider();
    KeyMaterial keys =
        source.read(
            input(file),
            capi,
            environment(),
            () -> target.check(format, !publicOnly, environment()));
    if (publicOnly) {
      keys = new KeyMaterial(keys.publicKey(), Optional.empty(), keys.certificates());
    }
    CapiKey key = (CapiKey) keys.publicKey();
    Report report =
        new Report()
            .hidden("algorithm", key.getAlgId())
            .hidden("key length", key.getKeyLength())
            .hidden("private", keys.privateKey().isPresent());
    target.write(keys, format, capi, environment(), report, isJson());
    if (isJson()) {
      print(report);
    }
    return DONE;
  }
}
