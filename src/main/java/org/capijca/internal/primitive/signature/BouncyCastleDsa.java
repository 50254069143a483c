// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.signature;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSAKCalculator;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.capijca.internal.primitive.SelfTest;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.random.SuppliedRandom;

/** The DSA of Bouncy Castle, in a separate class so that it is loaded only when needed. */
final class BouncyCastleDsa {
  private static final SelfTest SIGNING_TEST =
      DsaSelfTest.of(BouncyCastleDsa::signWith, BouncyCastleDsa::secretNumber);
  private static final SelfTest VERIFICATION_TEST = DsaSelfTest.of(BouncyCastleDsa::verifyUntested);

  private BouncyCastleDsa() {}

  /** Signs a hash value; returns r and s. */
  static BigInteger[] sign(DSAPrivateKeySpec key, byte[] hash, byte[] entropy) {
    SIGNING_TEST.require("DSA signing of Bouncy Castle");
    return sign(key, hash, new HedgedCalculator(key.getX(), hash, entropy));
  }

  /** Signs with a given k, for the self-test. */
  static BigInteger[] signWith(DSAPrivateKeySpec key, byte[] hash, BigInteger k) {
    return sign(key, hash, new GivenCalculator(k));
  }

  private static BigInteger[] sign(DSAPrivateKeySpec key, byte[] hash, DSAKCalculator calculator) {
    DSASigner signer = new DSASigner(calculator);
    signer.init(
        true,
        new ParametersWithRandom(
            new DSAPrivateKeyParameters(
                key.getX(), new DSAParameters(key.getP(), key.getQ(), key.getG())),
            new SuppliedRandom(RandomBytes.own())));
    return signer.generateSignature(hash);
  }

  /** Returns the k of RFC 6979 without additional input. */
  static BigInteger secretNumber(BigInteger q, BigInteger x, byte[] hash) {
    HedgedCalculator calculator = new HedgedCalculator(x, hash, new byte[0]);
    calculator.init(q, null);
    return calculator.nextK();
  }

  static boolean verify(DSAPublicKeySpec key, byte[] hash, byte[] signature) {
    VERIFICATION_TEST.require("DSA verification of Bouncy Castle");
    return verifyUntested(key, hash, signature);
  }

  private static boolean verifyUntested(DSAPublicKeySpec key, byte[] hash, byte[] signature) {
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

  /** A calculator that returns a given number, for the self-test. */
  private record GivenCalculator(BigInteger k) implements DSAKCalculator {
    @Override
    public boolean isDeterministic() {
      return false;
    }

    @Override
    public void init(BigInteger n, SecureRandom random) {}

    @Override
    public void init(BigInteger n, BigInteger d, byte[] message) {}

    @Override
    public BigInteger nextK() {
      return k;
    }
  }

  /**
   * RFC 6979 with additional input. It presents itself as not deterministic, because only then does
   * the signer blind the exponent with the random numbers it is given; otherwise it takes those of
   * the first provider in the list.
   */
  private static final class HedgedCalculator extends HMacDSAKCalculator {
    private final BigInteger x;
    private final byte[] hash;
    private final byte[] entropy;

    HedgedCalculator(BigInteger x, byte[] hash, byte[] entropy) {
      super(new SHA256Digest());
      this.x = x;
      this.hash = hash;
      this.entropy = entropy;
    }

    @Override
    public boolean isDeterministic() {
      return false;
    }

    @Override
    public void init(BigInteger n, SecureRandom random) {
      init(n, x, hash);
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
