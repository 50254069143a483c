// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.KeyPair;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.internal.blob.DiscreteLogFormat;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests each check of the numbers of DSS and Diffie-Hellman private keys, at its limit. */
@Tag("unit")
class DiscreteLogKeyCheckTest {
  private static final BigInteger ONE = BigInteger.ONE;
  private static final int BITS = 512;
  private static final int Q_BYTES = 20;

  private static BigInteger p;
  private static BigInteger q;
  private static BigInteger g;
  private static BigInteger x;
  private static BigInteger y;

  @BeforeAll
  static void makeKey() throws Exception {
    KeyPair pair = CapiCalls.keyPair(Csp.MS_DEF_DSS_PROV, "CALG_DSS_SIGN", BITS << 16 | 1);
    DSAPrivateKey key = (DSAPrivateKey) pair.getPrivate();
    p = key.getParams().getP();
    q = key.getParams().getQ();
    g = key.getParams().getG();
    x = key.getX();
    y = ((DSAPublicKey) pair.getPublic()).getY();
  }

  private static Optional<String> dss(BigInteger secret, BigInteger known) throws Exception {
    DomainParameterData domain = DomainParameterData.of(p, q, g, null, null);
    return DiscreteLogKeyCheck.problem(
        DiscreteLogPrivateKeyData.of(DiscreteLogFormat.DSS, domain, known, secret));
  }

  private static Optional<String> dh(BigInteger generator, BigInteger secret, BigInteger known)
      throws Exception {
    DomainParameterData domain = DomainParameterData.of(p, null, generator, null, null);
    return DiscreteLogKeyCheck.problem(
        DiscreteLogPrivateKeyData.of(DiscreteLogFormat.DH, domain, known, secret));
  }

  @Test
  void matchingNumbers_areAccepted() throws Exception {
    assertThat(dss(x, y)).isEmpty();
    assertThat(dss(q.subtract(ONE), g.modPow(q.subtract(ONE), p))).isEmpty();
    assertThat(dh(g, x, y)).isEmpty();
  }

  @Test
  void xOfZero_isRefused() throws Exception {
    assertThat(dss(BigInteger.ZERO, y)).hasValue("X is 0");
    assertThat(dh(g, BigInteger.ZERO, y)).hasValue("X is 0");
  }

  @Test
  void xOfDssKey_isRefusedFromQ() throws Exception {
    assertThat(dss(q, y)).hasValue("X is not below Q");
    assertThat(dss(q.add(ONE), g)).hasValue("X is not below Q");
  }

  /** Q, if known at all, does not limit the X of Diffie-Hellman keys. */
  @Test
  void xOfDiffieHellmanKey_mayExceedQ() throws Exception {
    assertThat(dh(g, q.add(x), y)).isEmpty();
    DomainParameterData domain = DomainParameterData.of(p, q, g, null, null);
    assertThat(
            DiscreteLogKeyCheck.problem(
                DiscreteLogPrivateKeyData.of(DiscreteLogFormat.DH, domain, g, q.add(ONE))))
        .isEmpty();
  }

  @Test
  void generatorOfSmallOrder_isRefused() throws Exception {
    assertThat(dh(p.subtract(ONE), x, y)).isPresent();
  }

  @Test
  void y_isRefusedOutsideTwoToPMinusTwo() throws Exception {
    for (BigInteger wrong : new BigInteger[] {BigInteger.ZERO, ONE, p.subtract(ONE), p}) {
      assertThat(dss(x, wrong)).as("%s", wrong).hasValue("Y is not between 2 and P - 2");
    }
    for (BigInteger other : new BigInteger[] {BigInteger.TWO, p.subtract(BigInteger.TWO)}) {
      assertThat(dss(x, other)).hasValue("Y does not belong to X");
    }
  }

  /** Without Q, X can be a multiple of the order of G, and Y is then 1. */
  @Test
  void xOfMultipleOfOrder_isRefusedByY() throws Exception {
    assertThat(dh(g, q, ONE)).hasValue("Y is not between 2 and P - 2");
  }

  @Test
  void yOfOtherX_isRefused() throws Exception {
    assertThat(dss(x, y.multiply(g).mod(p))).hasValue("Y does not belong to X");
  }

  /** Returns a DSS key whose P has this length according to the BLOB. */
  private static DiscreteLogPrivateKeyData blob(int bits) throws Exception {
    int width = (bits + 7) / Byte.SIZE;
    ByteBuffer blob =
        ByteBuffer.allocate(16 + 2 * width + 2 * Q_BYTES + 24).order(ByteOrder.LITTLE_ENDIAN);
    blob.putInt(0x0207).putInt(AlgId.CALG_DSS_SIGN.value()).putInt(0x32535344).putInt(bits);
    put(blob, p, width);
    put(blob, q, Q_BYTES);
    put(blob, g, width);
    put(blob, x, Q_BYTES);
    return (DiscreteLogPrivateKeyData) KeyPairBlobs.readPrivate(blob.array()).body();
  }

  private static void put(ByteBuffer blob, BigInteger number, int width) {
    for (int i = 0; i < width; i++) {
      blob.put(number.shiftRight(Byte.SIZE * i).byteValue());
    }
  }

  @Test
  void pShorterThanBitlenByAByte_isRefused() throws Exception {
    assertThat(DiscreteLogKeyCheck.problem(blob(BITS))).isEmpty();
    assertThat(DiscreteLogKeyCheck.problem(blob(BITS + 7))).isEmpty();
    assertThat(DiscreteLogKeyCheck.problem(blob(BITS + 8)))
        .hasValue("P has 512 bits, bitlen is 520");
  }
}
