// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KeyGenerator;
import org.capijca.AlgId;
import org.capijca.KeyFlag;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Output;
import org.capijca.cli.io.OutputKind;
import org.capijca.cli.recipe.DataCipher;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.Recipe;
import org.capijca.cli.recipe.TextEncoding;
import org.capijca.format.EncryptedFile;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.format.SqlServerVersion;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import picocli.CommandLine.Command;

/** CryptEncrypt. */
@Command(
    name = "encrypt",
    description = "Encrypts a file or stream as a CryptoAPI or .NET program does.",
    footer = {
      "%nExamples:",
      "  capi encrypt -a CALG_RC4 --hash CALG_MD5 --bits 128 --out secret.bin plain.txt",
      "  capi encrypt -a AES_256 --hash SHA_256 --iv first-block --password-env PW - < in > out",
      "  capi encrypt -a 3DES --key-pair exchange.pub --out file.enc plain.txt",
      "  capi encrypt --format sqlserver --text hex --password-file pw.txt plain.bin"
    })
public final class EncryptCommand extends DataCommand {
  private static final int PIECE = 1 << 16;

  @Override
  protected int run() throws IOException, GeneralSecurityException, CommandFailure {
    if (keys.hasPair()) {
      write(
          target -> new EncryptedFile(provider()).writer(target, pair().publicKey(), generated()));
    } else if (keys.hasKey()) {
      GivenKey key = new GivenKey(keys.sessionKey(provider(), environment()));
      write(target -> opened(target, key));
    } else if (isSqlServer()) {
      withPassword(true, this::sqlServer);
    } else {
      Recipe recipe = recipe();
      withPassword(true, characters -> write(target -> opened(target, source(recipe, characters))));
    }
    return DONE;
  }

  private CapiSecretKey generated() throws GeneralSecurityException {
    if (derivation.algId() == null) {
      throw usageError("--algorithm is missing: which session key is generated");
    }
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
    return new DataCipher(provider(), cipher.form().framing(), cipher.use())
        .encrypting(target, source, input().size());
  }

  private void sqlServer(char[] characters)
      throws IOException, GeneralSecurityException, CommandFailure {
    SqlServerVersion version =
        derivation.algId() == AlgId.CALG_3DES_112
            ? SqlServerVersion.SQL_SERVER_2008
            : SqlServerVersion.SQL_SERVER_2017;
    SqlServerPassphrase passphrase = new SqlServerPassphrase(characters, provider());
    try {
      write(target -> new MessageStream(target, passphrase, version));
    } finally {
      passphrase.destroy();
    }
  }

  /** InputStream.transferTo reads pieces of 8 KiB. */
  private static void copyPieces(InputStream in, OutputStream out) throws IOException {
    byte[] piece = new byte[PIECE];
    try {
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        out.write(piece, 0, count);
      }
    } finally {
      Arrays.fill(piece, (byte) 0);
    }
  }

  private OutputKind kind() {
    return OutputKind.of(cipher.form().text() == Form.Text.NONE, false);
  }

  /** Opens the stream that encrypts. */
  private interface Encryption {
    OutputStream open(OutputStream target)
        throws IOException, GeneralSecurityException, CommandFailure;
  }

  private void write(Encryption encryption)
      throws IOException, GeneralSecurityException, CommandFailure {
    try (InputStream in = input().open();
        Output target = output.open(kind(), environment())) {
      try (OutputStream encrypted =
          encryption.open(TextEncoding.writing(new Uncommitted(target), cipher.form().text()))) {
        copy(out -> copyPieces(in, out), encrypted);
      }
      target.commit();
    }
  }
}
