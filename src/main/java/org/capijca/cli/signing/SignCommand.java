// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.signing;

import static org.capijca.CapiError.NTE_BAD_KEY;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.HexFormat;
import org.capijca.cli.base.OutputOptions;
import org.capijca.cli.base.Report;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Output;
import org.capijca.cli.io.OutputKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** CryptSignHash. */
@Command(
    name = "sign",
    description = "Signs a file, and prints the signature in hexadecimal or writes it.",
    footer = {
      "%nExamples:",
      "  capi sign --key key.blob --hash CALG_SHA_256 --out file.sig file.bin",
      "  capi sign --key key.pem --order der file.bin"
    })
public final class SignCommand extends SignatureCommand {
  @Mixin private OutputOptions output;

  @Override
  protected int run() throws IOException, GeneralSecurityException, CommandFailure {
    check(null);
    output.check(OutputKind.of(output.isGiven(), false), environment());
    PrivateKey key =
        keys()
            .privateKey()
            .orElseThrow(() ->
                NTE_BAD_KEY.as(
                    CommandFailure::new,
                    "the key file has a public key only; signing needs the private key"));
    Signature signature = signature(key);
    signature.initSign(key);
    update(signature);
    byte[] signed = signature.sign();
    if (output.isGiven()) {
      try (Output target = output.open(OutputKind.BINARY, environment())) {
        target.writeAll(signed);
      }
    } else {
      String hex = HexFormat.of().formatHex(signed);
      print(
          new Report()
              .heading(hex)
              .hidden("algorithm", signature.getAlgorithm())
              .hidden("signature", hex));
    }
    return DONE;
  }
}
