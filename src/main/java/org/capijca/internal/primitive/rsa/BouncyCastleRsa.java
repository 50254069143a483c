// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.capijca.internal.primitive.SelfTest;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.random.SuppliedRandom;

/** The RSA of Bouncy Castle, in a separate class so that it is loaded only when needed. */
final class BouncyCastleRsa {
  /** Windows does not check a modulus either. */
  private static final boolean TAKE_ANY_MODULUS = true;

  private static final SelfTest PUBLIC_TEST = RsaSelfTest.ofPublic(BouncyCastleRsa::withPublic);
  private static final SelfTest PRIVATE_TEST = RsaSelfTest.ofPrivate(BouncyCastleRsa::withPrivate);

  private BouncyCastleRsa() {}

  static byte[] apply(RSAPublicKeySpec key, byte[] block) {
    PUBLIC_TEST.require("RSA with public keys of Bouncy Castle");
    return withPublic(key, block);
  }

  private static byte[] withPublic(RSAPublicKeySpec key, byte[] block) {
    return apply(
        new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent(), TAKE_ANY_MODULUS),
        block);
  }

  static byte[] apply(RSAPrivateCrtKeySpec key, byte[] block) {
    PRIVATE_TEST.require("RSA with private keys of Bouncy Castle");
    return withPrivate(key, block);
  }

  private static byte[] withPrivate(RSAPrivateCrtKeySpec key, byte[] block) {
    CipherParameters numbers =
        new RSAPrivateCrtKeyParameters(
            key.getModulus(),
            key.getPublicExponent(),
            key.getPrivateExponent(),
            key.getPrimeP(),
            key.getPrimeQ(),
            key.getPrimeExponentP(),
            key.getPrimeExponentQ(),
            key.getCrtCoefficient(),
            TAKE_ANY_MODULUS);
    return apply(new ParametersWithRandom(numbers, new SuppliedRandom(RandomBytes.own())), block);
  }

  /**
   * Returns the engine drops leading zeros when decrypting and keeps them when encrypting, so it
   * always encrypts.
   */
  private static byte[] apply(CipherParameters key, byte[] block) {
    RSABlindedEngine engine = new RSABlindedEngine();
    engine.init(true, key);
    byte[] result = engine.processBlock(block, 0, block.length);
    if (result.length == block.length) {
      return result;
    }
    byte[] padded = new byte[block.length];
    System.arraycopy(result, 0, padded, block.length - result.length, result.length);
    Arrays.fill(result, (byte) 0);
    return padded;
  }
}
