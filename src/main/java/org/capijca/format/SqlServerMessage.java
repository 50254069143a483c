// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_LEN;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.interfaces.CapiSecretKey;

/**
 * The common format of both kinds of message: a version DWORD, the IV, and the ciphertext of: magic
 * DWORD, hash length, data length (WORDs, little-endian), hash, data. With an authenticator the
 * hash is SHA-1 over data and authenticator; without one the hash is absent.
 */
final class SqlServerMessage {
  private static final int MAGIC = 0xBAADF00D;
  private static final int PREFIX_SIZE = 8;
  private static final int MAX_DATA = 0xFFFF;
  private static final byte[] NONE = {};
  private static final SecureRandom RANDOM = new SecureRandom();

  private SqlServerMessage() {}

  /** Returns the version DWORD at an offset; 0 if the message is too short. */
  static int version(byte[] message, int offset) {
    return message.length < offset + Integer.BYTES
        ? 0
        : ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getInt(offset);
  }

  /** Version, IV and ciphertext. */
  static byte[] encrypt(
      Engines engines, SqlServerVersion version, CapiSecretKey key, byte[] data, byte[] tag)
      throws GeneralSecurityException {
    byte[] plain = pack(data, tag == null ? NONE : hash(engines, data, tag));
    try {
      byte[] iv = new byte[key.getBlockLength() / Byte.SIZE];
      RANDOM.nextBytes(iv);
      byte[] ciphertext = engines.cipher(Cipher.ENCRYPT_MODE, key, iv).doFinal(plain);
      return ByteBuffer.allocate(Integer.BYTES + iv.length + ciphertext.length)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(version.value())
          .put(iv)
          .put(ciphertext)
          .array();
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static byte[] pack(byte[] data, byte[] hash) {
    if (data == null) {
      throw ERROR_INVALID_PARAMETER.as(IllegalArgumentException::new, "the data is null");
    }
    if (data.length > MAX_DATA) {
      throw NTE_BAD_LEN.as(
          IllegalArgumentException::new,
          data.length + " bytes of data; a message can contain " + MAX_DATA + " at most");
    }
    return ByteBuffer.allocate(PREFIX_SIZE + hash.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(MAGIC)
        .putShort((short) hash.length)
        .putShort((short) data.length)
        .put(hash)
        .put(data)
        .array();
  }

  private static byte[] hash(Engines engines, byte[] data, byte[] tag)
      throws GeneralSecurityException {
    if (data == null) {
      return NONE;
    }
    MessageDigest sha1 = engines.sha1();
    sha1.update(data);
    return sha1.digest(tag);
  }

  /**
   * Decrypts the part after the version.
   *
   * @param offset the offset of the version DWORD
   */
  static byte[] decrypt(Engines engines, CapiSecretKey key, byte[] message, int offset, byte[] tag)
      throws GeneralSecurityException {
    int ivSize = key.getBlockLength() / Byte.SIZE;
    int start = offset + Integer.BYTES + ivSize;
    if (ivSize == 0 || message.length <= start || (message.length - start) % ivSize != 0) {
      throw NTE_BAD_DATA.as(
          BadPaddingException::new,
          "a message of "
              + message.length
              + " bytes cannot be a message of "
              + key.getAlgId()
              + "; after "
              + start
              + " bytes of header it contains whole blocks of "
              + ivSize
              + " bytes");
    }
    byte[] iv = Arrays.copyOfRange(message, start - ivSize, start);
    byte[] plain;
    try {
      plain =
          engines
              .cipher(Cipher.DECRYPT_MODE, key, iv)
              .doFinal(message, start, message.length - start);
    } catch (BadPaddingException | IllegalBlockSizeException e) {
      throw doesNotOpen();
    }
    try {
      return unpack(engines, plain, tag);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static byte[] unpack(Engines engines, byte[] plain, byte[] tag)
      throws GeneralSecurityException {
    if (plain.length < PREFIX_SIZE) {
      throw doesNotOpen();
    }
    ByteBuffer in = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
    int magic = in.getInt();
    int hashLength = Short.toUnsignedInt(in.getShort());
    int dataLength = Short.toUnsignedInt(in.getShort());
    if (magic != MAGIC || in.remaining() != hashLength + dataLength) {
      throw doesNotOpen();
    }
    byte[] hash = new byte[hashLength];
    byte[] data = new byte[dataLength];
    in.get(hash).get(data);
    byte[] wanted = tag == null ? NONE : hash(engines, data, tag);
    if (!MessageDigest.isEqual(hash, wanted)) {
      Arrays.fill(data, (byte) 0);
      throw doesNotOpen();
    }
    return data;
  }

  /** Reports every cause with the same message, where SQL Server returns NULL. */
  private static BadPaddingException doesNotOpen() {
    return NTE_BAD_DATA.as(
        BadPaddingException::new,
        "the message cannot be decrypted: another pass phrase, key, authenticator or version of SQL"
            + " Server, or altered data. An authenticator is needed if and only if one was given at"
            + " encryption");
  }
}
