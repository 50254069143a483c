// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_VER;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.BadPaddingException;
import javax.security.auth.DestroyFailedException;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.recipe.Form;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.format.SqlServerSymmetricKey;
import org.capijca.format.SqlServerVersion;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.capijca.interfaces.CapiSecretKey;

/**
 * Encrypts and decrypts messages of SQL Server.
 *
 * @param provider the provider CAPI
 * @param framing that of ENCRYPTBYPASSPHRASE or of ENCRYPTBYKEY
 * @param options the GUID of the key and the authenticator
 * @param algId the algorithm of the key; null for that of the pass phrase or of the given key
 * @param hash the hash of KEY_SOURCE; null for that of the version
 * @param key the key; null if it is derived
 */
record SqlServerCipher(
    CapiProvider provider,
    Form.Framing framing,
    SqlServerOptions options,
    AlgId algId,
    AlgId hash,
    CapiSecretKey key) {
  /**
   * Returns the message.
   *
   * @param secret the pass phrase or KEY_SOURCE; not used with a given key
   */
  byte[] encrypt(SqlServerVersion version, char[] secret, byte[] data)
      throws GeneralSecurityException {
    if (framing == Form.Framing.SQL_SERVER) {
      SqlServerPassphrase passphrase = new SqlServerPassphrase(secret, provider);
      try {
        return passphrase.encrypt(version, data, options.authenticator());
      } finally {
        passphrase.destroy();
      }
    }
    SqlServerSymmetricKey symmetric =
        symmetricKey(
            options.keyGuid().orElseThrow(), hash == null ? version : versionOf(hash), secret);
    try {
      return symmetric.encrypt(version, data, options.authenticator());
    } finally {
      wipe(symmetric);
    }
  }

  /**
   * Returns the data of a message.
   *
   * @param secret the pass phrase or KEY_SOURCE; not used with a given key
   */
  byte[] decrypt(char[] secret, byte[] message) throws GeneralSecurityException, CommandFailure {
    checkFunction(message);
    if (framing == Form.Framing.SQL_SERVER) {
      SqlServerPassphrase passphrase = new SqlServerPassphrase(secret, provider);
      try {
        return passphrase.decrypt(message, options.authenticator());
      } finally {
        passphrase.destroy();
      }
    }
    UUID guid = options.keyGuid().orElseGet(() -> SqlServerSymmetricKey.guidOf(message));
    BadPaddingException refusal = null;
    for (SqlServerVersion version : creators()) {
      SqlServerSymmetricKey symmetric = symmetricKey(guid, version, secret);
      try {
        return symmetric.decrypt(message, options.authenticator());
      } catch (BadPaddingException e) {
        refusal = refusal == null ? e : refusal;
      } finally {
        wipe(symmetric);
      }
    }
    throw refusal;
  }

  /** The versions that may have created the key, which the message does not tell. */
  private List<SqlServerVersion> creators() {
    if (hash != null) {
      return List.of(versionOf(hash));
    }
    return key == null
        ? List.of(SqlServerVersion.values())
        : List.of(SqlServerVersion.SQL_SERVER_2017);
  }

  private SqlServerSymmetricKey symmetricKey(UUID guid, SqlServerVersion creator, char[] secret)
      throws GeneralSecurityException {
    return key == null
        ? SqlServerSymmetricKey.fromKeySource(guid, algId, creator, secret, provider)
        : new SqlServerSymmetricKey(guid, key, provider);
  }

  /** The version that hashes KEY_SOURCE so. */
  private static SqlServerVersion versionOf(AlgId hash) {
    return Arrays.stream(SqlServerVersion.values())
        .filter(version -> version.hash() == hash)
        .findFirst()
        .orElseThrow(() ->
            NTE_BAD_ALGID.as(
                IllegalArgumentException::new,
                "--hash " + hash + ": SQL Server hashes KEY_SOURCE with SHA1 or SHA_256"));
  }

  private void checkFunction(byte[] message) throws CommandFailure {
    InputFormat format = Recognition.of(message).format();
    if (framing == Form.Framing.SQL_SERVER && format == InputFormat.SQL_SERVER_KEY) {
      throw NTE_BAD_VER.as(
          CommandFailure::new,
          "this looks like a message of ENCRYPTBYKEY: give --format sqlserver-key");
    }
    if (framing == Form.Framing.SQL_SERVER_KEY && format == InputFormat.SQL_SERVER_PASSPHRASE) {
      throw NTE_BAD_VER.as(
          CommandFailure::new,
          "this looks like a message of ENCRYPTBYPASSPHRASE: give --format sqlserver");
    }
  }

  private static void wipe(SqlServerSymmetricKey symmetric) {
    try {
      symmetric.destroy();
    } catch (DestroyFailedException e) {
      throw new IllegalStateException("keys of this provider can be destroyed", e);
    }
  }

  /** Returns the kind of message, without the key. */
  @Override
  public String toString() {
    return framing.option();
  }
}
