// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import org.capijca.CapiError;
import org.capijca.cli.base.Report;
import org.capijca.cli.io.CommandFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** CryptVerifySignature. */
@Command(
    name = "verify",
    description = "Verifies the signature of a file.",
    footer = {
      "%nExamples:",
      "  capi verify --key key.pub --hash CALG_SHA_256 --signature file.sig file.bin",
      "  capi verify --key cert.pem --order der --signature file.sig file.bin",
      "%nExit code 1: the signature is not that of the data by this key."
    })
public final class VerifyCommand extends SignatureCommand {
  @Option(
      names = "--signature",
      required = true,
      paramLabel = "FILE",
      description = "The signature, as bytes.")
  private String signatureFile;

  @Override
  protected int run() throws IOException, GeneralSecurityException, CommandFailure {
    check(signatureFile);
    byte[] signed = input(signatureFile).readAll();
    PublicKey key = keys().publicKey();
    Signature signature = signature(key);
    signature.initVerify(key);
    update(signature);
    boolean valid = isValid(signature, signed);
    Report report = new Report();
    if (valid) {
      report.heading("The signature is valid.");
    } else {
      report
          .heading("The signature is not valid (" + CapiError.NTE_BAD_SIGNATURE + ").")
          .heading("Possible reasons: other data, another key, --hash or --order.");
    }
    print(report.hidden("valid", valid).hidden("algorithm", signature.getAlgorithm()));
    return valid ? DONE : REFUSED;
  }

  /** A signature of another length is refused by an exception. */
  private static boolean isValid(Signature signature, byte[] signed) {
    try {
      return signature.verify(signed);
    } catch (SignatureException malformed) {
      return false;
    }
  }
}
