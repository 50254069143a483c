// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import org.capijca.CapiProvider;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.OutputOptions;
import org.capijca.cli.base.PasswordOptions;
import org.capijca.cli.base.Report;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Output;
import org.capijca.cli.io.OutputKind;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.Derivation;
import org.capijca.cli.recipe.Derived;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.HashDerivation;
import org.capijca.cli.recipe.PasswordKeySource;
import org.capijca.cli.recipe.Recipe;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** CryptDeriveKey. */
@Command(
    name = "derive",
    description = "Derives a session key from a password and shows or exports it.",
    footer = {
      "%nExamples:",
      "  capi derive -a CALG_RC2 --hash CALG_MD5 --bits 40 --csp MS_DEF_PROV",
      "  capi derive -a AES_256 --hash SHA_256 --out key.blob",
      "  capi derive -a AES_256 --bits 256 --derivation Rfc2898DeriveBytes \\",
      "      --salt text:pepper12 --iterations 1000 --show-secrets"
    })
public final class DeriveCommand extends CapiCommand {
  @Mixin private DerivationOptions derivation;
  @Mixin private PasswordOptions password;
  @Mixin private OutputOptions output;

  @Option(names = "--show-secrets", description = "Show the bytes of the key.")
  private boolean showSecrets;

  @Override
  protected int run() throws IOException, GeneralSecurityException, CommandFailure {
    Recipe recipe = new Recipe(Form.RAW, derivation.password(), exportable(), CipherUse.DEFAULT);
    output.check(output.isGiven() ? OutputKind.SECRET_BINARY : OutputKind.TEXT, environment());
    char[] characters = password.read(environment(), "the key", false);
    CapiProvider provider = derivation.csp().provider().configure("flags=CRYPT_EXPORTABLE");
    Derived derived;
    try {
      derived = new PasswordKeySource(provider, recipe, characters).key(new byte[0]);
    } finally {
      Arrays.fill(characters, '\0');
    }
    byte[] blob = blob(derived.key(), provider);
    try {
      if (output.isGiven()) {
        try (Output target = output.open(OutputKind.SECRET_BINARY, environment())) {
          target.writeAll(blob);
        }
      } else {
        print(report(derived.key(), blob));
      }
    } finally {
      Arrays.fill(blob, (byte) 0);
      derived.destroy();
    }
    return DONE;
  }

  private Derivation exportable() {
    try {
      Derivation wanted = derivation.derivation();
      if (wanted.leadingSalt() != 0) {
        throw new OptionFault("--salt first:N needs data; give the salt itself");
      }
      return wanted instanceof HashDerivation hash ? hash.exportable() : wanted;
    } catch (OptionFault fault) {
      throw usageError(fault.getMessage());
    }
  }

  private static byte[] blob(CapiSecretKey key, CapiProvider provider)
      throws GeneralSecurityException {
    SecretKeyFactory factory = SecretKeyFactory.getInstance(key.getAlgId().name(), provider);
    return ((CapiKeyBlobSpec) factory.getKeySpec(key, CapiKeyBlobSpec.class)).getEncoded();
  }

  private Report report(CapiSecretKey key, byte[] blob) {
    Report report =
        new Report()
            .add("algorithm", key.getAlgId())
            .add("ALG_ID", "0x" + Integer.toHexString(key.getAlgId().value()))
            .add("CSP", key.getCsp().providerName())
            .add("key length", key.getKeyLength(), key.getKeyLength() + " bits")
            .add(
                "effective length",
                key.getEffectiveKeyLength(),
                key.getEffectiveKeyLength() + " bits")
            .add("salt length", key.getSalt().length, key.getSalt().length + " bytes");
    if (!showSecrets) {
      return report.heading("The bytes of the key: --show-secrets, or --out FILE");
    }
    byte[] encoded = key.getEncoded();
    report
        .add("PLAINTEXTKEYBLOB", hex(blob))
        .add("salt", hex(key.getSalt()))
        .add("cipher key", hex(encoded));
    Arrays.fill(encoded, (byte) 0);
    return report;
  }

  private static String hex(byte[] bytes) {
    return bytes.length == 0 ? "none" : HexFormat.of().formatHex(bytes);
  }
}
