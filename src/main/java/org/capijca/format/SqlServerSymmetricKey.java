// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_VER;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.UUID;
import javax.crypto.BadPaddingException;
import javax.security.auth.DestroyFailedException;
import javax.security.auth.Destroyable;
import org.capijca.AlgId;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.capijca.interfaces.CapiSecretKey;
import org.jspecify.annotations.Nullable;

/**
 * A symmetric key of SQL Server for ENCRYPTBYKEY and DECRYPTBYKEY.
 *
 * <p>A message begins with the 16 bytes of the key's GUID, {@code key_guid} in {@code
 * sys.symmetric_keys}. How SQL Server derives the GUID from IDENTITY_VALUE is not published.
 *
 * @see <a href="https://learn.microsoft.com/sql/t-sql/functions/encryptbykey-transact-sql">
 *     ENCRYPTBYKEY</a>
 * @since 0.1
 */
public final class SqlServerSymmetricKey implements Destroyable {
  static final int GUID_SIZE = 16;

  private final Engines engines;
  private final UUID guid;
  private final CapiSecretKey key;

  /**
   * Creates the key from an existing session key.
   *
   * @param guid {@code key_guid} of {@code sys.symmetric_keys}
   * @param key a key of a block cipher
   * @param provider the CAPI provider; null for the installed one
   * @throws IllegalArgumentException if guid or key is null (ERROR_INVALID_PARAMETER), or the key
   *     is that of a stream cipher (NTE_BAD_KEY)
   */
  public SqlServerSymmetricKey(UUID guid, CapiSecretKey key, @Nullable Provider provider) {
    Given.notNull(guid, "the GUID");
    Given.notNull(key, "the key");
    if (key.getBlockLength() == 0) {
      throw NTE_BAD_KEY.as(
          IllegalArgumentException::new,
          "a " + key.getAlgId() + " key is for a stream cipher; allowed keys of block ciphers");
    }
    this.guid = guid;
    this.key = key;
    this.engines = new Engines(provider);
  }

  /**
   * Returns the key of {@code CREATE SYMMETRIC KEY … WITH ALGORITHM = …, KEY_SOURCE = 'keySource'},
   * which CryptDeriveKey derives from the hash of the source in UTF-16LE.
   *
   * @param guid {@code key_guid} of {@code sys.symmetric_keys}
   * @param algorithm CALG_AES_256 for AES_256, CALG_3DES_112 for TRIPLE_DES, CALG_3DES for
   *     TRIPLE_DES_3KEY …
   * @param version the SQL Server that created the key: its hash is SHA-1 up to 2016 and SHA-256
   *     from 2017
   * @param keySource the source, which the caller wipes
   * @param provider the provider CAPI; null for the installed one
   * @return the key
   * @throws IllegalArgumentException if an argument other than the provider is null
   *     (ERROR_INVALID_PARAMETER)
   * @throws GeneralSecurityException if the provider is not installed (NTE_BAD_PROVIDER) or does
   *     not have the algorithm (NTE_BAD_ALGID)
   */
  public static SqlServerSymmetricKey fromKeySource(
      UUID guid,
      AlgId algorithm,
      SqlServerVersion version,
      char[] keySource,
      @Nullable Provider provider)
      throws GeneralSecurityException {
    Given.notNull(guid, "the GUID");
    Given.notNull(algorithm, "the algorithm");
    Given.notNull(version, "the version");
    Given.notNull(keySource, "the key source");
    CapiSecretKey key = new Engines(provider).derive(algorithm, version.hash(), keySource);
    return new SqlServerSymmetricKey(guid, key, provider);
  }

  /** {@return the GUID of the key} */
  public UUID getGuid() {
    return guid;
  }

  /**
   * Returns the GUID of the key with which a message was encrypted.
   *
   * @param message the message
   * @return the GUID
   * @throws IllegalArgumentException if the message is null (ERROR_INVALID_PARAMETER), or shorter
   *     than a GUID, 16 bytes (NTE_BAD_DATA)
   */
  public static UUID guidOf(byte[] message) {
    if (Given.notNull(message, "the message").length < GUID_SIZE) {
      throw NTE_BAD_DATA.as(
          IllegalArgumentException::new,
          "a message of "
              + message.length
              + " bytes has no GUID of "
              + GUID_SIZE
              + Recognition.of(message).sentence(InputFormat.SQL_SERVER_KEY));
    }
    ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    long high =
        ((long) in.getInt() << 32)
            | ((long) Short.toUnsignedInt(in.getShort()) << 16)
            | Short.toUnsignedInt(in.getShort());
    return new UUID(high, in.order(ByteOrder.BIG_ENDIAN).getLong());
  }

