// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.cli.io.CommandFailure;
import org.capijca.format.PemBlock;

/** PEM that OpenSSL encrypted in its traditional way: DEK-Info has cipher and IV. */
final class OpenSslPem {
  private static final int SALT_BYTES = 8;

  private record Algorithm(String cipher, int keyBytes, int blockBytes) {}

  private static final Map<String, Algorithm> ALGORITHMS =
      new TreeMap<>(
          Map.of(
              "DES-CBC", new Algorithm("DES", 8, 8),
              "DES-EDE3-CBC", new Algorithm("DESede", 24, 8),
              "AES-128-CBC", new Algorithm("AES", 16, 16),
              "AES-192-CBC", new Algorithm("AES", 24, 16),
              "AES-256-CBC", new Algorithm("AES", 32, 16)));

  private OpenSslPem() {}

  /**
   * Decrypts a block.
   *
   * @param block the block
   * @param password asked for once the rest is known to be supported; wiped
   */
  static byte[] decrypt(PemBlock block, PasswordSupplier password)
      throws GeneralSecurityException, IOException, CommandFailure {
    String[] info = block.headers().get("DEK-Info").split(",", -1);
    Algorithm algorithm = ALGORITHMS.get(info[0].strip());
    if (algorithm == null) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new,
          "the encryption "
              + info[0].strip()
              + " is not supported; allowed "
              + String.join(", ", ALGORITHMS.keySet()));
    }
    int digits = 2 * algorithm.blockBytes();
    if (info.length != 2 || !info[1].strip().matches("[0-9A-Fa-f]{" + digits + "}")) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new,
          "DEK-Info needs " + info[0].strip() + " and an IV of " + digits + " hexadecimal digits");
    }
    byte[] iv = HexFormat.of().parseHex(info[1].strip());
    char[] characters = password.get();
    byte[] key = key(characters, iv, algorithm.keyBytes());
    try {
      Cipher cipher = Cipher.getInstance(algorithm.cipher() + "/CBC/PKCS5Padding");
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, algorithm.cipher()), new IvParameterSpec(iv));
      return cipher.doFinal(block.content());
    } catch (GeneralSecurityException e) {
      throw ERROR_INVALID_PASSWORD.as(
          InvalidKeyException::new,
          "the PEM block cannot be decrypted: the password is wrong or the file is damaged",
          e);
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(characters, '\0');
    }
  }

  /** EVP_BytesToKey of OpenSSL with MD5 and one iteration. */
  private static byte[] key(char[] password, byte[] iv, int length)
      throws GeneralSecurityException {
    ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] encoded = new byte[buffer.remaining()];
    buffer.duplicate().get(encoded);
    while (buffer.hasRemaining()) {
      buffer.put((byte) 0);
    }
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    byte[] key = new byte[length];
    byte[] last = {};
    for (int done = 0; done < length; done += last.length) {
      md5.update(last);
      md5.update(encoded);
      md5.update(iv, 0, SALT_BYTES);
      last = md5.digest();
      System.arraycopy(last, 0, key, done, Math.min(last.length, length - done));
    }
    Arrays.fill(encoded, (byte) 0);
    return key;
  }
}
