// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.crypto.BadPaddingException;
import org.capijca.CapiError;
import org.capijca.internal.primitive.random.RandomBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class RsaPrimitiveTest {
  private static final BigInteger E = BigInteger.valueOf(65537);

  @ParameterizedTest
  @ValueSource(ints = {384, 392, 504, 512, 1000, 1024, 1032})
  void privateAndPublicOperation_areInverse(int bits) throws BadPaddingException {
    RSAPrivateCrtKeySpec key = key(bits);
    byte[] block = new byte[bits / 8];
    new SecureRandom().nextBytes(block);
    block[0] = 0;

    byte[] applied = RsaPrimitive.of(key).apply(block);

    assertThat(applied).hasSameSizeAs(block);
    assertThat(RsaPrimitive.of(publicKey(key)).apply(applied)).isEqualTo(block);
    assertThat(new BigInteger(1, applied))
        .isEqualTo(new BigInteger(1, block).modPow(key.getPrivateExponent(), key.getModulus()));
  }

  @ParameterizedTest
  @ValueSource(ints = {384, 1024})
  void resultWithLeadingZeros_hasLengthOfModulus(int bits) throws BadPaddingException {
    RSAPrivateCrtKeySpec key = key(bits);
    byte[] small = new byte[bits / 8];
    small[small.length - 1] = 2;

    byte[] power = RsaPrimitive.of(publicKey(key)).apply(small);

    assertThat(RsaPrimitive.of(key).apply(power)).isEqualTo(small);
  }

  @ParameterizedTest
  @ValueSource(ints = {384, 512})
  void exponentOne_returnsBlock(int bits) throws BadPaddingException {
    byte[] block = new byte[bits / 8];
    block[block.length - 1] = 42;
    RSAPublicKeySpec key = new RSAPublicKeySpec(key(bits).getModulus(), BigInteger.ONE);

    assertThat(RsaPrimitive.of(key).apply(block)).isEqualTo(block);
  }

  /** A padding that records the blocks that it is given. */
  private static final class Recording implements RsaPadding {
    private final List<byte[]> blocks = new ArrayList<>();

    @Override
    public int maxLength(int blockLength) {
      return blockLength;
    }

    @Override
    public byte[] pad(byte[] message, int blockLength, RandomBytes random) {
      return NoPadding.INSTANCE.pad(message, blockLength, random);
    }

    @Override
    public Optional<byte[]> unpad(byte[] block) {
      blocks.add(block);
      return NoPadding.INSTANCE.unpad(block);
    }
  }

  @Test
  void decryptedBlock_isWiped() throws Exception {
    RSAPrivateCrtKeySpec key = key(512);
    byte[] message = new byte[64];
    message[63] = 2;
    byte[] sealed = RsaPrimitive.of(publicKey(key)).apply(message);
    Recording padding = new Recording();

    assertThat(RsaPrimitive.of(key).open(sealed, padding)).hasValue(message);
    assertThat(RsaPrimitive.of(key).openOr(sealed, padding, new byte[64])).isEqualTo(message);
    assertThat(padding.blocks).hasSize(2).allSatisfy(block -> assertThat(block).containsOnly(0));
  }

  @Test
  void dataAboveModulus_areReplacedByCopyOfSubstitute() {
    RSAPrivateCrtKeySpec key = key(512);
    byte[] data = new byte[64];
    Arrays.fill(data, (byte) 0xFF);
    byte[] substitute = {1, 2, 3};

    assertThat(RsaPrimitive.of(key).openOr(data, Pkcs1Padding.TYPE_2, substitute))
        .isEqualTo(substitute)
        .isNotSameAs(substitute);
    assertThat(RsaPrimitive.of(key).open(data, Pkcs1Padding.TYPE_2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {384, 1024})
  void numberNotBelowModulus_isRefusedWithBadData(int bits) {
    RSAPrivateCrtKeySpec key = key(bits);
    byte[] block = new byte[bits / 8];
    Arrays.fill(block, (byte) 0xFF);

    assertThatCapi(() -> RsaPrimitive.of(key).apply(block))
        .fails(BadPaddingException.class)
        .with(CapiError.NTE_BAD_DATA);
    assertThatThrownBy(() -> RsaPrimitive.of(publicKey(key)).apply(block))
        .isInstanceOf(BadPaddingException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {384, 1024})
  void inconsistentNumbers_giveNoResult(int bits) {
    RSAPrivateCrtKeySpec good = key(bits);
    RSAPrivateCrtKeySpec faulty =
        new RSAPrivateCrtKeySpec(
            good.getModulus(),
            good.getPublicExponent(),
            good.getPrivateExponent(),
            good.getPrimeP(),
            good.getPrimeQ(),
            good.getPrimeExponentP().flipBit(7),
            good.getPrimeExponentQ(),
            good.getCrtCoefficient());
    byte[] block = new byte[bits / 8];
    block[block.length - 1] = 3;

    assertThatCapi(() -> RsaPrimitive.of(faulty).apply(block))
        .fails(BadPaddingException.class)
        .with(CapiError.NTE_FAIL);
  }

  @Test
  void primesInEitherOrder_giveSameResult() throws BadPaddingException {
    RSAPrivateCrtKeySpec key = key(1024);
    RSAPrivateCrtKeySpec swapped = key(key.getPrimeQ(), key.getPrimeP());
    byte[] block = new byte[128];
    block[5] = 9;

    assertThat(RsaPrimitive.of(swapped).apply(block)).isEqualTo(RsaPrimitive.of(key).apply(block));
  }

  private static RSAPublicKeySpec publicKey(RSAPrivateCrtKeySpec key) {
    return new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
  }

  private static RSAPrivateCrtKeySpec key(int bits) {
    Random random = new Random(bits);
    int half = bits / 2;
    while (true) {
      BigInteger p = BigInteger.probablePrime(bits - half, random);
      BigInteger q = BigInteger.probablePrime(half, random);
      BigInteger phi = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
      if (p.multiply(q).bitLength() == bits && phi.gcd(E).equals(BigInteger.ONE)) {
        return key(p, q);
      }
    }
  }

  private static RSAPrivateCrtKeySpec key(BigInteger p, BigInteger q) {
    BigInteger p1 = p.subtract(BigInteger.ONE);
    BigInteger q1 = q.subtract(BigInteger.ONE);
    BigInteger d = E.modInverse(p1.multiply(q1));
    return new RSAPrivateCrtKeySpec(
        p.multiply(q), E, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p));
  }
}
