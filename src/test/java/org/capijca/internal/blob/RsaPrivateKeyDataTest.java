// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class RsaPrivateKeyDataTest {
  private static final BigInteger ONE = BigInteger.ONE;
  private static final BigInteger F4 = BigInteger.valueOf(65537);

  /** Sizes of the page "Base Provider Key BLOBs", with half-length fields rounded up. */
  @ParameterizedTest
  @CsvSource({
    "384, 68, 236",
    "385, 69, 243",
    "392, 69, 243",
    "512, 84, 308",
    "1000, 145, 585",
    "1024, 148, 596",
    "1032, 149, 603",
    "2048, 276, 1172",
    "4096, 532, 2324"
  })
  void sizes_areAsDocumented(int bits, int publicSize, int privateSize) throws Exception {
    RsaPrivateKeyData body = key(bits, bits / 2, new Random(bits), true);
    byte[] blob = body.toBlob(AlgId.CALG_RSA_KEYX);

    assertThat(blob).hasSize(privateSize);
    assertThat(body.publicBody().toBlob(AlgId.CALG_RSA_KEYX)).hasSize(publicSize);
    assertThat(body.bitLength()).isEqualTo((bits + 7) / 8 * 8);
    assertThat(body.publicBody().bitLength()).isEqualTo(body.bitLength());
    assertThat(RsaPublicKeyData.of(body.modulus(), F4).toBlob(AlgId.CALG_RSA_KEYX))
        .isEqualTo(body.publicBody().toBlob(AlgId.CALG_RSA_KEYX));
    RsaPrivateKeyData read = (RsaPrivateKeyData) KeyPairBlobs.readPrivate(blob).body();
    assertThat(read.toBlob(AlgId.CALG_RSA_KEYX)).isEqualTo(blob);
    assertThat(read.modulus()).isEqualTo(body.modulus());
    assertThat(read.privateExponent()).isEqualTo(body.privateExponent());
  }

  @Test
  void orderOfPrimesAndReductionOfD_arePreserved() throws Exception {
    for (boolean byPhi : new boolean[] {true, false}) {
      RsaPrivateKeyData body = key(1024, 512, new Random(5), byPhi);
      RsaPrivateKeyData swapped =
          RsaPrivateKeyData.of(
              body.modulus(),
              body.publicExponent(),
              body.privateExponent(),
              body.primeQ(),
              body.primeP(),
              body.primeExponentQ(),
              body.primeExponentP(),
              body.primeP().modInverse(body.primeQ()));
      for (RsaPrivateKeyData each : new RsaPrivateKeyData[] {body, swapped}) {
        byte[] blob = each.toBlob(AlgId.CALG_RSA_SIGN);
        assertThat(KeyPairBlobs.readPrivate(blob).body().toBlob(AlgId.CALG_RSA_SIGN))
            .isEqualTo(blob);
      }
    }
  }

  /** A private exponent of any length, even none, can be imported (Wine test suite, Mono). */
  @Test
  void missingOrShortPrivateExponent_isComputed() throws Exception {
    RsaPrivateKeyData body = key(1024, 512, new Random(7), true);
    byte[] blob = body.toBlob(AlgId.CALG_RSA_KEYX);

    for (int length = 20 + 128 + 5 * 64; length < blob.length; length++) {
      PrivateKeyData read = KeyPairBlobs.readPrivate(Arrays.copyOf(blob, length)).body();
      assertThat(read.toBlob(AlgId.CALG_RSA_KEYX)).isEqualTo(blob);
    }
    assertThatCapi(() -> KeyPairBlobs.readPrivate(Arrays.copyOf(blob, 20 + 128 + 5 * 64 - 1)))
        .fails(BlobException.class)
        .hasMessageContaining("RSA numbers needs 448 bytes at offset 20, but 447 remain")
        .with(CapiError.NTE_BAD_DATA);
  }

  /** The JDK caches the blinding of a key by the identity of its modulus object. */
  @Test
  void modulus_isSameObjectWhileKeyIsReachable() throws Exception {
    RsaPrivateKeyData made = key(512, 256, new Random(13), true);
    PrivateKeyData read = KeyPairBlobs.readPrivate(made.toBlob(AlgId.CALG_RSA_SIGN)).body();

    for (RsaPrivateKeyData body : new RsaPrivateKeyData[] {made, (RsaPrivateKeyData) read}) {
      assertThat(body.modulus()).isSameAs(body.modulus()).isSameAs(body.copy().modulus());
    }
  }

  @Test
  void unequalPrimes_areAcceptedIfTheyFit() throws Exception {
    RsaPrivateKeyData fits = key(1000, 504, new Random(11), true);

    assertThat(KeyPairBlobs.readPrivate(fits.toBlob(AlgId.CALG_RSA_KEYX)).body().bitLength())
        .isEqualTo(1000);
    KeyPairBlobsTest.assertRefused(
        () -> key(1024, 520, new Random(11), true), CapiError.NTE_BAD_DATA);
  }

  /** A modulus that is not the product of the primes would make signatures reveal the key. */
  @Test
  void modulusOtherThanProductOfPrimes_isRefused() throws Exception {
    RsaPrivateKeyData key = key(512, 256, new Random(13), true);
    BigInteger n = key.modulus();

    for (BigInteger wrong : new BigInteger[] {n.add(BigInteger.TWO), n.subtract(ONE)}) {
      KeyPairBlobsTest.assertRefused(
          () -> withModulus(wrong, key.primeP(), key), CapiError.NTE_BAD_DATA);
    }
    KeyPairBlobsTest.assertRefused(
        () -> withModulus(BigInteger.ZERO, BigInteger.ZERO, key), CapiError.NTE_BAD_DATA);
    byte[] blob = key.toBlob(AlgId.CALG_RSA_KEYX);
    Arrays.fill(blob, 20, 20 + 64 + 32, (byte) 0);
    assertThatCapi(() -> KeyPairBlobs.readPrivate(blob))
        .fails(BlobException.class)
        .hasMessageContaining("the modulus or the public exponent is 0")
        .with(CapiError.NTE_BAD_DATA);
  }

  private static RsaPrivateKeyData withModulus(BigInteger n, BigInteger p, RsaPrivateKeyData key)
      throws BlobException {
    return RsaPrivateKeyData.of(
        n,
        F4,
        key.privateExponent(),
        p,
        key.primeQ(),
        key.primeExponentP(),
        key.primeExponentQ(),
        key.crtCoefficient());
  }

  @Test
  void zeroExponent_isRefusedInBothBlobs() throws Exception {
    RsaPrivateKeyData key = key(512, 256, new Random(17), true);
    byte[] publicBlob = key.publicBody().toBlob(AlgId.CALG_RSA_KEYX);
    byte[] privateBlob = key.toBlob(AlgId.CALG_RSA_KEYX);
    Arrays.fill(publicBlob, 16, 20, (byte) 0);
    Arrays.fill(privateBlob, 16, 20, (byte) 0);

    KeyPairBlobsTest.assertRefused(
        () -> KeyPairBlobs.readPublic(publicBlob), CapiError.NTE_BAD_DATA);
    KeyPairBlobsTest.assertRefused(
        () -> KeyPairBlobs.readPrivate(privateBlob), CapiError.NTE_BAD_DATA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100000001", "0", "-3"})
  void exponent_mustFitInADword(String hex) {
    BigInteger modulus = ONE.shiftLeft(511).add(ONE);

    KeyPairBlobsTest.assertRefused(
        () -> RsaPublicKeyData.of(modulus, new BigInteger(hex, 16)), CapiError.NTE_BAD_DATA);
  }

  @Test
  void exponentsOneAndOf32Bits_areAccepted() throws Exception {
    BigInteger modulus = ONE.shiftLeft(511).add(ONE);
    for (String hex : new String[] {"1", "ffffffff"}) {
      byte[] blob =
          RsaPublicKeyData.of(modulus, new BigInteger(hex, 16)).toBlob(AlgId.CALG_RSA_KEYX);
      RsaPublicKeyData read = (RsaPublicKeyData) KeyPairBlobs.readPublic(blob).body();
      assertThat(read.publicExponent()).isEqualTo(new BigInteger(hex, 16));
    }
  }

  /** Windows accepts a modulus of 64 bytes 0x11 (Wine test suite). */
  @Test
  void publicModulus_isNotChecked() throws Exception {
    byte[] blob = Arrays.copyOf(Samples.bytes("rsa512.private"), 84);
    blob[0] = 6;
    blob[11] = '1';
    Arrays.fill(blob, 20, 84, (byte) 0x11);

    assertThat(KeyPairBlobs.readPublic(blob).body().toBlob(AlgId.CALG_RSA_SIGN)).isEqualTo(blob);
  }

  /** OpenSSL writes the exact number of bits, which is kept, too. */
  @Test
  void bitLength_isPreserved() throws Exception {
    byte[] blob = Samples.bytes("rsa512.private");
    blob[12] = (byte) 0xFF;
    blob[13] = 1;

    PrivateKeyData read = KeyPairBlobs.readPrivate(blob).body();

    assertThat(read.bitLength()).isEqualTo(511);
    assertThat(read.toBlob(AlgId.CALG_RSA_SIGN)).isEqualTo(blob);
    assertThat(Arrays.copyOfRange(read.publicBody().toBlob(AlgId.CALG_RSA_SIGN), 12, 16))
        .isEqualTo(new byte[] {(byte) 0xFF, 1, 0, 0});
  }

  /** Returns a key with this number of bits; tests need no strong primes. */
  private static RsaPrivateKeyData key(int bits, int bitsOfP, Random random, boolean byPhi)
      throws BlobException {
    while (true) {
      BigInteger p = BigInteger.probablePrime(bitsOfP, random);
      BigInteger q = BigInteger.probablePrime(bits - bitsOfP, random);
      BigInteger n = p.multiply(q);
      BigInteger pLess = p.subtract(ONE);
      BigInteger qLess = q.subtract(ONE);
      BigInteger phi = pLess.multiply(qLess);
      if (n.bitLength() != bits || !phi.gcd(F4).equals(ONE)) {
        continue;
      }
      BigInteger d = F4.modInverse(byPhi ? phi : phi.divide(pLess.gcd(qLess)));
      return RsaPrivateKeyData.of(n, F4, d, p, q, d.mod(pLess), d.mod(qLess), q.modInverse(p));
    }
  }
}
