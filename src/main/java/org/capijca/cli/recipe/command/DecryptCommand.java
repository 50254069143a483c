// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.capijca.CapiError.NTE_BAD_KEY;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Output;
import org.capijca.cli.io.OutputKind;
import org.capijca.cli.io.ProgressBar;
import org.capijca.cli.recipe.DataCipher;
import org.capijca.cli.recipe.Recipe;
import org.capijca.cli.recipe.TextEncoding;
import org.capijca.format.EncryptedFile;
import picocli.CommandLine.Command;

/** CryptDecrypt. */
@Command(
    name = "decrypt",
    description = "Decrypts a file or stream that a CryptoAPI or .NET program encrypted.",
    footer = {
      "%nExamples:",
      "  capi decrypt -a CALG_RC4 --hash CALG_MD5 --bits 128 --out plain.txt secret.bin",
      "  capi decrypt -a AES_256 --hash SHA_256 --iv first-block --password-env PW <i >o",
      "  capi decrypt --key-pair exchange.blob --out plain.txt file.enc",
      "  capi decrypt --format sqlserver --text hex --password-file pw.txt message.hex",
      "  capi decrypt --format sqlserver --authenticator 4711 --text hex message.hex",
      "  capi decrypt --format sqlserver-key -a AES_256 --text hex message.hex",
      "  capi decrypt --format sqlserver-key --key symmetric.blob message.bin",
      "%nDECRYPTBYKEY needs what CREATE SYMMETRIC KEY had: KEY_SOURCE, which is asked for",
      "as the password, and ALGORITHM; or the key itself as a PLAINTEXTKEYBLOB (--key).",
      "IDENTITY_VALUE is not needed: the message begins with the GUID of the key.",
      "%n\"capi recipe\" finds the options where they are not known."
    })
public final class DecryptCommand extends DataCommand {
  @Override
  void checkMore(KeyOrigin origin) {
    checkAlgorithm(origin);
    if (origin == KeyOrigin.PASSWORD) {
      recipe();
    }
  }

  @Override
  OutputKind outputKind() {
    return OutputKind.BINARY;
  }

  @Override
  void process(KeyOrigin origin) throws IOException, GeneralSecurityException, CommandFailure {
    switch (origin) {
      case KEY_PAIR ->
          write(
              new EncryptedFile(provider())
                  .reader(
                      encoded(),
                      privateKey(),
                      key -> cipher.use().withGivenIv(cipher.use().applyTo(checked(key)))));
      case KEY_FILE -> write(opened(new GivenKey(sessionKey())));
      case PASSPHRASE, KEY_SOURCE, SYMMETRIC_KEY -> {
        SqlServerCipher messages = sqlServerCipher(origin);
        withSqlServerSecret(origin, false, secret -> message(messages, secret));
      }
      case PASSWORD -> {
        Recipe recipe = recipe();
        withPassword(
            input().name(), false, characters -> write(opened(source(recipe, characters))));
      }
    }
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
    return TextEncoding.reading(input().open(), form().text());
  }

  private InputStream opened(DataCipher.KeySource source)
      throws IOException, GeneralSecurityException, CommandFailure {
    return new DataCipher(provider(), form().framing(), cipher.use()).decrypting(encoded(), source);
  }

  private void message(SqlServerCipher messages, char[] secret)
      throws IOException, GeneralSecurityException, CommandFailure {
    byte[] message;
    try (InputStream in = encoded()) {
      message = in.readNBytes(MOST_MESSAGE);
    }
    try (Output target = output.open(OutputKind.BINARY, environment())) {
      target.writeAll(messages.decrypt(secret, message));
    }
  }

  private void write(InputStream plain) throws IOException, CommandFailure {
    try (plain;
        Output target = output.open(OutputKind.BINARY, environment())) {
      try (ProgressBar bar = progressBar("B", input().size().orElse(0))) {
        plain.transferTo(new Counted(target.stream(), bar));
      }
      target.commit();
    }
  }

  /** Reports how much has been written. */
  private static final class Counted extends FilterOutputStream {
    private final ProgressBar bar;
    private long done;

    Counted(OutputStream out, ProgressBar bar) {
      super(out);
      this.bar = bar;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      done += length;
      bar.update(done);
    }
  }
}
