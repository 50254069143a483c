// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.capijca.CapiError.NTE_BAD_LEN;
import static org.capijca.CapiError.NTE_FAIL;

import java.lang.invoke.MethodHandles;
import java.security.InvalidKeyException;
import java.security.Key;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.AlgId;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.blob.RsaPublicKeyData;
import org.capijca.internal.keypair.KeyPairPrivateKey;
import org.capijca.internal.keypair.KeyPairPublicKey;
import org.capijca.internal.keypair.KeyUse;
import org.capijca.internal.keypair.PrivateKeyAccess;
import org.capijca.internal.keypair.RsaFamily;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.rsa.RsaPadding;
import org.capijca.internal.primitive.rsa.RsaPrimitive;

/** An RSA key exchange key; its output is little-endian, like that of CryptEncrypt. */
abstract class RsaWrappingKey implements WrappingKey {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());

  private RsaWrappingKey() {}

  /** Returns a key that wraps with a public key of this provider. */
  static WrappingKey wrapping(Key key, RsaPadding padding, RandomBytes random)
      throws InvalidKeyException {
    KeyPairPublicKey<RsaPublicKeyData> own =
        RsaFamily.forExchange(RsaFamily.INSTANCE.requirePublic(key));
    RsaPrimitive rsa = RsaPrimitive.of(RsaFamily.INSTANCE.publicSpec(own.body()));
    return new RsaWrappingKey() {
      @Override
      public byte[] wrap(byte[] plain) throws IllegalBlockSizeException {
        int maximum = padding.maxLength(rsa.blockLength());
        if (plain.length > maximum) {
          // CryptExportKey has one code in either padding; CryptEncrypt has not.
          throw NTE_BAD_LEN.as(
              IllegalBlockSizeException::new,
              "a key of "
                  + plain.length
                  + " bytes is too long for the exchange key; allowed "
                  + maximum
                  + " at most");
        }
        own.recordUse("wrap a key");
        try {
          return LittleEndianNumber.reversed(rsa.seal(plain, padding, random));
        } catch (BadPaddingException e) {
          throw NTE_FAIL.as(IllegalBlockSizeException::new, "the RSA key cannot wrap", e);
        }
      }
    };
  }

  /**
   * Returns a key that unwraps with a private key of this provider, after the user's consent if it
   * is protected.
   */
  static WrappingKey unwrapping(Key key, RsaPadding padding) throws InvalidKeyException {
    KeyPairPrivateKey<RsaPrivateKeyData> own =
        RsaFamily.forExchange(RsaFamily.INSTANCE.requirePrivate(key));
    return new RsaWrappingKey() {
      @Override
      public UnwrappedData unwrap(byte[] wrapped) throws InvalidKeyException {
        RsaPrimitive rsa = primitive(own);
        if (wrapped.length < rsa.blockLength()) {
          return UnwrappedData.damaged();
        }
        byte[] bigEndian = LittleEndianNumber.reversed(Arrays.copyOf(wrapped, rsa.blockLength()));
        return rsa.open(bigEndian, padding)
            .map(plain -> new UnwrappedData(plain, true))
            .orElseGet(UnwrappedData::damaged);
      }
    };
  }

  private static RsaPrimitive primitive(KeyPairPrivateKey<RsaPrivateKeyData> key)
      throws InvalidKeyException {
    RsaPrivateKeyData numbers = KEYS.numbers(key, KeyUse.UNWRAP, InvalidKeyException::new);
    try {
      return RsaPrimitive.of(RsaFamily.INSTANCE.primitiveSpec(numbers));
    } finally {
      numbers.wipe();
    }
  }

  @Override
  public AlgId algId() {
    return AlgId.CALG_RSA_KEYX;
  }

  @Override
  public byte[] wrap(byte[] plain) throws IllegalBlockSizeException {
    throw new IllegalStateException("not initialised for wrapping");
  }

  @Override
  public UnwrappedData unwrap(byte[] wrapped) throws InvalidKeyException {
    throw new IllegalStateException("not initialised for unwrapping");
  }
}
