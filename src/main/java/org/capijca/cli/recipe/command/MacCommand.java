// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import org.capijca.AlgId;
import org.capijca.cli.base.Converters;
import org.capijca.cli.base.FileValues;
import org.capijca.cli.base.Report;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Input;
import org.capijca.cli.recipe.Derived;
import org.capijca.cli.recipe.Recipe;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiHmacParameterSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** CALG_HMAC and CALG_MAC. */
@Command(
    name = "mac",
    description = "Computes a keyed hash: HMAC, or the CBC-MAC of a block cipher.",
    footer = {
      "%nExamples:",
      "  capi mac --hmac SHA1 -a CALG_RC2 --hash CALG_MD5 --password-env PW file.bin",
      "  capi mac --hmac CALG_MD5 --key key.blob file.bin",
      "  capi mac --key key.blob file.bin"
    })
public final class MacCommand extends KeyedCommand {
  @Option(
      names = "--hmac",
      paramLabel = "ALG",
      converter = Converters.OfAlgId.class,
      description = "CALG_HMAC with this hash; default: CALG_MAC.")
  private AlgId hmac;

  @Parameters(
      index = "0..*",
      arity = "0..*",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Files; - or none: standard input.")
  private List<String> files;

  @Override
  protected int run() throws IOException, GeneralSecurityException, CommandFailure {
    if (keys.hasPair()) {
      throw usageError("--key-pair: a keyed hash takes a session key");
    }
    checkOptions(keys.hasKey() ? KeyOrigin.KEY_FILE : KeyOrigin.PASSWORD);
    checkInputs(keys.keyFile(), files.contains(Input.STANDARD) ? Input.STANDARD : null);
    FileValues values = new FileValues(this, "mac", "macs");
    if (keys.hasKey()) {
      compute(sessionKey(), values);
    } else {
      compute(values);
    }
    values.print(
        new Report()
            .hidden("algorithm", hmac == null ? AlgId.CALG_MAC : AlgId.CALG_HMAC)
            .hidden("hash", hmac));
    return values.isComplete() ? DONE : REFUSED;
  }

  private void compute(FileValues values)
      throws IOException, GeneralSecurityException, CommandFailure {
    Recipe recipe = recipe();
    if (recipe.derivation().leadingSalt() != 0) {
      throw usageError("--salt first:N is for encrypted data");
    }
    if (files.size() == 1) {
      checkInputs(files.get(0));
    }
    password.check(environment());
    withPassword(
        "the key",
        false,
        characters -> {
          Derived derived = source(recipe, characters).key(new byte[0]);
          try {
            compute(derived.key(), values);
          } finally {
            derived.destroy();
          }
        });
  }

  private void compute(CapiSecretKey key, FileValues values)
      throws IOException, GeneralSecurityException, CommandFailure {
    CapiSecretKey used = cipher.use().withGivenIv(cipher.use().applyTo(key));
    Mac mac;
    if (hmac == null) {
      mac = Mac.getInstance(AlgId.CALG_MAC.name(), provider());
      mac.init(used);
    } else {
      mac = Mac.getInstance(AlgId.CALG_HMAC.name(), provider());
      mac.init(used, new CapiHmacParameterSpec(hmac));
    }
    for (String file : files) {
      values.add(
          file,
          input -> {
            mac.reset();
            feed(input, mac::update);
            return mac.doFinal();
          });
    }
  }
}
