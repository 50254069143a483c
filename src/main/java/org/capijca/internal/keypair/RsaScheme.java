// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_FAIL;

import java.lang.invoke.MethodHandles;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.interfaces.RSAKey;
import javax.crypto.BadPaddingException;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.blob.RsaPublicKeyData;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.rsa.RsaPrimitive;

/**
 * RSA signatures: a block with the hash value, to which the private key is applied. Key exchange
 * keys sign like signature keys (Wine test suite).
 */
public abstract class RsaScheme implements SignatureScheme {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());

  private final SignatureInput input;
  private final SignatureEncoding encoding;

  protected RsaScheme(SignatureInput input, SignatureEncoding encoding) {
    this.input = input;
    this.encoding = encoding;
  }

  @Override
  public final SignatureInput input() {
    return input;
  }

  /**
   * Returns the block to be signed, big-endian and as long as the modulus.
   *
   * @throws SignatureException if the modulus is too short (NTE_BAD_LEN)
   */
  protected abstract byte[] block(byte[] value, BigInteger modulus, RandomBytes random)
      throws SignatureException;

  /** Returns whether this block, as long as the modulus, is valid for the checked hash value. */
  protected abstract boolean matches(byte[] block, byte[] value, BigInteger modulus)
      throws SignatureException;

  @Override
  public final Signing signing(PrivateKey key) throws InvalidKeyException {
    KeyPairPrivateKey<RsaPrivateKeyData> own = RsaFamily.INSTANCE.requirePrivate(key);
    return (value, random) -> {
      input.check(value);
      byte[] block = block(value, ((RSAKey) own).getModulus(), random);
      return encoding.write(apply(primitive(own), block));
    };
  }

  private static RsaPrimitive primitive(KeyPairPrivateKey<RsaPrivateKeyData> key)
      throws SignatureException {
    RsaPrivateKeyData numbers = KEYS.numbers(key, KeyUse.SIGN, SignatureException::new);
    try {
      return RsaPrimitive.of(RsaFamily.INSTANCE.primitiveSpec(numbers));
    } finally {
      numbers.wipe();
    }
  }

  private static byte[] apply(RsaPrimitive primitive, byte[] block) throws SignatureException {
    try {
      return primitive.apply(block);
    } catch (BadPaddingException e) {
      throw NTE_FAIL.as(SignatureException::new, "the RSA key cannot sign", e);
    }
  }

  @Override
  public final Verifying verifying(PublicKey key) throws InvalidKeyException {
    KeyPairPublicKey<RsaPublicKeyData> own = RsaFamily.INSTANCE.requirePublic(key);
    return (value, signature) -> {
      input.check(value);
      own.recordUse("verify");
      RsaPrimitive primitive = RsaPrimitive.of(RsaFamily.INSTANCE.publicSpec(own.body()));
      byte[] number = encoding.read(signature, primitive.blockLength());
      try {
        return matches(primitive.apply(number), value, ((RSAKey) own).getModulus());
      } catch (BadPaddingException notBelowTheModulus) {
        return false;
      }
    };
  }
}
