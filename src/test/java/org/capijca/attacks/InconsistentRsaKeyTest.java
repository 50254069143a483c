// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAPrivateCrtKeySpec;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiSnkSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests imported RSA private keys whose numbers are inconsistent. */
@Tag("unit")
class InconsistentRsaKeyTest {
  private static final int BITS = 1024;
  private static final int BYTES = BITS / Byte.SIZE;
  private static final int HALF = BYTES / 2;
  private static final int EXPONENT = 16;
  private static final int PRIME_1 = 20 + BYTES;
  private static final int EXPONENT_1 = PRIME_1 + 2 * HALF;
  private static final int EXPONENT_2 = EXPONENT_1 + HALF;
  private static final int PRIVATE_EXPONENT = PRIME_1 + 5 * HALF;

  private final CapiProvider provider = new CapiProvider();

  private KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", provider);
    generator.initialize(new CapiKeyGenParameterSpec(BITS << 16 | 1));
    return generator.generateKeyPair();
  }

  private KeyFactory factory() throws Exception {
    return KeyFactory.getInstance("CALG_RSA_KEYX", provider);
  }

  private byte[] blob(PrivateKey key) throws Exception {
    return factory().getKeySpec(key, CapiKeyBlobSpec.class).getEncoded();
  }

  private byte[] sign(PrivateKey key) throws Exception {
    Signature signature = Signature.getInstance("SHA1withRSA", provider);
    signature.initSign(key);
    signature.update((byte) 1);
    return signature.sign();
  }

  private static void put(byte[] blob, int offset, BigInteger number, int width) {
    byte[] bytes = number.toByteArray();
    for (int i = 0; i < width; i++) {
      blob[offset + i] = i < bytes.length ? bytes[bytes.length - 1 - i] : 0;
    }
  }

  @Test
  void blobWithAnotherPublicExponent_isRefused() throws Exception {
    KeyPair pair = pair();
    byte[] blob = blob(pair.getPrivate());
    ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).putInt(EXPONENT, 3);
    assertRefused(blob, "exponent1 is not the inverse of pubexp modulo prime1 - 1");
    assertThat(sign(pair.getPrivate())).hasSize(BYTES);
  }

  /** The JDK caches blinding values by modulus, and looks them up by e or d. */
  @Test
  void keyWithPrivateExponentOfAnother_doesNotAffectCorrectKey() throws Exception {
    KeyPair pair;
    BigInteger three = BigInteger.valueOf(3);
    RSAPrivateCrtKey key;
    BigInteger phi;
    do {
      pair = pair();
      key = (RSAPrivateCrtKey) pair.getPrivate();
      phi =
          key.getPrimeP()
              .subtract(BigInteger.ONE)
              .multiply(key.getPrimeQ().subtract(BigInteger.ONE));
    } while (!phi.gcd(three).equals(BigInteger.ONE));
    BigInteger d = three.modInverse(phi);
    byte[] blob = blob(pair.getPrivate());
    ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).putInt(EXPONENT, 3);
    put(blob, EXPONENT_1, d.mod(key.getPrimeP().subtract(BigInteger.ONE)), HALF);
    put(blob, EXPONENT_2, d.mod(key.getPrimeQ().subtract(BigInteger.ONE)), HALF);
    PrivateKey mixed = factory().generatePrivate(new CapiKeyBlobSpec(blob));
    BigInteger signature = new BigInteger(1, sign(mixed));
    assertThat(signature.modPow(three, key.getModulus()).toString(16)).startsWith("1ffffff");
    for (int i = 0; i < 3; i++) {
      BigInteger right = new BigInteger(1, sign(pair.getPrivate()));
      assertThat(right.modPow(key.getPublicExponent(), key.getModulus()).toString(16))
          .startsWith("1ffffff");
    }
  }

  /** Programs write such keys to import session keys in plaintext; Windows ignores d. */
  @ParameterizedTest
  @ValueSource(ints = {0, BYTES / 2, BYTES})
  void keyWithExponentOne_isImportedWithAnyPrivateExponent(int overwritten) throws Exception {
    KeyPair pair = pair();
    byte[] blob = blob(pair.getPrivate());
    put(blob, EXPONENT, BigInteger.ONE, Integer.BYTES);
    put(blob, EXPONENT_1, BigInteger.ONE, HALF);
    put(blob, EXPONENT_2, BigInteger.ONE, HALF);
    put(blob, PRIVATE_EXPONENT, BigInteger.ONE, overwritten);
    PrivateKey key = factory().generatePrivate(new CapiKeyBlobSpec(blob));
    assertThat(new BigInteger(1, sign(key)).toString(16)).startsWith("1ffffff");
    for (int i = 0; i < 3; i++) {
      assertThat(sign(pair.getPrivate())).hasSize(BYTES);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2, exponent1 is not the inverse of pubexp modulo prime1 - 1",
    "3, exponent2 is not the inverse of pubexp modulo prime2 - 1",
    "4, coefficient is not the inverse of prime2 modulo prime1"
  })
  void alteredCrtNumber_isRefused(int field, String problem) throws Exception {
    byte[] blob = blob(pair().getPrivate());
    blob[PRIME_1 + field * HALF] ^= 4;
    assertRefused(blob, problem);
  }

  @ParameterizedTest
  @CsvSource({"1, 15", "3, 3", "2, 9", "9, 2"})
  void compositePrimes_areRefused(int p, int q) throws Exception {
    KeyPair pair = pair();
    byte[] blob = blob(pair.getPrivate());
    BigInteger prime1 = BigInteger.valueOf(p);
    BigInteger prime2 = BigInteger.valueOf(q);
    put(blob, 20, prime1.multiply(prime2), BYTES);
    put(blob, PRIME_1, prime1, HALF);
    put(blob, PRIME_1 + HALF, prime2, HALF);
    assertThatCapi(() -> factory().generatePrivate(new CapiKeyBlobSpec(blob)))
        .fails(InvalidKeySpecException.class)
        .with(CapiError.NTE_BAD_DATA);
  }

  @Test
  void specWithAlteredNumbers_isRefused() throws Exception {
    RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair().getPrivate();
    RSAPrivateCrtKeySpec spec =
        new RSAPrivateCrtKeySpec(
            key.getModulus(),
            BigInteger.valueOf(17),
            key.getPrivateExponent(),
            key.getPrimeP(),
            key.getPrimeQ(),
            key.getPrimeExponentP(),
            key.getPrimeExponentQ(),
            key.getCrtCoefficient());
    assertThatCapi(() -> factory().generatePrivate(spec))
        .fails(InvalidKeySpecException.class)
        .with(CapiError.NTE_BAD_DATA);
  }

  private void assertRefused(byte[] blob, String problem) {
    assertThatCapi(() -> factory().generatePrivate(new CapiKeyBlobSpec(blob)))
        .fails(InvalidKeySpecException.class)
        .hasMessageContaining(problem)
        .with(CapiError.NTE_BAD_DATA);
    assertThatCapi(() -> factory().generatePublic(new CapiSnkSpec(blob)))
        .as("public key of a strong-name key file")
        .fails(InvalidKeySpecException.class)
        .hasMessageContaining(problem)
        .with(CapiError.NTE_BAD_DATA);
  }
}
