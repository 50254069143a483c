// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.capijca.cli.base.PasswordOptions;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.Input;
import org.capijca.cli.keyfile.KeyMaterial;
import org.capijca.cli.keyfile.KeyReader;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;
import picocli.CommandLine.Option;

/** Keys in files in place of a password. */
final class DataKeyOptions {
  private static final int BLOB_ALG_ID = 4;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "Session key: a PLAINTEXTKEYBLOB, in place of a password.")
  private String key;

  @Option(
      names = "--key-pair",
      paramLabel = "FILE",
      description =
          "Exchange key pair in any format, of the classic encrypted file, which begins with a"
              + " SIMPLEBLOB; to encrypt, the public key is enough.")
  private String pair;

  /** The file of the key, or null. */
  String keyFile() {
    return key;
  }

  /** The file of the key pair, or null. */
  String pairFile() {
    return pair;
  }

  boolean hasKey() {
    return key != null;
  }

  boolean hasPair() {
    return pair != null;
  }

  CapiSecretKey sessionKey(CapiProvider provider, Environment environment)
      throws IOException, GeneralSecurityException, CommandFailure {
    byte[] blob = Input.of(key, environment).readAll();
    try {
      Recognition recognition = Recognition.of(blob);
      if (recognition.format() != InputFormat.PLAINTEXTKEYBLOB) {
        throw NTE_BAD_KEY.as(
            CommandFailure::new,
            key
                + " is not a PLAINTEXTKEYBLOB, a session key: it is "
                + recognition.format().noun()
                + "; --key-pair takes key pairs");
      }
      int number =
          blob.length < BLOB_ALG_ID + Integer.BYTES
              ? 0
              : ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).getInt(BLOB_ALG_ID);
      AlgId algId =
          AlgId.fromValue(number)
              .orElseThrow(() ->
                  NTE_BAD_ALGID.as(
                      CommandFailure::new,
                      "aiKeyAlg 0x" + Integer.toHexString(number) + " is not an ALG_ID"));
      return (CapiSecretKey)
          SecretKeyFactory.getInstance(algId.name(), provider)
              .generateSecret(new CapiKeyBlobSpec(blob));
    } finally {
      Arrays.fill(blob, (byte) 0);
    }
  }

  /** The exchange key pair, or the public half of it. */
  KeyMaterial pair(CapiProvider provider, Environment environment, PasswordOptions password)
      throws IOException, GeneralSecurityException, CommandFailure {
    Input input = Input.of(pair, environment);
    byte[] bytes = input.readAll();
    try {
      return new KeyReader(
              provider,
              () -> password.read(environment, input.name(), false),
              KeySlot.AT_KEYEXCHANGE)
          .read(bytes, input.name());
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
