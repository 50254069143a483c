// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.lang.invoke.MethodHandles;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.spec.DSAPublicKeySpec;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DiscreteLogPublicKeyData;
import org.capijca.internal.primitive.signature.DsaPrimitive;

/** DSS signatures (DSA). */
public final class DssScheme implements SignatureScheme {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());

  private final SignatureInput input;
  private final SignatureEncoding encoding;

  public DssScheme(SignatureInput input, SignatureEncoding encoding) {
    this.input = input;
    this.encoding = encoding;
  }

  @Override
  public SignatureInput input() {
    return input;
  }

  @Override
  public Signing signing(PrivateKey key) throws InvalidKeyException {
    KeyPairPrivateKey<DiscreteLogPrivateKeyData> own = DssFamily.INSTANCE.requirePrivate(key);
    return (value, random) -> {
      input.check(value);
      DiscreteLogPrivateKeyData numbers = KEYS.numbers(own, KeyUse.SIGN, SignatureException::new);
      try {
        return encoding.write(
            DsaPrimitive.sign(DssFamily.INSTANCE.privateSpec(numbers), value, random));
      } finally {
        numbers.wipe();
      }
    };
  }

  @Override
  public Verifying verifying(PublicKey key) throws InvalidKeyException {
    KeyPairPublicKey<DiscreteLogPublicKeyData> own = DssFamily.INSTANCE.requirePublic(key);
    return (value, signature) -> {
      input.check(value);
      own.recordUse("verify");
      DSAPublicKeySpec numbers = DssFamily.INSTANCE.publicSpec(own.body());
      int length = DsaPrimitive.signatureLength(numbers.getQ());
      return DsaPrimitive.verify(numbers, value, encoding.read(signature, length));
    };
  }
}
