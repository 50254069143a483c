// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.generate;

import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Input;
import org.capijca.cli.keyfile.KeyReader;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.capijca.spec.CapiKeyBlobSpec;

/**
 * CryptExportKey with a key of a file: a public key, whose owner reads the SIMPLEBLOB, or a session
 * key in a PLAINTEXTKEYBLOB.
 */
final class Wrapping {
  private static final int ALG_ID_OFFSET = 4;

  private final CapiProvider provider;
  private final Key wrappingKey;

  private Wrapping(CapiProvider provider, Key wrappingKey) {
    this.provider = provider;
    this.wrappingKey = wrappingKey;
  }

  static Wrapping with(Input input, CapiProvider provider)
      throws IOException, CommandFailure, GeneralSecurityException {
    byte[] bytes = input.readAll();
    if (Recognition.of(bytes).format() == InputFormat.PLAINTEXTKEYBLOB) {
      AlgId algId =
          AlgId.fromValue((bytes[ALG_ID_OFFSET] & 0xFF) | (bytes[ALG_ID_OFFSET + 1] & 0xFF) << 8)
              .orElseThrow();
      return new Wrapping(
          provider,
          SecretKeyFactory.getInstance(algId.name(), provider)
              .generateSecret(new CapiKeyBlobSpec(bytes)));
    }
    KeyReader reader =
        new KeyReader(
            provider,
            () -> {
              throw NTE_BAD_TYPE.as(
                  CommandFailure::new,
                  input.name() + " is encrypted; --wrap-with takes a public key");
            },
            KeySlot.AT_KEYEXCHANGE);
    return new Wrapping(provider, reader.read(bytes, input.name()).publicKey());
  }

  /** The type of the BLOB in which a key pair or a session key is exported. */
  BlobType type(boolean pair) throws CommandFailure {
    boolean symmetric = wrappingKey instanceof SecretKey;
    if (pair) {
      if (!symmetric) {
        throw NTE_BAD_TYPE.as(
            CommandFailure::new,
            "a key pair is wrapped with a session key: give a PLAINTEXTKEYBLOB to --wrap-with");
      }
      return BlobType.PRIVATEKEYBLOB;
    }
    return symmetric ? BlobType.SYMMETRICWRAPKEYBLOB : BlobType.SIMPLEBLOB;
  }

  byte[] wrap(Key key) throws CommandFailure, GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(type(key instanceof PrivateKey).name(), provider);
    cipher.init(Cipher.WRAP_MODE, wrappingKey);
    return cipher.wrap(key);
  }
}
