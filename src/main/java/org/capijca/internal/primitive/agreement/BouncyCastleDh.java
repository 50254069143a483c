// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.agreement;

import java.math.BigInteger;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPrivateKeySpec;
import org.bouncycastle.crypto.agreement.DHBasicAgreement;
import org.bouncycastle.crypto.params.DHParameters;
import org.bouncycastle.crypto.params.DHPrivateKeyParameters;
import org.bouncycastle.crypto.params.DHPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.util.BigIntegers;
import org.capijca.internal.primitive.SelfTest;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.random.SuppliedRandom;

/**
 * The Diffie-Hellman of Bouncy Castle, in a separate class so that it is loaded only when needed.
 */
final class BouncyCastleDh {
  private static final SelfTest AGREEMENT_TEST =
      DhSelfTest.of((DhSelfTest.Agreement) BouncyCastleDh::compute);
  private static final SelfTest MEMBERSHIP_TEST =
      DhSelfTest.of((DhSelfTest.Membership) BouncyCastleDh::isOfOrder);

  private BouncyCastleDh() {}

  static byte[] agree(DHPrivateKeySpec own, BigInteger peer) {
    AGREEMENT_TEST.require("Diffie-Hellman of Bouncy Castle");
    return compute(own, peer);
  }

  private static byte[] compute(DHPrivateKeySpec own, BigInteger peer) {
    DHParameters group = new DHParameters(own.getP(), own.getG());
    DHBasicAgreement agreement = new DHBasicAgreement();
    // Without random numbers of its own it blinds X with those of the first provider in the list.
    agreement.init(
        new ParametersWithRandom(
            new DHPrivateKeyParameters(own.getX(), group), new SuppliedRandom(RandomBytes.own())));
    BigInteger z = agreement.calculateAgreement(new DHPublicKeyParameters(peer, group));
    return BigIntegers.asUnsignedByteArray((own.getP().bitLength() + 7) / Byte.SIZE, z);
  }

  /** Returns whether Y is between 2 and P - 2 and Y^order mod P is 1. */
  static boolean isInGroup(BigInteger y, DHParameterSpec group, BigInteger order) {
    MEMBERSHIP_TEST.require("group membership of Bouncy Castle");
    return isOfOrder(y, group, order);
  }

  private static boolean isOfOrder(BigInteger y, DHParameterSpec group, BigInteger order) {
    DHParameters parameters = new DHParameters(group.getP(), group.getG(), order);
    try {
      return y.equals(new DHPublicKeyParameters(y, parameters).getY());
    } catch (IllegalArgumentException notInGroup) {
      return false;
    }
  }
}
