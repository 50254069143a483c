// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.capijca.CapiError.NTE_BAD_KEY;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Output;
import org.capijca.cli.io.OutputKind;
import org.capijca.cli.recipe.DataCipher;
import org.capijca.cli.recipe.Recipe;
import org.capijca.cli.recipe.TextEncoding;
import org.capijca.format.EncryptedFile;
import org.capijca.format.SqlServerPassphrase;
import picocli.CommandLine.Command;

/** CryptDecrypt. */
@Command(
    name = "decrypt",
    description = "Decrypts a file or stream that a CryptoAPI or .NET program encrypted.",
    footer = {
      "%nExamples:",
      "  capi decrypt -a CALG_RC4 --hash CALG_MD5 --bits 128 --out plain.txt secret.bin",
      "  capi decrypt -a AES_256 --hash SHA_256 --iv first-block --password-env PW - < in > out",
      "  capi decrypt --key-pair exchange.blob --out plain.txt file.enc",
      "  capi decrypt --format sqlserver --text hex --password-file pw.txt message.hex",
      "%n\"capi recipe\" finds the options where they are not known."
    })
public final class DecryptCommand extends DataCommand {
  @Override
  protected int run() throws IOException, GeneralSecurityException, CommandFailure {
    if (keys.hasPair()) {
      write(
          new EncryptedFile(provider())
              .reader(
                  encoded(),
                  privateKey(),
                  key -> cipher.use().withGivenIv(cipher.use().applyTo(key))));
    } else if (keys.hasKey()) {
      write(opened(new GivenKey(keys.sessionKey(provider(), environment()))));
    } else if (isSqlServer()) {
      withPassword(false, this::sqlServer);
    } else {
      Recipe recipe = recipe();
      withPassword(false, characters -> write(opened(source(recipe, characters))));
    }
    return DONE;
  }

  private PrivateKey privateKey() throws IOException, GeneralSecurityException, CommandFailure {
    return pair()
        .privateKey()
        .orElseThrow(() ->
            NTE_BAD_KEY.as(
                CommandFailure::new,
                "the key file has a public key only; decryption needs the private key"));
  }

  private InputStream encoded() throws IOException, CommandFailure {
    return TextEncoding.reading(input().open(), cipher.form().text());
  }

  private InputStream opened(DataCipher.KeySource source)
      throws IOException, GeneralSecurityException, CommandFailure {
    return new DataCipher(provider(), cipher.form().framing(), cipher.use())
        .decrypting(encoded(), source);
  }

  private void sqlServer(char[] characters)
      throws IOException, GeneralSecurityException, CommandFailure {
    byte[] message;
    try (InputStream in = encoded()) {
      message = in.readNBytes(MOST_MESSAGE);
    }
    SqlServerPassphrase passphrase = new SqlServerPassphrase(characters, provider());
    try (Output target = output.open(OutputKind.BINARY, environment())) {
      target.writeAll(passphrase.decrypt(message));
    } finally {
      passphrase.destroy();
    }
  }

  private void write(InputStream plain) throws IOException, CommandFailure {
    try (plain;
        Output target = output.open(OutputKind.BINARY, environment())) {
      copy(plain::transferTo, target.stream());
      target.commit();
    }
  }
}
