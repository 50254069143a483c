// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keys;

import static org.capijca.CapiError.NTE_BAD_TYPE;
import static org.capijca.CapiError.NTE_EXISTS;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.ImportFlag;
import org.capijca.KeySlot;
import org.capijca.WinCrypt;
import org.capijca.cli.base.KeyFileOptions;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.keyfile.KeyMaterial;
import org.capijca.interfaces.CapiKey;
import org.capijca.spec.CapiImportKeySpec;
import org.capijca.spec.CapiKeyPairEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** CryptImportKey into a container. */
@Command(
    name = "import",
    description = "Puts the key pair of a file into a key container, which is created if needed.",
    footer = {
      "%nExamples:",
      "  capi keys import key.pvk MyApp",
      "  capi keys import key.pem MyApp --slot AT_SIGNATURE --exportable"
    })
final class ImportCommand extends ContainerCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "The key; - for standard input.")
  private String file;

  @Parameters(index = "1", paramLabel = "NAME", description = "The name of the container.")
  private String name;

  @Option(names = "--exportable", description = "Let the key be exported from the container.")
  private boolean exportable;

  @Option(names = "--force", description = "Replace the key pair that is in the slot.")
  private boolean force;

  @Mixin private KeyFileOptions source;

  @Override
  protected int run() throws Exception {
    checkInputs(file);
    CapiProvider capi = provider();
    KeyMaterial keys = source.read(input(file), capi, environment());
    PrivateKey key =
        keys.privateKey()
            .orElseThrow(() ->
                NTE_BAD_TYPE.as(
                    CommandFailure::new,
                    file + " has a public key only; a container holds key pairs"));
    AlgId algId = ((CapiKey) key).getAlgId();
    KeySlot slot =
        algId.algClass() == WinCrypt.ALG_CLASS_SIGNATURE
            ? KeySlot.AT_SIGNATURE
            : KeySlot.AT_KEYEXCHANGE;
    KeyStore store = store(capi);
    if (!force && store.containsAlias(alias(name, slot))) {
      throw NTE_EXISTS.as(
          CommandFailure::new,
          "the container " + name + " has a key pair in " + slot + "; --force replaces it");
    }
    PrivateKey imported =
        KeyFactory.getInstance(algId.name(), capi)
            .generatePrivate(
                new CapiImportKeySpec(
                    new PKCS8EncodedKeySpec(key.getEncoded()),
                    exportable ? ImportFlag.CRYPT_EXPORTABLE.value() : 0));
    store.setEntry(
        alias(name, slot),
        new CapiKeyPairEntry(new KeyPair(keys.publicKey(), imported), keys.certificates()),
        null);
    return DONE;
  }
}