  /** The first three fields of a GUID are little-endian numbers. */
  private byte[] guidBytes() {
    long high = guid.getMostSignificantBits();
    return ByteBuffer.allocate(GUID_SIZE)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt((int) (high >>> 32))
        .putShort((short) (high >>> 16))
        .putShort((short) high)
        .order(ByteOrder.BIG_ENDIAN)
        .putLong(guid.getLeastSignificantBits())
        .array();
  }

  /**
   * Encrypts data as ENCRYPTBYKEY.
   *
   * @param version the version of the message
   * @param data up to 65535 bytes; SQL Server accepts messages of up to 8000 bytes
   * @param authenticator the bytes of {@code @authenticator}, UTF-16LE for nvarchar; null for none
   * @return the message
   * @throws IllegalArgumentException if version or data is null (ERROR_INVALID_PARAMETER), or the
   *     data is longer than 65535 bytes (NTE_BAD_LEN)
   * @throws GeneralSecurityException if the provider is not installed (NTE_BAD_PROVIDER), or the
   *     key has been destroyed (NTE_BAD_KEY_STATE)
   */
  public byte[] encrypt(SqlServerVersion version, byte[] data, byte @Nullable [] authenticator)
      throws GeneralSecurityException {
    Given.notNull(version, "the version");
    byte[] message = SqlServerMessage.encrypt(engines, version, key, data, authenticator);
    return ByteBuffer.allocate(GUID_SIZE + message.length).put(guidBytes()).put(message).array();
  }

  /**
   * Decrypts a message as DECRYPTBYKEY.
   *
   * @param message the message
   * @param authenticator the authenticator given to encryption; null for none
   * @return the data
   * @throws IllegalArgumentException if the message is null (ERROR_INVALID_PARAMETER)
   * @throws BadPaddingException where SQL Server returns NULL: the message is of another key
   *     (NTE_BAD_KEY), its version is not known (NTE_BAD_VER), or it does not decrypt
   *     (NTE_BAD_DATA)
   * @throws GeneralSecurityException if the provider is not installed (NTE_BAD_PROVIDER), or the
   *     key has been destroyed (NTE_BAD_KEY_STATE)
   */
  public byte[] decrypt(byte[] message, byte @Nullable [] authenticator)
      throws GeneralSecurityException {
    int number = SqlServerMessage.version(Given.notNull(message, "the message"), GUID_SIZE);
    if (SqlServerVersion.fromValue(number).isEmpty()) {
      throw NTE_BAD_VER.as(
          BadPaddingException::new,
          "version "
              + Integer.toUnsignedString(number)
              + " after the GUID; allowed 1 and 2"
              + (SqlServerVersion.fromValue(SqlServerMessage.version(message, 0)).isPresent()
                  ? ". It looks like a message of ENCRYPTBYPASSPHRASE, which SqlServerPassphrase"
                      + " opens"
                  : Recognition.of(message).sentence(InputFormat.SQL_SERVER_KEY)));
    }
    UUID guidOfMessage = guidOf(message);
    if (!guidOfMessage.equals(guid)) {
      throw NTE_BAD_KEY.as(
          BadPaddingException::new,
          "the message is of the key " + guidOfMessage + ", not of " + guid);
    }
    return SqlServerMessage.decrypt(engines, key, message, GUID_SIZE, authenticator);
  }

  /** Wipes the key. */
  @Override
  public void destroy() throws DestroyFailedException {
    key.destroy();
  }

  @Override
  public boolean isDestroyed() {
    return key.isDestroyed();
  }

  /** Returns GUID and algorithm; no secrets. */
  @Override
  public String toString() {
    return "SqlServerSymmetricKey[" + guid + ", " + key.getAlgId() + "]";
  }
}
