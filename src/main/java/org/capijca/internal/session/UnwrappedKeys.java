// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.ProviderException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiError;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.primitive.JdkProviders;

/**
 * Converts keys from and to the encodings that {@code Cipher.wrap} and {@code Cipher.unwrap}
 * encrypt and decrypt.
 */
public final class UnwrappedKeys {
  private UnwrappedKeys() {}

  /** Returns the encoding of a key to wrap; fails for a non-exportable key (NTE_BAD_KEY_STATE). */
  public static byte[] encoded(Key key) throws InvalidKeyException {
    if (key == null) {
      throw ERROR_INVALID_PARAMETER.as(InvalidKeyException::new, "the key to wrap is null");
    }
    byte[] encoded;
    try {
      encoded = key.getEncoded();
    } catch (ProviderException e) {
      throw CapiError.of(e)
          .orElse(NTE_BAD_KEY_STATE)
          .as(InvalidKeyException::new, "the " + key.getAlgorithm() + " key cannot be exported", e);
    }
    if (encoded == null) {
      throw NTE_BAD_KEY_STATE.as(
          InvalidKeyException::new,
          "the " + key.getAlgorithm() + " key is not exportable" + RefusedKey.MAKE_EXPORTABLE);
    }
    return encoded;
  }

  /** The decryption of a wrapped key. */
  public interface Decryption {
    byte[] decrypt() throws GeneralSecurityException;
  }

  /**
   * Unwraps a key.
   *
   * @throws NoSuchAlgorithmException if no KeyFactory has the algorithm, which is checked before
   *     anything is decrypted
   * @throws InvalidKeyException if there is no such key, with the same code and message whether the
   *     length, the padding or the encoding is wrong (NTE_BAD_DATA)
   */
  public static Key unwrap(Decryption decryption, String algorithm, int type)
      throws NoSuchAlgorithmException, InvalidKeyException {
    Decoding decoding = decoding(algorithm, type);
    byte[] encoded = null;
    try {
      encoded = decryption.decrypt();
      return decoding.decode(encoded);
    } catch (GeneralSecurityException | IllegalArgumentException sameAnswer) {
      throw refusal();
    } finally {
      if (encoded != null) {
        Arrays.fill(encoded, (byte) 0);
      }
    }
  }

  /**
   * Returns the exception for every fault of a wrapped key: the same for all, so that it is no
   * padding oracle.
   */
  public static InvalidKeyException refusal() {
    return NTE_BAD_DATA.as(
        InvalidKeyException::new,
        "the wrapped key cannot be decrypted: usual causes are another key, another IV or padding,"
            + " and wrapped bytes that were cut or are text");
  }

  private interface Decoding {
    Key decode(byte[] encoded) throws InvalidKeySpecException;
  }

  private static Decoding decoding(String algorithm, int type) throws NoSuchAlgorithmException {
    if (type == Cipher.SECRET_KEY) {
      return encoded -> new SecretKeySpec(encoded, algorithm);
    }
    KeyFactory factory = JdkProviders.keyFactory(algorithm);
    return type == Cipher.PUBLIC_KEY
        ? encoded -> factory.generatePublic(new X509EncodedKeySpec(encoded))
        : encoded -> factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }
}
