// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.digest;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.Converters;
import org.capijca.cli.base.FileValues;
import org.capijca.cli.base.ProviderOption;
import org.capijca.cli.base.Report;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Input;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** CryptHashData and HP_HASHVAL. */
@Command(
    name = "hash",
    description = "Computes the hash of files.",
    footer = {
      "%nExamples:",
      "  capi hash CALG_MD5 file.bin",
      "  capi hash SHA_256 --json a.bin b.bin",
      "  printf %%s text | capi hash CALG_SSL3_SHAMD5"
    })
public final class HashCommand extends CapiCommand {
  @Parameters(
      index = "0",
      paramLabel = "ALG",
      converter = Converters.OfAlgId.class,
      description = "Hash by name or number: CALG_MD2, MD4, MD5, SHA1, SHA_256 …")
  private AlgId algId;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Files; - or none: standard input.")
  private List<String> files;

  @Mixin private ProviderOption provider;

  @Override
  protected int run() throws IOException, GeneralSecurityException, CommandFailure {
    checkInputs(files.stream().filter(Input.STANDARD::equals).toArray(String[]::new));
    MessageDigest digest = MessageDigest.getInstance(algId.name(), provider.provider());
    FileValues values = new FileValues(this, "hash", "hashes");
    for (String file : files) {
      values.add(
          file,
          input -> {
            digest.reset();
            feed(input, digest::update);
            return digest.digest();
          });
    }
    values.print(new Report().hidden("algorithm", algId));
    return values.isComplete() ? DONE : REFUSED;
  }
}
