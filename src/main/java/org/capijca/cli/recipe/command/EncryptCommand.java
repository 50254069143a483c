// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import org.capijca.KeyFlag;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Output;
import org.capijca.cli.io.OutputKind;
import org.capijca.cli.recipe.DataCipher;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.Recipe;
import org.capijca.cli.recipe.TextEncoding;
import org.capijca.format.EncryptedFile;
import org.capijca.format.SqlServerVersion;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** CryptEncrypt. */
@Command(
    name = "encrypt",
    description = "Encrypts a file or stream as a CryptoAPI or .NET program does.",
    footer = {
      "%nExamples:",
      "  capi encrypt -a CALG_RC4 --hash CALG_MD5 --bits 128 --out secret.bin plain.txt",
      "  capi encrypt -a AES_256 --hash SHA_256 --iv first-block --password-env PW <i >o",
      "  capi encrypt -a 3DES --key-pair exchange.pub --out file.enc plain.txt",
      "  capi encrypt --format sqlserver --text hex --password-file pw.txt plain.bin",
      "  capi encrypt --format sqlserver --authenticator 4711 --text hex plain.bin",
      "  capi encrypt --format sqlserver-key -a AES_256 --text hex \\",
      "      --key-guid 00112233-4455-6677-8899-aabbccddeeff plain.bin",
      "%nENCRYPTBYKEY needs what CREATE SYMMETRIC KEY had: KEY_SOURCE, which is asked for",
      "as the password, and ALGORITHM; or the key itself as a PLAINTEXTKEYBLOB (--key).",
      "It also needs key_guid of sys.symmetric_keys: how SQL Server derives it from",
      "IDENTITY_VALUE is not published."
    })
public final class EncryptCommand extends DataCommand {
  @Option(
      names = "--sql-server",
      paramLabel = "YEAR",
      converter = RecipeConverters.OfSqlServer.class,
      description =
          "The SQL Server that reads the message: 2008 to 2016, or 2017 and later (default).")
  private SqlServerVersion version;

  @Override
  void checkMore(KeyOrigin origin) throws IOException, CommandFailure {
    switch (origin) {
      case KEY_PAIR -> checkGenerated();
      case PASSPHRASE -> checkAlgorithm(origin);
      case KEY_SOURCE, SYMMETRIC_KEY -> {
        checkAlgorithm(origin);
        if (sqlServer.keyGuid().isEmpty()) {
          throw usageError("--key-guid is missing: SELECT key_guid FROM sys.symmetric_keys");
        }
      }
      case PASSWORD -> recipe();
      case KEY_FILE -> {}
    }
    if (form().framing().lengthOrder() != null && input().size().isEmpty()) {
      throw NTE_BAD_DATA.as(
          CommandFailure::new,
          "the length comes first and is not known: encrypt a file, not standard input");
    }
  }

  private void checkGenerated() {
    if (derivation.algId() == null) {
      throw usageError("--algorithm is missing: which session key is generated");
    }
  }

  @Override
  OutputKind outputKind() {
    return OutputKind.of(form().text() == Form.Text.NONE, false);
  }

  @Override
  void process(KeyOrigin origin) throws IOException, GeneralSecurityException, CommandFailure {
    switch (origin) {
      case KEY_PAIR ->
          write(target ->
              new EncryptedFile(provider()).writer(target, pair().publicKey(), generated()));
      case KEY_FILE -> {
        GivenKey key = new GivenKey(sessionKey());
        write(target -> opened(target, key));
      }
      case PASSPHRASE, KEY_SOURCE, SYMMETRIC_KEY -> {
        SqlServerCipher messages = sqlServerCipher(origin);
        withSqlServerSecret(
            origin,
            true,
            secret ->
                write(target ->
                    new MessageStream(
                        target, data -> messages.encrypt(version(origin), secret, data))));
      }
      case PASSWORD -> {
        Recipe recipe = recipe();
        withPassword(
            input().name(),
            true,
            characters -> write(target -> opened(target, source(recipe, characters))));
      }
    }
  }

  @Override
  Optional<SqlServerVersion> sqlServerVersion() {
    return Optional.ofNullable(version);
  }

  /** The version of the message: that of the options, or the newest. */
  private SqlServerVersion version(KeyOrigin origin) {
    return origin == KeyOrigin.PASSPHRASE
        ? passphraseVersions().get(0)
        : sqlServerVersion().orElse(SqlServerVersion.SQL_SERVER_2017);
  }

  private CapiSecretKey generated() throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance(derivation.algId().name(), provider());
    generator.init(
        CapiKeyGenParameterSpec.builder()
            .keyLength(derivation.bits())
            .flags(KeyFlag.CRYPT_EXPORTABLE)
            .build());
    CapiSecretKey key = cipher.use().applyTo((CapiSecretKey) generator.generateKey());
    return cipher.use().withGivenIv(key);
  }

  private OutputStream opened(OutputStream target, DataCipher.KeySource source)
      throws IOException, GeneralSecurityException, CommandFailure {
    return new DataCipher(provider(), form().framing(), cipher.use())
        .encrypting(target, source, input().size());
  }

  /** Opens the stream that encrypts. */
  private interface Encryption {
    OutputStream open(OutputStream target)
        throws IOException, GeneralSecurityException, CommandFailure;
  }

  private void write(Encryption encryption)
      throws IOException, GeneralSecurityException, CommandFailure {
    try (Output target = output.open(outputKind(), environment())) {
      try (OutputStream encrypted =
          encryption.open(TextEncoding.writing(new Uncommitted(target), form().text()))) {
        feed(input(), encrypted::write);
      }
      if (!outputKind().isBinary() && !output.isGiven() && environment().terminal().isOut()) {
        target.stream().write('\n');
      }
      target.commit();
    }
  }
}
