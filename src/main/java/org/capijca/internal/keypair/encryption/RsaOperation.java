// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.encryption;

import static org.capijca.CapiError.NTE_BAD_KEY;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.blob.RsaPublicKeyData;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.keypair.KeyPairPrivateKey;
import org.capijca.internal.keypair.KeyPairPublicKey;
import org.capijca.internal.keypair.KeyUse;
import org.capijca.internal.keypair.RsaFamily;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.rsa.RsaPadding;
import org.capijca.internal.primitive.rsa.RsaPrimitive;

/** The operation of an RSA cipher: encrypt, decrypt, sign or recover. */
interface RsaOperation {
  /**
   * Processes all the data and returns the result, which the caller wipes if it is secret; empty if
   * decryption fails for any cause.
   */
  Optional<byte[]> apply(byte[] data) throws IllegalBlockSizeException, BadPaddingException;

  /**
   * Returns the result; a copy of the substitute if decryption fails, or the result has another
   * length. With a private key and PKCS #1 padding the time does not depend on which. The caller
   * wipes the result.
   */
  default byte[] applyOr(byte[] data, byte[] substitute)
      throws IllegalBlockSizeException, BadPaddingException {
    return apply(data)
        .filter(result -> result.length == substitute.length)
        .orElseGet(substitute::clone);
  }

  /**
   * Returns the operation for a key.
   *
   * @throws InvalidKeyException if the key cannot be used for it (NTE_BAD_KEY, NTE_BAD_KEY_STATE)
   *     or is protected and consent cannot be requested (NTE_SILENT_CONTEXT)
   */
  static RsaOperation of(
      RsaDialect dialect, boolean encrypt, Key key, RsaPaddingSpec padding, RandomBytes random)
      throws InvalidKeyException {
    if (key == null) {
      throw RefusedKey.code(null).as(InvalidKeyException::new, "the RSA key is null");
    }
    boolean isPrivate = key instanceof PrivateKey;
    if (encrypt != isPrivate) {
      return encrypt ? encrypt(key, padding.encrypting(), random) : decrypt(key, padding);
    }
    RsaPadding signing =
        padding
            .signing()
            .filter(any -> dialect.signs())
            .orElseThrow(() ->
                NTE_BAD_KEY.as(
                    InvalidKeyException::new,
                    dialect
                        + " with "
                        + padding
                        + " encrypts with public keys and decrypts with private ones; to sign use Signature"));
    return encrypt ? sign(key, signing, random) : recover(key, signing);
  }

  private static RsaOperation encrypt(Key key, RsaPadding padding, RandomBytes random)
      throws InvalidKeyException {
    KeyPairPublicKey<RsaPublicKeyData> own =
        RsaFamily.forExchange(RsaFamily.INSTANCE.requirePublic(key));
    RsaPrimitive primitive = RsaPrimitive.of(publicNumbers(own));
    return data -> {
      own.recordUse("encrypt");
      return Optional.of(primitive.seal(data, padding, random));
    };
  }

  private static RsaOperation decrypt(Key key, RsaPaddingSpec padding) throws InvalidKeyException {
    KeyPairPrivateKey<RsaPrivateKeyData> own =
        RsaFamily.forExchange(RsaFamily.INSTANCE.requirePrivate(key));
    return new RsaOperation() {
      @Override
      public Optional<byte[]> apply(byte[] data) {
        return RsaPrivateUse.primitive(own, KeyUse.DECRYPT).open(data, padding.encrypting());
      }

      @Override
      public byte[] applyOr(byte[] data, byte[] substitute) {
        return RsaPrivateUse.primitive(own, KeyUse.DECRYPT)
            .openOr(data, padding.encrypting(), substitute);
      }
    };
  }

  private static RsaOperation sign(Key key, RsaPadding padding, RandomBytes random)
      throws InvalidKeyException {
    KeyPairPrivateKey<RsaPrivateKeyData> own = RsaFamily.INSTANCE.requirePrivate(key);
    return data ->
        Optional.of(RsaPrivateUse.primitive(own, KeyUse.SIGN).seal(data, padding, random));
  }

  private static RsaOperation recover(Key key, RsaPadding padding) throws InvalidKeyException {
    KeyPairPublicKey<RsaPublicKeyData> own = RsaFamily.INSTANCE.requirePublic(key);
    RsaPrimitive primitive = RsaPrimitive.of(publicNumbers(own));
    return data -> {
      own.recordUse("verify");
      return primitive.open(data, padding);
    };
  }

  private static RSAPublicKeySpec publicNumbers(KeyPairPublicKey<RsaPublicKeyData> key) {
    return RsaFamily.INSTANCE.publicSpec(key.body());
  }
}
