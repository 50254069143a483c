// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.capijca.internal.primitive.random.RandomBytes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests DSA, in particular that its secret numbers neither repeat nor depend on the generator
 * alone.
 */
@Tag("unit")
class DsaPrimitiveTest {
  private static final int PART = 20;

  private static DSAPrivateKeySpec privateKey;
  private static DSAPublicKeySpec publicKey;

  @BeforeAll
  static void makeKey() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
    generator.initialize(1024);
    KeyPair pair = generator.generateKeyPair();
    KeyFactory factory = KeyFactory.getInstance("DSA");
    privateKey = factory.getKeySpec((DSAPrivateKey) pair.getPrivate(), DSAPrivateKeySpec.class);
    publicKey = factory.getKeySpec((DSAPublicKey) pair.getPublic(), DSAPublicKeySpec.class);
  }

  /** Fill values of a broken generator. */
  private static RandomBytes constant(int value) {
    return bytes -> Arrays.fill(bytes, (byte) value);
  }

  private static byte[] hash(int message) throws Exception {
    return MessageDigest.getInstance("SHA-1")
        .digest(new byte[] {(byte) message, (byte) (message >> 8)});
  }

  private static BigInteger part(byte[] signature, int index) {
    return new BigInteger(1, Arrays.copyOfRange(signature, index * PART, (index + 1) * PART));
  }

  /** Computes k = s^-1 (h + x r) mod q. */
  private static BigInteger secretNumber(byte[] hash, byte[] signature) {
    BigInteger q = privateKey.getQ();
    return part(signature, 1)
        .modInverse(q)
        .multiply(new BigInteger(1, hash).add(privateKey.getX().multiply(part(signature, 0))))
        .mod(q);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 0xFF})
  void brokenGenerator_secretNumbersOfMessagesDiffer(int output) throws Exception {
    Set<BigInteger> all = new HashSet<>();
    for (int message = 0; message < 300; message++) {
      byte[] hash = hash(message);
      byte[] signature = DsaPrimitive.sign(privateKey, hash, constant(output));
      assertThat(DsaPrimitive.verify(publicKey, hash, signature)).isTrue();
      assertThat(all.add(part(signature, 0))).as("new r of message %s", message).isTrue();
    }
  }

  /** An attacker who knows the output of the generator does not know k. */
  @Test
  void brokenGenerator_secretNumberDependsOnKey() throws Exception {
    byte[] hash = hash(1);
    DSAPrivateKeySpec other =
        new DSAPrivateKeySpec(
            privateKey.getX().add(BigInteger.ONE),
            privateKey.getP(),
            privateKey.getQ(),
            privateKey.getG());
    BigInteger mine = secretNumber(hash, DsaPrimitive.sign(privateKey, hash, constant(7)));

    assertThat(part(DsaPrimitive.sign(other, hash, constant(7)), 0))
        .isNotEqualTo(part(DsaPrimitive.sign(privateKey, hash, constant(7)), 0));
    assertThat(mine.bitLength()).isGreaterThan(120);
    assertThat(mine.mod(new BigInteger("0707070707070707070707070707070707070707", 16)))
        .isNotEqualTo(BigInteger.ZERO);
  }

  /** The attack with two messages, which recovers x if k repeats, fails. */
  @Test
  void brokenGenerator_privateKeyIsNotRecovered() throws Exception {
    BigInteger q = privateKey.getQ();
    byte[] hash1 = hash(1);
    byte[] hash2 = hash(2);
    byte[] first = DsaPrimitive.sign(privateKey, hash1, constant(0));
    byte[] second = DsaPrimitive.sign(privateKey, hash2, constant(0));
    BigInteger k =
        new BigInteger(1, hash1)
            .subtract(new BigInteger(1, hash2))
            .multiply(part(first, 1).subtract(part(second, 1)).modInverse(q))
            .mod(q);
    BigInteger x =
        part(first, 1)
            .multiply(k)
            .subtract(new BigInteger(1, hash1))
            .multiply(part(first, 0).modInverse(q))
            .mod(q);

    assertThat(x).isNotEqualTo(privateKey.getX());
  }

  /** Two calls of CryptSignHash give different signatures (Wine test suite). */
  @Test
  void oneHashTwice_givesDifferentSignatures() throws Exception {
    assertThat(DsaPrimitive.sign(privateKey, hash(1), RandomBytes.own()))
        .isNotEqualTo(DsaPrimitive.sign(privateKey, hash(1), RandomBytes.own()));
  }

  /** In 1,000 secret numbers every bit is set in about half of them. */
  @Test
  void secretNumbers_areSpreadOverWholeRange() throws Exception {
    int[] set = new int[Byte.SIZE * PART - 1];
    int count = 1000;
    for (int message = 0; message < count; message++) {
      BigInteger k =
          secretNumber(hash(message), DsaPrimitive.sign(privateKey, hash(message), constant(0)));
      for (int bit = 0; bit < set.length; bit++) {
        set[bit] += k.testBit(bit) ? 1 : 0;
      }
    }
    int upper = privateKey.getQ().bitLength() - 8;
    for (int bit = 0; bit < upper; bit++) {
      assertThat(set[bit]).as("bit %s", bit).isBetween(count * 4 / 10, count * 6 / 10);
    }
  }

  @Test
  void signatures_agreeWithJdk() throws Exception {
    KeyFactory factory = KeyFactory.getInstance("DSA");
    Signature jdk = Signature.getInstance("NONEwithDSAinP1363Format");
    for (int message = 0; message < 50; message++) {
      jdk.initVerify(factory.generatePublic(publicKey));
      jdk.update(hash(message));
      assertThat(jdk.verify(DsaPrimitive.sign(privateKey, hash(message), RandomBytes.own())))
          .isTrue();
      jdk.initSign(factory.generatePrivate(privateKey));
      jdk.update(hash(message));
      byte[] theirs = jdk.sign();
      assertThat(DsaPrimitive.verify(publicKey, hash(message), theirs)).isTrue();
      assertThat(BouncyCastleDsa.verify(publicKey, hash(message), theirs)).isTrue();
    }
  }

  /** The leftmost bits of a long hash value are used, and all bits of a short one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 16, 19, 20, 21, 28, 32, 64})
  void hashOfAnyLength_isSigned(int length) throws SignatureException {
    byte[] hash = new byte[length];
    new Random(length).nextBytes(hash);
    byte[] signature = DsaPrimitive.sign(privateKey, hash, RandomBytes.own());

    assertThat(DsaPrimitive.verify(publicKey, hash, signature)).isTrue();
    assertThat(BouncyCastleDsa.verify(publicKey, hash, signature)).isTrue();
    hash[0] ^= 1;
    assertThat(DsaPrimitive.verify(publicKey, hash, signature)).isFalse();
  }

  @Test
  void numbersOutOfRange_areRefused() throws Exception {
    byte[] good = DsaPrimitive.sign(privateKey, hash(1), RandomBytes.own());
    byte[] q = Arrays.copyOfRange(privateKey.getQ().toByteArray(), 1, 1 + PART);
    for (byte[] bad : new byte[][] {new byte[PART], q, ones()}) {
      for (int index = 0; index < 2; index++) {
        byte[] signature = good.clone();
        System.arraycopy(bad, 0, signature, index * PART, PART);
        assertThat(DsaPrimitive.verify(publicKey, hash(1), signature)).isFalse();
      }
    }
    assertThat(DsaPrimitive.verify(publicKey, hash(1), Arrays.copyOf(good, 39))).isFalse();
    assertThat(DsaPrimitive.verify(publicKey, hash(1), Arrays.copyOf(good, 41))).isFalse();
  }

  private static byte[] ones() {
    byte[] ones = new byte[PART];
    Arrays.fill(ones, (byte) 0xFF);
    return ones;
  }

  /** A public key BLOB can contain any numbers. */
  @Test
  void invalidKeyNumbers_verifyNothing() throws Exception {
    byte[] signature = DsaPrimitive.sign(privateKey, hash(1), RandomBytes.own());
    for (BigInteger p : new BigInteger[] {BigInteger.ZERO, BigInteger.ONE, BigInteger.TWO}) {
      assertThat(
              DsaPrimitive.verify(
                  new DSAPublicKeySpec(BigInteger.ZERO, p, publicKey.getQ(), BigInteger.ZERO),
                  hash(1),
                  signature))
          .isFalse();
    }
  }

  @Test
  void der_isParsedStrictly() throws Exception {
    byte[] signature = DsaPrimitive.sign(privateKey, hash(3), RandomBytes.own());
    byte[] der = DsaEncoding.toDer(signature);
    assertThat(DsaEncoding.fromDer(der, 2 * PART)).hasValue(signature);

    byte[] longLength = new byte[der.length + 1];
    longLength[0] = 0x30;
    longLength[1] = (byte) 0x81;
    System.arraycopy(der, 1, longLength, 2, der.length - 1);
    assertThat(DsaEncoding.fromDer(longLength, 2 * PART)).isEmpty();
    assertThat(DsaEncoding.fromDer(Arrays.copyOf(der, der.length + 1), 2 * PART)).isEmpty();
    assertThat(DsaEncoding.fromDer(Arrays.copyOf(der, der.length - 1), 2 * PART)).isEmpty();
    assertThat(DsaEncoding.fromDer(new byte[0], 2 * PART)).isEmpty();
    assertThat(DsaEncoding.fromDer(der, 2)).as("numbers longer than the given length").isEmpty();
    byte[] negative = {0x30, 6, 2, 1, (byte) 0xFF, 2, 1, 1};
    assertThat(DsaEncoding.fromDer(negative, 2 * PART)).isEmpty();
    byte[] small = {0x30, 6, 2, 1, 1, 2, 1, 2};
    assertThat(DsaEncoding.fromDer(small, 2 * PART).orElseThrow())
        .hasSize(2 * PART)
        .satisfies(p1363 -> assertThat(part(p1363, 1)).isEqualTo(BigInteger.TWO));
  }

  /** Changes each bit of a signature, and each byte to the tag or length of another element. */
  @Test
  void damagedDer_isRefusedOrAnotherSignature() throws SignatureException {
    byte[] der = DsaEncoding.toDer(DsaPrimitive.sign(privateKey, new byte[PART], constant(1)));
    for (int position = 0; position < der.length; position++) {
      for (int value = 0; value < 1 << Byte.SIZE; value++) {
        byte[] damaged = der.clone();
        damaged[position] = (byte) value;
        DsaEncoding.fromDer(damaged, 2 * PART)
            .ifPresent(read -> assertThat(DsaEncoding.toDer(read)).isEqualTo(damaged));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3006040101020102", // an OCTET STRING and an INTEGER
        "3006020101040102",
        "30050201010500", // NULL
        "30080201013003020102", // a SEQUENCE
        "3008020101a003020102" // a tagged INTEGER
      })
  void elementsOtherThanIntegers_areRefused(String der) {
    assertThat(DsaEncoding.fromDer(HexFormat.of().parseHex(der), 2 * PART)).isEmpty();
  }
}
