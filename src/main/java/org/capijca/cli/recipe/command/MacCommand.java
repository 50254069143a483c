// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.cli.base.Converters;
import org.capijca.cli.base.Report;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.recipe.Derived;
import org.capijca.cli.recipe.Recipe;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiHmacParameterSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
  private static final int PIECE = 1 << 16;

  @Option(
      names = "--hmac",
      paramLabel = "ALG",
      converter = Converters.OfAlgId.class,
      description = "CALG_HMAC with this hash; default: CALG_MAC.")
  private AlgId hmac;

  @Override
  protected int run() throws IOException, GeneralSecurityException, CommandFailure {
    if (keys.hasPair()) {
      throw usageError("--key-pair: a keyed hash takes a session key");
    }
    if (keys.hasKey()) {
      compute(keys.sessionKey(provider(), environment()));
      return DONE;
    }
    Recipe recipe = recipe();
    withPassword(
        false,
        characters -> {
          if (recipe.derivation().leadingSalt() != 0) {
            throw CapiError.ERROR_INVALID_PARAMETER.as(
                InvalidKeyException::new, "--salt first:N is for encrypted data");
          }
          Derived derived = source(recipe, characters).key(new byte[0]);
          compute(derived.key());
          derived.destroy();
        });
    return DONE;
  }

  private void compute(CapiSecretKey key)
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
    byte[] piece = new byte[PIECE];
    try (InputStream in = input().open()) {
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        mac.update(piece, 0, count);
      }
    }
    String value = HexFormat.of().formatHex(mac.doFinal());
    print(
        new Report()
            .heading(value + "  " + input().name())
            .hidden("algorithm", hmac == null ? AlgId.CALG_MAC : AlgId.CALG_HMAC)
            .hidden("hash", hmac)
            .hidden("mac", value));
  }
}
