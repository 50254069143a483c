// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.capijca.CapiError.NTE_BAD_KEY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.CapiProvider;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.Input;
import org.capijca.format.InputFormat;
import org.capijca.format.Recognition;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;
import picocli.CommandLine.Option;

/** Keys in files in place of a password. */
final class KeyFileOptions {
  private static final int BLOB_ALG_ID = 4;
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN [A-Z ]+-----([A-Za-z0-9+/=\\s]+)-----END [A-Z ]+-----");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "Session key: a PLAINTEXTKEYBLOB, in place of a password.")
  private String key;

  @Option(
      names = "--key-pair",
      paramLabel = "FILE",
      description =
          "Exchange key of the classic encrypted file, which begins with a SIMPLEBLOB: a"
              + " PRIVATEKEYBLOB or PKCS #8 to decrypt, a PUBLICKEYBLOB or SubjectPublicKeyInfo to"
              + " encrypt, DER or PEM.")
  private String pair;

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
      int number =
          blob.length < BLOB_ALG_ID + Integer.BYTES
              ? 0
              : ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).getInt(BLOB_ALG_ID);
      AlgId algId =
          AlgId.fromValue(number)
              .orElseThrow(() ->
                  NTE_BAD_KEY.as(
                      InvalidKeyException::new,
                      key
                          + " is not a PLAINTEXTKEYBLOB"
                          + Recognition.of(blob).sentence(InputFormat.PLAINTEXTKEYBLOB)));
      return (CapiSecretKey)
          SecretKeyFactory.getInstance(algId.name(), provider)
              .generateSecret(new CapiKeyBlobSpec(blob));
    } finally {
      Arrays.fill(blob, (byte) 0);
    }
  }

  PrivateKey privateKey(CapiProvider provider, Environment environment)
      throws IOException, GeneralSecurityException, CommandFailure {
    byte[] bytes = pairBytes(environment);
    try {
      KeyFactory factory = KeyFactory.getInstance(AlgId.CALG_RSA_KEYX.name(), provider);
      return isBlob(bytes, BlobType.PRIVATEKEYBLOB)
          ? factory.generatePrivate(new CapiKeyBlobSpec(bytes))
          : factory.generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  PublicKey publicKey(CapiProvider provider, Environment environment)
      throws IOException, GeneralSecurityException, CommandFailure {
    byte[] bytes = pairBytes(environment);
    KeyFactory factory = KeyFactory.getInstance(AlgId.CALG_RSA_KEYX.name(), provider);
    return isBlob(bytes, BlobType.PUBLICKEYBLOB)
        ? factory.generatePublic(new CapiKeyBlobSpec(bytes))
        : factory.generatePublic(new X509EncodedKeySpec(bytes));
  }

  private static boolean isBlob(byte[] bytes, BlobType type) {
    return bytes.length > 0 && bytes[0] == type.value();
  }

  /** The bytes of the file, of PEM those inside. */
  private byte[] pairBytes(Environment environment) throws IOException, CommandFailure {
    byte[] bytes = Input.of(pair, environment).readAll();
    Matcher pem = PEM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    return pem.find() ? Base64.getMimeDecoder().decode(pem.group(1)) : bytes;
  }
}
