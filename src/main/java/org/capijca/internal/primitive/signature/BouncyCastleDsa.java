// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.signature;

import java.math.BigInteger;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;

/** The DSA of Bouncy Castle, in a separate class so that it is loaded only when needed. */
final class BouncyCastleDsa {
  private BouncyCastleDsa() {}

  /** Signs a hash value; returns r and s. */
  static BigInteger[] sign(DSAPrivateKeySpec key, byte[] hash, byte[] entropy) {
    DSASigner signer = new DSASigner(new HedgedCalculator(entropy));
    signer.init(
        true,
        new DSAPrivateKeyParameters(
            key.getX(), new DSAParameters(key.getP(), key.getQ(), key.getG())));
    return signer.generateSignature(hash);
  }

  static boolean verify(DSAPublicKeySpec key, byte[] hash, byte[] signature) {
    int length = signature.length / 2;
    DSASigner signer = new DSASigner();
    signer.init(
        false,
        new DSAPublicKeyParameters(
            key.getY(), new DSAParameters(key.getP(), key.getQ(), key.getG())));
    return signer.verifySignature(
        hash,
        new BigInteger(1, Arrays.copyOf(signature, length)),
        new BigInteger(1, Arrays.copyOfRange(signature, length, signature.length)));
  }

  /** RFC 6979 with additional input. */
  private static final class HedgedCalculator extends HMacDSAKCalculator {
    private final byte[] entropy;

    HedgedCalculator(byte[] entropy) {
      super(new SHA256Digest());
      this.entropy = entropy;
    }

    @Override
    protected void initAdditionalInput0(HMac hmac) {
      hmac.update(entropy, 0, entropy.length);
    }

    @Override
    protected void initAdditionalInput1(HMac hmac) {
      hmac.update(entropy, 0, entropy.length);
    }
  }
}
