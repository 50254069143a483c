// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;
import static org.capijca.CapiError.NTE_BAD_VER;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.security.auth.Destroyable;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.capijca.interfaces.CapiSecretKey;
import org.jspecify.annotations.Nullable;

/**
 * A pass phrase of SQL Server for ENCRYPTBYPASSPHRASE and DECRYPTBYPASSPHRASE.
 *
 * <pre>{@code
 * byte[] data = new SqlServerPassphrase(passphrase).decrypt(message);
 * String text = new String(data, StandardCharsets.UTF_16LE); // nvarchar; varchar has a code page
 * }</pre>
 *
 * The pass phrase is hashed in UTF-16LE, that is as nvarchar. The data are the bytes of the SQL
 * Server value: UTF-16LE for nvarchar.
 *
 * @see <a
 *     href="https://learn.microsoft.com/sql/t-sql/functions/encryptbypassphrase-transact-sql">ENCRYPTBYPASSPHRASE</a>
 * @since 0.1
 */
public final class SqlServerPassphrase implements Destroyable {
  private final Engines engines;
  private final char[] passphrase;
  private volatile boolean destroyed;

  /**
   * Creates a pass phrase that uses the installed provider.
   *
   * @param passphrase the pass phrase, copied
   * @throws IllegalArgumentException if it is null (ERROR_INVALID_PARAMETER)
   */
  public SqlServerPassphrase(char[] passphrase) {
    this(passphrase, null);
  }

  /**
   * Creates a pass phrase that uses a given provider.
   *
   * @param passphrase the pass phrase, copied
   * @param provider the CAPI provider; null for the installed one
   * @throws IllegalArgumentException if the pass phrase is null (ERROR_INVALID_PARAMETER)
   */
  public SqlServerPassphrase(char[] passphrase, @Nullable Provider provider) {
    if (passphrase == null) {
      throw ERROR_INVALID_PARAMETER.as(IllegalArgumentException::new, "the pass phrase is null");
    }
    this.passphrase = passphrase.clone();
    this.engines = new Engines(provider);
  }

  /**
   * Encrypts data as ENCRYPTBYPASSPHRASE without an authenticator.
   *
   * @param version the version of the message
   * @param data up to 65535 bytes; SQL Server accepts messages of up to 8000 bytes
   * @return the message
   * @throws IllegalArgumentException if version or data is null (ERROR_INVALID_PARAMETER), or the
   *     data is longer than 65535 bytes (NTE_BAD_LEN)
   * @throws GeneralSecurityException if the provider is not installed (NTE_BAD_PROVIDER)
   * @throws IllegalStateException after {@link #destroy} (NTE_BAD_KEY_STATE)
   */
  public byte[] encrypt(SqlServerVersion version, byte[] data) throws GeneralSecurityException {
    return encrypt(version, data, null);
  }

  /**
   * Encrypts data as ENCRYPTBYPASSPHRASE with {@code @add_authenticator} 1.
   *
   * @param version the version of the message
   * @param data up to 65535 bytes; SQL Server accepts messages of up to 8000 bytes
   * @param authenticator the bytes of {@code @authenticator}, UTF-16LE for nvarchar; null for none
   * @return the message
   * @throws IllegalArgumentException if version or data is null (ERROR_INVALID_PARAMETER), or the
   *     data is longer than 65535 bytes (NTE_BAD_LEN)
   * @throws GeneralSecurityException if the provider is not installed (NTE_BAD_PROVIDER)
   * @throws IllegalStateException after {@link #destroy} (NTE_BAD_KEY_STATE)
   */
  public byte[] encrypt(SqlServerVersion version, byte[] data, byte @Nullable [] authenticator)
      throws GeneralSecurityException {
    return SqlServerMessage.encrypt(engines, version, key(version), data, authenticator);
  }

  /**
   * Decrypts a message as DECRYPTBYPASSPHRASE without an authenticator.
   *
   * @param message the message
   * @return the data
   * @throws IllegalArgumentException if the message is null (ERROR_INVALID_PARAMETER)
   * @throws BadPaddingException where SQL Server returns NULL: the version of the message is not
   *     known (NTE_BAD_VER), or it does not decrypt with this pass phrase (NTE_BAD_DATA)
   * @throws GeneralSecurityException if the provider is not installed (NTE_BAD_PROVIDER)
   * @throws IllegalStateException after {@link #destroy} (NTE_BAD_KEY_STATE)
   */
  public byte[] decrypt(byte[] message) throws GeneralSecurityException {
    return decrypt(message, null);
  }

  /**
   * Decrypts a message as DECRYPTBYPASSPHRASE with {@code @add_authenticator} 1.
   *
   * @param message the message
   * @param authenticator the authenticator given to encryption; null for none
   * @return the data
   * @throws IllegalArgumentException if the message is null (ERROR_INVALID_PARAMETER)
   * @throws BadPaddingException as {@link #decrypt(byte[])}, and for another authenticator
   *     (NTE_BAD_DATA)
   * @throws GeneralSecurityException if the provider is not installed (NTE_BAD_PROVIDER)
   * @throws IllegalStateException after {@link #destroy} (NTE_BAD_KEY_STATE)
   */
  public byte[] decrypt(byte[] message, byte @Nullable [] authenticator)
      throws GeneralSecurityException {
    int number = SqlServerMessage.version(Given.notNull(message, "the message"), 0);
    SqlServerVersion version =
        SqlServerVersion.fromValue(number)
            .orElseThrow(() ->
                NTE_BAD_VER.as(
                    BadPaddingException::new,
                    "the message begins with version "
                        + Integer.toUnsignedString(number)
                        + "; allowed 1 and 2"
                        + advice(message)));
    return SqlServerMessage.decrypt(engines, key(version), message, 0, authenticator);
  }

  private static String advice(byte[] message) {
    return SqlServerVersion.fromValue(
                SqlServerMessage.version(message, SqlServerSymmetricKey.GUID_SIZE))
            .isPresent()
        ? ". It looks like one of ENCRYPTBYKEY, which SqlServerSymmetricKey opens"
        : Recognition.of(message).sentence(InputFormat.SQL_SERVER_PASSPHRASE);
  }

  private CapiSecretKey key(SqlServerVersion version) throws GeneralSecurityException {
    if (destroyed) {
      throw NTE_BAD_KEY_STATE.as(IllegalStateException::new, "the pass phrase has been destroyed");
    }
    Given.notNull(version, "the version");
    return engines.derive(version.passphraseAlgId(), version.hash(), passphrase);
  }

  /** Wipes the pass phrase. */
  @Override
  public void destroy() {
    destroyed = true;
    Arrays.fill(passphrase, '\0');
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  /** Returns the class name, but no secrets. */
  @Override
  public String toString() {
    return destroyed ? "SqlServerPassphrase[destroyed]" : "SqlServerPassphrase[]";
  }
}
