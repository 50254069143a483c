// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiDeriveKeySpec;

/** The bytes of a password, and the key that CryptDeriveKey derives from them. */
final class Secret {
  private final byte[] bytes;
  private volatile boolean destroyed;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies the bytes of a password. */
  static Secret of(byte[] password) {
    return new Secret(required(password, "the password").clone());
  }

  /** Encodes a password in UTF-8, as .NET encodes strings. */
  static Secret of(char[] password) {
    try {
      ByteBuffer encoded =
          StandardCharsets.UTF_8
              .newEncoder()
              .encode(CharBuffer.wrap(required(password, "the password")));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes).rewind().put(new byte[bytes.length]);
      return new Secret(bytes);
    } catch (CharacterCodingException e) {
      throw NTE_BAD_DATA.as(
          IllegalArgumentException::new,
          "the password contains an unpaired surrogate, which UTF-8 cannot encode");
    }
  }

  /** Returns the argument; throws if it is null (ERROR_INVALID_PARAMETER). */
  static <T> T required(T value, String name) {
    if (value == null) {
      throw ERROR_INVALID_PARAMETER.as(IllegalArgumentException::new, name + " is null");
    }
    return value;
  }

  /** Returns the number; throws if it is not positive (ERROR_INVALID_PARAMETER). */
  static int positive(int number, String name) {
    if (number < 1) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new, name + " is " + number + "; allowed 1 and more");
    }
    return number;
  }

  /** Returns the bytes, not a copy; the caller must not change them. */
  byte[] bytes() {
    if (destroyed) {
      throw NTE_BAD_KEY_STATE.as(IllegalStateException::new, "the password has been destroyed");
    }
    return bytes;
  }

  void destroy() {
    destroyed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  boolean isDestroyed() {
    return destroyed;
  }

  /** Implements CryptDeriveKey for both classes, without salt and iteration count. */
  byte[] cryptDeriveKey(String algorithm, String hash, int keySize, byte[] iv) {
    if (keySize < 0) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new, "a key of " + keySize + " bits; 0 is the default length");
    }
    DotNetCipher cipher = DotNetCipher.named(algorithm);
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(DotNetHash.named(hash).algId())
            .data(bytes())
            .keyLength(keySize)
            .flags(KeyFlag.CRYPT_EXPORTABLE, KeyFlag.CRYPT_NO_SALT)
            .csp(Csp.MS_ENH_RSA_AES_PROV)
            .build();
    try {
      CapiSecretKey key =
          (CapiSecretKey)
              SecretKeyFactory.getInstance(cipher.algId().name(), new CapiProvider())
                  .generateSecret(spec);
      fillIv(required(iv, "the IV"), key.getIV(), cipher);
      return key.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } finally {
      spec.destroy();
    }
  }

  private static void fillIv(byte[] iv, byte[] ivOfKey, DotNetCipher cipher) {
    if (iv.length != ivOfKey.length) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new,
          "an IV of "
              + iv.length
              + " bytes; a "
              + cipher.algId()
              + " key has one of "
              + ivOfKey.length);
    }
    System.arraycopy(ivOfKey, 0, iv, 0, iv.length);
  }
}
