// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.SecretKey;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.interfaces.CapiSecretKey;

/**
 * The encrypted file of Microsoft's sample programs ("Example C Program: Encrypting a File"), read
 * and written as a stream in constant memory.
 *
 * <p>With a key pair the file is the length of a SIMPLEBLOB (DWORD, little-endian), the SIMPLEBLOB
 * with the session key, and the data; where the key is derived from a password the file is the data
 * alone. The data is what CryptEncrypt gives in pieces, Final FALSE for all but the last.
 *
 * <pre>{@code
 * try (InputStream plain = new EncryptedFile().reader(Files.newInputStream(path), exchangeKey)) {
 *   plain.transferTo(out);
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class EncryptedFile {
  /** A SIMPLEBLOB before its key: BLOBHEADER and the ALG_ID of the exchange key. */
  private static final int BLOB_PREFIX = 12;

  private static final int ALG_ID_OFFSET = 4;

  /** That of a key under RSA of 16384 bits, the longest key of any CSP. */
  private static final int MAX_BLOB = BLOB_PREFIX + 16384 / Byte.SIZE;

  private final Engines engines;

  /** With the installed provider. */
  public EncryptedFile() {
    this(null);
  }

  /**
   * With this provider.
   *
   * @param provider the provider CAPI, as an instance of the wanted CSP; null for the one installed
   */
  public EncryptedFile(Provider provider) {
    this.engines = new Engines(provider);
  }

  /**
   * Reads a file with its session key inside.
   *
   * @param in what CryptImportKey and CryptDecrypt read; closed with the stream returned
   * @param exchangeKey the AT_KEYEXCHANGE key
   * @return the plain data, whose reading fails with an IOException where padding or length are
   *     wrong (NTE_BAD_DATA)
   * @throws IOException if the file does not begin with a SIMPLEBLOB and its length (NTE_BAD_DATA)
   * @throws GeneralSecurityException if the key does not open it
   */
  public InputStream reader(InputStream in, PrivateKey exchangeKey)
      throws IOException, GeneralSecurityException {
    return reader(in, exchangeKey, UnaryOperator.identity());
  }

  /**
   * The same, where the program calls CryptSetKeyParam after CryptImportKey.
   *
   * @param settings for example {@code key -> key.withIV(iv)}: a SIMPLEBLOB holds neither IV nor
   *     mode, salt or effective key length
   */
  public InputStream reader(
      InputStream in, PrivateKey exchangeKey, UnaryOperator<CapiSecretKey> settings)
      throws IOException, GeneralSecurityException {
    byte[] blob = blob(in);
    Cipher cipher = engines.cipher(BlobType.SIMPLEBLOB.name());
    cipher.init(Cipher.UNWRAP_MODE, exchangeKey);
    Key key = cipher.unwrap(blob, algId(blob).name(), Cipher.SECRET_KEY);
    return reader(in, settings.apply((CapiSecretKey) key));
  }

  /**
   * Reads a file that is the data alone.
   *
   * @param in closed with the stream returned
   * @param key the session key, for example derived from a password
   * @return the plain data, whose reading fails with an IOException where padding or length are
   *     wrong (NTE_BAD_DATA)
   * @throws InvalidKeyException if the key is none of this provider (NTE_BAD_KEY)
   */
  public InputStream reader(InputStream in, SecretKey key) throws GeneralSecurityException {
    return new CipherInputStream(in, engines.cipher(Cipher.DECRYPT_MODE, own(key)));
  }

  /**
   * Writes a file with its session key inside.
   *
   * @param out closed with the stream returned, which has to be closed
   * @param exchangeKey of the reader
   * @param key an exportable session key; IV, mode, salt and effective key length do not travel
   * @throws GeneralSecurityException if the key cannot be exported (NTE_BAD_KEY_STATE), or is none
   *     of this provider (NTE_BAD_KEY)
   */
  public OutputStream writer(OutputStream out, PublicKey exchangeKey, SecretKey key)
      throws IOException, GeneralSecurityException {
    Cipher cipher = engines.cipher(BlobType.SIMPLEBLOB.name());
    cipher.init(Cipher.WRAP_MODE, exchangeKey);
    byte[] blob = cipher.wrap(own(key));
    OutputStream data = writer(out, key);
    out.write(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(blob.length)
            .array());
    out.write(blob);
    return data;
  }

  /**
   * Writes a file that is the data alone.
   *
   * @param out closed with the stream returned, which has to be closed
   * @param key the session key, for example derived from a password
   * @throws InvalidKeyException if the key is none of this provider (NTE_BAD_KEY)
   */
  public OutputStream writer(OutputStream out, SecretKey key) throws GeneralSecurityException {
    return new CipherOutputStream(out, engines.cipher(Cipher.ENCRYPT_MODE, own(key)));
  }

  private static CapiSecretKey own(SecretKey key) throws InvalidKeyException {
    if (key == null) {
      throw ERROR_INVALID_PARAMETER.as(InvalidKeyException::new, "the key is null");
    }
    if (key instanceof CapiSecretKey own) {
      return own;
    }
    throw NTE_BAD_KEY.as(
        InvalidKeyException::new,
        "a "
            + key.getClass().getName()
            + " is no key of this provider; SecretKeyFactory.translateKey makes one of it");
  }

  private static byte[] blob(InputStream in) throws IOException {
    byte[] start = in.readNBytes(Integer.BYTES);
    int length =
        start.length < Integer.BYTES
            ? 0
            : ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (length <= BLOB_PREFIX || length > MAX_BLOB) {
      throw NTE_BAD_DATA.as(
          IOException::new,
          "the file does not begin with the length of a SIMPLEBLOB: "
              + Integer.toUnsignedString(length)
              + "; allowed "
              + (BLOB_PREFIX + 1)
              + " to "
              + MAX_BLOB
              + ". A file under a password is the data alone: give the derived key");
    }
    byte[] blob = in.readNBytes(length);
    if (blob.length < length) {
      throw NTE_BAD_DATA.as(
          IOException::new,
          "the file ends in its SIMPLEBLOB of "
              + length
              + " bytes, of which "
              + blob.length
              + " are there");
    }
    return blob;
  }

  private static AlgId algId(byte[] blob) throws InvalidKeyException {
    int number = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).getInt(ALG_ID_OFFSET);
    return AlgId.fromValue(number)
        .orElseThrow(() ->
            NTE_BAD_ALGID.as(
                InvalidKeyException::new,
                "aiKeyAlg 0x" + Integer.toHexString(number) + " is no ALG_ID"));
  }
}
