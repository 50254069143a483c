// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.crypto.interfaces.DHKey;
import javax.crypto.interfaces.DHPrivateKey;
import javax.crypto.spec.DHParameterSpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyBlobVer3Spec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests imported key pairs that have another type, are too long, or are malformed. */
@Tag("unit")
class MalformedKeyPairTest {
  private static final int DSS_BITS = 512;
  private static final int DSS_BYTES = DSS_BITS / Byte.SIZE;
  private static final int Q_BYTES = 20;
  private static final int P = 16;
  private static final int Q = P + DSS_BYTES;
  private static final int G = Q + Q_BYTES;
  private static final int X = G + DSS_BYTES;

  private final CapiProvider provider = new CapiProvider();

  private KeyFactory factory(String name) throws Exception {
    return KeyFactory.getInstance(name, provider);
  }

  private static KeyPair jdk(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(1024);
    return generator.generateKeyPair();
  }

  private KeyPair pair(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(DSS_BITS << 16 | 1));
    return generator.generateKeyPair();
  }

  private static void assertCode(
      ThrowingCallable call, Class<? extends Exception> type, CapiError code) {
    assertThatThrownBy(call)
        .isInstanceOf(type)
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank())
        .satisfies(e -> assertThat(CapiError.of(e)).contains(code));
  }

  /** Exponentiation with such a P takes seconds, so the length is checked first. */
  @ParameterizedTest
  @ValueSource(ints = {0xFF, 0xFE})
  void longDiffieHellmanKey_isRefusedBeforeExponentiation(int lowest) {
    int width = 2048;
    ByteBuffer blob = ByteBuffer.allocate(16 + 3 * width).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.fill(blob.array(), (byte) 0xFF);
    blob.putInt(0x0207).putInt(0xAA01).putInt(0x32484400).putInt(width * Byte.SIZE);
    blob.put(16, (byte) lowest);
    blob.put(16 + width, (byte) 3);
    blob.put(16 + 2 * width - 1, (byte) 0x7F);
    long start = System.nanoTime();
    assertCode(
        () -> factory("CALG_DH_SF").generatePrivate(new CapiKeyBlobSpec(blob.array())),
        InvalidKeySpecException.class,
        CapiError.NTE_BAD_DATA);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  private byte[] dssBlob() throws Exception {
    return factory("CALG_DSS_SIGN")
        .getKeySpec(pair("CALG_DSS_SIGN").getPrivate(), CapiKeyBlobSpec.class)
        .getEncoded();
  }

  /** Alters each number of the group: a signature with such a key could reveal X. */
  @ParameterizedTest
  @ValueSource(ints = {P, Q, G})
  void dssKeyWithAlteredGroup_isRefused(int offset) throws Exception {
    byte[] blob = dssBlob();
    blob[offset] ^= (byte) 0xFE;
    assertNotImported(blob);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 0xFF})
  void dssKeyWithXOutOfRange_isRefused(int fill) throws Exception {
    byte[] blob = dssBlob();
    Arrays.fill(blob, X, X + Q_BYTES, (byte) fill);
    assertNotImported(blob);
  }

  private void assertNotImported(byte[] blob) {
    assertCode(
        () -> factory("CALG_DSS_SIGN").generatePrivate(new CapiKeyBlobSpec(blob)),
        InvalidKeySpecException.class,
        CapiError.NTE_BAD_DATA);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 1", "3, 1", "15, 2"})
  void dssKeyWithTinyQ_isRefused(int q, int x) throws Exception {
    byte[] blob = dssBlob();
    Arrays.fill(blob, Q, Q + Q_BYTES, (byte) 0);
    Arrays.fill(blob, X, X + Q_BYTES, (byte) 0);
    blob[Q] = (byte) q;
    blob[X] = (byte) x;
    assertNotImported(blob);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_DSS_SIGN", "CALG_DH_SF"})
  void version3BlobWithOtherY_isRefused(String algorithm) throws Exception {
    KeyFactory factory = factory(algorithm);
    PrivateKey key = pair(algorithm).getPrivate();
    byte[] blob = factory.getKeySpec(key, CapiKeyBlobVer3Spec.class).getEncoded();
    assertThat(factory.generatePrivate(new CapiKeyBlobSpec(blob))).isNotNull();
    int widthX = algorithm.equals("CALG_DSS_SIGN") ? Q_BYTES : bytesOfX(blob);
    blob[blob.length - widthX - DSS_BYTES] ^= 1;
    assertThatThrownBy(() -> factory.generatePrivate(new CapiKeyBlobSpec(blob)))
        .isInstanceOf(InvalidKeySpecException.class)
        .hasMessageContaining("Y does not belong to X");
  }

  private static int bytesOfX(byte[] version3Blob) {
    return ByteBuffer.wrap(version3Blob).order(ByteOrder.LITTLE_ENDIAN).getInt(24) / Byte.SIZE;
  }

  /** Passes encodings of every other key type to each factory. */
  @ParameterizedTest
  @CsvSource({
    "CALG_DSS_SIGN, RSA", "CALG_DSS_SIGN, DH", "CALG_DSS_SIGN, EC",
    "CALG_RSA_SIGN, DSA", "CALG_RSA_SIGN, DH", "CALG_RSA_KEYX, EC",
    "CALG_DH_SF, DSA", "CALG_DH_SF, RSA", "CALG_DH_EPHEM, EC"
  })
  void encodingOfOtherKeyType_isRefused(String name, String other) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(other);
    generator.initialize(other.equals("EC") ? 256 : 1024);
    KeyPair foreign = generator.generateKeyPair();
    KeyFactory factory = factory(name);
    assertCode(
        () -> factory.generatePublic(new X509EncodedKeySpec(foreign.getPublic().getEncoded())),
        InvalidKeySpecException.class,
        CapiError.NTE_BAD_DATA);
    assertCode(
        () -> factory.generatePrivate(new PKCS8EncodedKeySpec(foreign.getPrivate().getEncoded())),
        InvalidKeySpecException.class,
        CapiError.NTE_BAD_DATA);
    for (Key key : List.of(foreign.getPublic(), foreign.getPrivate())) {
      assertCode(() -> factory.translateKey(key), InvalidKeyException.class, CapiError.NTE_BAD_KEY);
    }
  }

  /** RFC 3279 section 2.3.2: parameters are absent if they are inherited from the issuer. */
  @Test
  void dsaKeyWithoutParameters_isRefused() throws Exception {
    KeyPair pair = jdk("DSA");
    AlgorithmIdentifier bare =
        new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10040.4.1"));
    byte[] publicKey =
        new SubjectPublicKeyInfo(
                bare,
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()).parsePublicKey())
            .getEncoded();
    byte[] privateKey =
        new PrivateKeyInfo(
                bare, PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded()).parsePrivateKey())
            .getEncoded();
    assertCode(
        () -> factory("CALG_DSS_SIGN").generatePublic(new X509EncodedKeySpec(publicKey)),
        InvalidKeySpecException.class,
        CapiError.NTE_BAD_DATA);
    assertCode(
        () -> factory("CALG_DSS_SIGN").generatePrivate(new PKCS8EncodedKeySpec(privateKey)),
        InvalidKeySpecException.class,
        CapiError.NTE_BAD_DATA);
  }

  /** RSASSA-PSS keys are RSA keys with another object identifier. */
  @Test
  void rsassaPssKey_isImportedAsRsaKey() throws Exception {
    KeyPair pair = jdk("RSASSA-PSS");
    assertThat(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()).getAlgorithm())
        .extracting(AlgorithmIdentifier::getAlgorithm)
        .isEqualTo(PKCSObjectIdentifiers.id_RSASSA_PSS);
    Signature signature = Signature.getInstance("SHA1withRSA", provider);
    signature.initSign((PrivateKey) factory("CALG_RSA_SIGN").translateKey(pair.getPrivate()));
    signature.update((byte) 1);
    byte[] signed = signature.sign();
    signature.initVerify((PublicKey) factory("CALG_RSA_SIGN").translateKey(pair.getPublic()));
    signature.update((byte) 1);
    assertThat(signature.verify(signed)).isTrue();
  }

  /** With L = 1, X would always be 1. */
  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 64, 159})
  void shortExponentLength_isRefused(int bits) throws Exception {
    DHParameterSpec group = ((DHKey) pair("CALG_DH_SF").getPrivate()).getParams();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_DH_SF", provider);
    assertCode(
        () ->
            generator.initialize(
                CapiKeyGenParameterSpec.builder()
                    .domainParameters(new DHParameterSpec(group.getP(), group.getG(), bits))
                    .build()),
        InvalidAlgorithmParameterException.class,
        CapiError.NTE_BAD_DATA);
  }

  @Test
  void exponentLengthMatchingGroupStrength_isAccepted() throws Exception {
    DHParameterSpec group = ((DHKey) pair("CALG_DH_SF").getPrivate()).getParams();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_DH_SF", provider);
    generator.initialize(
        CapiKeyGenParameterSpec.builder()
            .flags(KeyFlag.CRYPT_EXPORTABLE)
            .domainParameters(new DHParameterSpec(group.getP(), group.getG(), 160))
            .build());
    BigInteger x = ((DHPrivateKey) generator.generateKeyPair().getPrivate()).getX();
    assertThat(x.bitLength()).isEqualTo(160);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RSA_SIGN", "CALG_DSS_SIGN", "CALG_DH_SF"})
  void interruptedGeneration_failsWithCodeAndReason(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(1024);
    Thread.currentThread().interrupt();
    Throwable failure;
    try {
      failure = catchThrowable(generator::generateKeyPair);
    } finally {
      assertThat(Thread.interrupted()).as("interrupt status").isTrue();
    }
    assertThat(failure).isInstanceOf(ProviderException.class).hasMessageContaining("interrupted");
    assertThat(CapiError.of(failure)).contains(CapiError.NTE_FAIL);
  }
}
