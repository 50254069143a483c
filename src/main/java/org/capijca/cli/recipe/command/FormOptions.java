// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import org.capijca.cli.recipe.Form;
import picocli.CommandLine.Option;

/** How the ciphertext is stored. */
final class FormOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = RecipeConverters.OfFraming.class,
      description =
          "raw (default), length (a DWORD with the length comes first), length-be (big-endian),"
              + " reversed (last byte first), sqlserver (ENCRYPTBYPASSPHRASE), or sqlserver-key"
              + " (ENCRYPTBYKEY; the password is KEY_SOURCE, or --key).")
  private Form.Framing framing = Form.Framing.NONE;

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      converter = RecipeConverters.OfText.class,
      description = "Text encoding of the ciphertext: none (default), hex or base64.")
  private Form.Text text = Form.Text.NONE;

  Form form() {
    return new Form(text, framing);
  }
}
