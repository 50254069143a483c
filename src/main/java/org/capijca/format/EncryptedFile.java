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
import java.util.Arrays;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.capijca.interfaces.CapiSecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The encrypted file format of Microsoft's sample programs ("Example C Program: Encrypting a
 * File"), read and written as a stream with constant memory use.
 *
 * <p>With a key pair, the file is the length of a SIMPLEBLOB (DWORD, little-endian), the SIMPLEBLOB
 * with the session key, and the data; with a key derived from a password, it is only the data. The
 * data is the output of successive calls of CryptEncrypt, with Final set to FALSE in all but the
 * last.
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
  /**
   * The length of a SIMPLEBLOB before the encrypted key: BLOBHEADER and the ALG_ID of the exchange
   * key.
   */
  private static final int BLOB_PREFIX = 12;

  private static final int ALG_ID_OFFSET = 4;

  /** The length of a key encrypted with 16384-bit RSA, the longest key of any CSP. */
  private static final int MAX_BLOB = BLOB_PREFIX + 16384 / Byte.SIZE;

  private final Engines engines;

  /** Creates a reader and writer that uses the installed provider. */
  public EncryptedFile() {
    this(null);
  }

  /**
   * Creates a reader and writer that uses a given provider.
   *
   * @param provider the CAPI provider, configured for the required CSP; null for the installed one
   */
  public EncryptedFile(@Nullable Provider provider) {
    this.engines = new Engines(provider);
  }

  /**
   * Returns the decrypted data of a file that contains its session key.
   *
   * @param in the file; closed with the stream returned
   * @param exchangeKey the AT_KEYEXCHANGE key
   * @return the plain data; reading it throws IOException if padding or length are wrong
   *     (NTE_BAD_DATA)
   * @throws IllegalArgumentException if an argument is null (ERROR_INVALID_PARAMETER)
   * @throws IOException if the file does not begin with a SIMPLEBLOB and its length (NTE_BAD_DATA)
   * @throws GeneralSecurityException if the key does not decrypt the SIMPLEBLOB
   */
  public InputStream reader(InputStream in, PrivateKey exchangeKey)
      throws IOException, GeneralSecurityException {
    return reader(in, exchangeKey, UnaryOperator.identity());
  }

  /**
   * Returns the decrypted data of a file that contains its session key, for programs that call
   * CryptSetKeyParam after CryptImportKey.
   *
   * @param in the file; closed with the stream returned
   * @param exchangeKey the AT_KEYEXCHANGE key
   * @param settings the calls of CryptSetKeyParam, for example {@code key -> key.withIV(iv)}: a
   *     SIMPLEBLOB contains neither IV nor mode, salt or effective key length
   * @return the plain data; reading it throws IOException if padding or length are wrong
   *     (NTE_BAD_DATA)
   * @throws IllegalArgumentException if an argument is null (ERROR_INVALID_PARAMETER)
   * @throws IOException if the file does not begin with a SIMPLEBLOB and its length (NTE_BAD_DATA)
   * @throws GeneralSecurityException if the key does not decrypt the SIMPLEBLOB
   */
  public InputStream reader(
      InputStream in, PrivateKey exchangeKey, UnaryOperator<CapiSecretKey> settings)
      throws IOException, GeneralSecurityException {
    Given.notNull(settings, "the settings of the key");
    byte[] blob = blob(Given.notNull(in, "the file"));
    Cipher cipher = engines.cipher(BlobType.SIMPLEBLOB.name());
    cipher.init(Cipher.UNWRAP_MODE, exchangeKey);
    Key key = cipher.unwrap(blob, algId(blob).name(), Cipher.SECRET_KEY);
    return reader(in, settings.apply((CapiSecretKey) key));
  }

  /**
   * Returns the decrypted data of a file without a session key.
   *
   * @param in the file; closed with the stream returned
   * @param key the session key, for example derived from a password
   * @return the plain data; reading it throws IOException if padding or length are wrong
   *     (NTE_BAD_DATA)
   * @throws IllegalArgumentException if the file is null (ERROR_INVALID_PARAMETER)
   * @throws GeneralSecurityException if the key is not a key of this provider (NTE_BAD_KEY) or has
   *     been destroyed
   */
  public InputStream reader(InputStream in, SecretKey key) throws GeneralSecurityException {
    return new DecryptingStream(
        Given.notNull(in, "the file"), new LongCipher(engines, Cipher.DECRYPT_MODE, own(key)));
  }

  /**
   * Returns a stream that writes a file that contains its session key.
   *
   * @param out the file; closed with the stream returned
   * @param exchangeKey the AT_KEYEXCHANGE key of the reader
   * @param key an exportable session key; its IV, mode, salt and effective key length are not
   *     written
   * @return the stream that takes the plain data; it must be closed, as the last block is written
   *     then
   * @throws IllegalArgumentException if the file is null (ERROR_INVALID_PARAMETER)
   * @throws IOException if the session key cannot be written to the file
   * @throws GeneralSecurityException if the key cannot be exported (NTE_BAD_KEY_STATE) or is not a
   *     key of this provider (NTE_BAD_KEY)
   */
  public OutputStream writer(OutputStream out, PublicKey exchangeKey, SecretKey key)
      throws IOException, GeneralSecurityException {
    Given.notNull(out, "the file");
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
   * Returns a stream that writes a file without a session key.
   *
   * @param out the file; closed with the stream returned
   * @param key the session key, for example derived from a password
   * @return the stream that takes the plain data; it must be closed, as the last block is written
   *     then
   * @throws IllegalArgumentException if the file is null (ERROR_INVALID_PARAMETER)
   * @throws GeneralSecurityException if the key is not a key of this provider (NTE_BAD_KEY) or has
   *     been destroyed
   */
  public OutputStream writer(OutputStream out, SecretKey key) throws GeneralSecurityException {
    return new EncryptingStream(
        Given.notNull(out, "the file"), new LongCipher(engines, Cipher.ENCRYPT_MODE, own(key)));
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
            + " is not a key of this provider; convert it with SecretKeyFactory.translateKey");
  }

  private static String recognized(byte[] start, byte[] more) {
    byte[] known = Arrays.copyOf(start, start.length + more.length);
    System.arraycopy(more, 0, known, start.length, more.length);
    return Recognition.of(known).sentence(InputFormat.ENCRYPTED_FILE);
  }

  private static byte[] blob(InputStream in) throws IOException {
    byte[] start = read(in, Integer.BYTES);
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
              + ". A file encrypted with a password is only the data: pass the derived key"
              + recognized(start, read(in, Math.min(in.available(), MAX_BLOB))));
    }
    byte[] blob = read(in, length);
    if (blob.length < length) {
      throw NTE_BAD_DATA.as(
          IOException::new,
          "the file is truncated: its SIMPLEBLOB has "
              + length
              + " bytes, but only "
              + blob.length
              + " are present"
              + recognized(start, blob));
    }
    return blob;
  }

  /**
   * Reads up to a number of bytes, not through the readNBytes of a FileInputStream of Java 17,
   * which asks for its position and so refuses a pipe.
   */
  private static byte[] read(InputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    int count = in.readNBytes(bytes, 0, length);
    return count == length ? bytes : Arrays.copyOf(bytes, count);
  }

  private static AlgId algId(byte[] blob) throws InvalidKeyException {
    int number = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).getInt(ALG_ID_OFFSET);
    return AlgId.fromValue(number)
        .orElseThrow(() ->
            NTE_BAD_ALGID.as(
                InvalidKeyException::new,
                "aiKeyAlg 0x" + Integer.toHexString(number) + " is not an ALG_ID"));
  }
}
