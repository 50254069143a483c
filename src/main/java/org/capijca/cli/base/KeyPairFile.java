// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import static org.capijca.CapiError.NTE_BAD_KEY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.CapiProvider;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Input;
import org.capijca.format.Recognition;
import org.capijca.spec.CapiKeyBlobSpec;

/**
 * Half of a key pair in a file without a password: a BLOB, PKCS #8, SubjectPublicKeyInfo or a
 * certificate, the last three as DER or PEM.
 */
public final class KeyPairFile {
  private static final int ALG_ID_OFFSET = 4;
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (?:[A-Z0-9]+ )*[A-Z0-9]+-----([A-Za-z0-9+/=\\s]+)-----END [A-Z0-9 ]+-----");

  private final CapiProvider provider;
  private final Input input;
  private final List<AlgId> algIds;

  /**
   * Creates a reader.
   *
   * @param provider the provider CAPI
   * @param input the file
   * @param algIds the algorithms that keys without an ALG_ID may have
   */
  public KeyPairFile(CapiProvider provider, Input input, AlgId... algIds) {
    this.provider = provider;
    this.input = input;
    this.algIds = List.of(algIds);
  }

  /**
   * Reads the private key.
   *
   * @return the key
   * @throws IOException if the file cannot be read
   * @throws CommandFailure if there is no such file
   * @throws GeneralSecurityException if it holds no such key (NTE_BAD_KEY)
   */
  public PrivateKey privateKey() throws IOException, CommandFailure, GeneralSecurityException {
    byte[] bytes = bytes();
    try {
      return isBlob(bytes, BlobType.PRIVATEKEYBLOB)
          ? factory(blobAlgId(bytes)).generatePrivate(new CapiKeyBlobSpec(bytes))
          : read(bytes, new PKCS8EncodedKeySpec(bytes), KeyFactory::generatePrivate, "private");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /**
   * Reads the public key.
   *
   * @return the key
   * @throws IOException if the file cannot be read
   * @throws CommandFailure if there is no such file
   * @throws GeneralSecurityException if it holds no such key (NTE_BAD_KEY)
   */
  public PublicKey publicKey() throws IOException, CommandFailure, GeneralSecurityException {
    byte[] bytes = bytes();
    if (isBlob(bytes, BlobType.PUBLICKEYBLOB)) {
      return factory(blobAlgId(bytes)).generatePublic(new CapiKeyBlobSpec(bytes));
    }
    byte[] encoded = certified(bytes);
    return read(encoded, new X509EncodedKeySpec(encoded), KeyFactory::generatePublic, "public");
  }

  private static boolean isBlob(byte[] bytes, BlobType type) {
    return bytes.length > ALG_ID_OFFSET + Integer.BYTES && bytes[0] == type.value();
  }

  private AlgId blobAlgId(byte[] blob) {
    int number = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).getInt(ALG_ID_OFFSET);
    return AlgId.fromValue(number).orElse(algIds.get(0));
  }

  private KeyFactory factory(AlgId algId) throws GeneralSecurityException {
    return KeyFactory.getInstance(algId.name(), provider);
  }

  /** The public key of a certificate; other bytes as they are. */
  private static byte[] certified(byte[] bytes) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(bytes))
          .getPublicKey()
          .getEncoded();
    } catch (CertificateException notOne) {
      return bytes;
    }
  }

  /** A method of KeyFactory. */
  private interface Generation<K extends Key> {
    K by(KeyFactory factory, KeySpec spec) throws InvalidKeySpecException;
  }

  private <K extends Key> K read(byte[] bytes, KeySpec spec, Generation<K> generation, String kind)
      throws GeneralSecurityException {
    InvalidKeySpecException refusal = null;
    for (AlgId algId : algIds) {
      try {
        return generation.by(factory(algId), spec);
      } catch (InvalidKeySpecException otherAlgorithm) {
        refusal = otherAlgorithm;
      }
    }
    throw NTE_BAD_KEY.as(
        InvalidKeyException::new,
        input.name() + " does not hold a " + kind + " key" + Recognition.of(bytes).sentence(),
        refusal);
  }

  private byte[] bytes() throws IOException, CommandFailure {
    byte[] bytes = input.readAll();
    Matcher pem = PEM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    return pem.find() ? Base64.getMimeDecoder().decode(pem.group(1)) : bytes;
  }
}
