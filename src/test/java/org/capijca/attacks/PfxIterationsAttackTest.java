// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyStore;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests files with iteration counts that would take seconds to compute. */
@Tag("unit")
class PfxIterationsAttackTest {
  private static final String PROPERTY = "org.capijca.pfx.maxIterations";
  private static final ASN1ObjectIdentifier PBE_3DES =
      PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC;

  @AfterEach
  void reset() {
    Security.setProperty(PROPERTY, "");
  }

  private static void load(byte[] file, String password) throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI-PFX", new CapiProvider());
    store.load(new ByteArrayInputStream(file), password.toCharArray());
  }

  /** Most files have an invalid MAC: this error shows that it was not computed. */
  private static void assertRefusedAtOnce(byte[] file) {
    assertThatCapi(() -> load(file, "x"))
        .fails(IOException.class)
        .hasMessageContaining("iteration count")
        .hasMessageContaining(PROPERTY)
        .with(CapiError.NTE_BAD_DATA);
  }

  private static AlgorithmIdentifier legacy(long count) {
    return pbe(PBE_3DES, count, 0);
  }

  private static AlgorithmIdentifier pbe(ASN1ObjectIdentifier algorithm, long count, int salt) {
    return new AlgorithmIdentifier(
        algorithm,
        new DERSequence(
            new ASN1Encodable[] {
              new DEROctetString(new byte[] {(byte) salt, 0, 0, 0, 0, 0, 0, 0}),
              new ASN1Integer(count)
            }));
  }

  private static AlgorithmIdentifier pbes2(long count, int salt) {
    AlgorithmIdentifier derivation =
        new AlgorithmIdentifier(
            PKCSObjectIdentifiers.id_PBKDF2,
            new DERSequence(
                new ASN1Encodable[] {
                  new DEROctetString(new byte[] {(byte) salt, 0, 0, 0, 0, 0, 0, 0}),
                  new ASN1Integer(count),
                  new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE)
                }));
    AlgorithmIdentifier cipher =
        new AlgorithmIdentifier(
            NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(new byte[16]));
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_PBES2, new DERSequence(new ASN1Encodable[] {derivation, cipher}));
  }

  private static ContentInfo encrypted(AlgorithmIdentifier algorithm) {
    return new ContentInfo(
        PKCSObjectIdentifiers.encryptedData,
        new EncryptedData(PKCSObjectIdentifiers.data, algorithm, new DEROctetString(new byte[16])));
  }

  private static ContentInfo shrouded(AlgorithmIdentifier algorithm) throws IOException {
    SafeBag bag =
        new SafeBag(
            PKCSObjectIdentifiers.pkcs8ShroudedKeyBag,
            new EncryptedPrivateKeyInfo(algorithm, new byte[16]));
    return new ContentInfo(
        PKCSObjectIdentifiers.data, new DEROctetString(new DERSequence(bag).getEncoded()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "1000001", "10000000", "2147483648", "9223372036854775808", "1e"})
  void macIterationCount_isLimited(String count) throws Exception {
    BigInteger number = count.equals("1e") ? BigInteger.ONE.shiftLeft(1000) : new BigInteger(count);

    assertRefusedAtOnce(HandMadePfx.of("x", number, new ASN1Encodable[0]));
  }

  @ParameterizedTest
  @CsvSource({"1000001", "10000000", "-5", "0"})
  void cipherIterationCounts_areLimitedBeforeMacIsComputed(long count) throws Exception {
    BigInteger mac = BigInteger.valueOf(1_000_000);

    assertRefusedAtOnce(HandMadePfx.of("x", mac, encrypted(legacy(count))));
    assertRefusedAtOnce(HandMadePfx.of("x", mac, encrypted(pbes2(count, 0))));
    assertRefusedAtOnce(HandMadePfx.of("x", mac, shrouded(legacy(count))));
    assertRefusedAtOnce(HandMadePfx.of("x", mac, shrouded(pbes2(count, 0))));
  }

  @Test
  void sumOfIterationCounts_isLimitedBeforeMacIsComputed() throws Exception {
    List<ASN1Encodable> safes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      safes.add(i % 2 == 0 ? shrouded(pbe(PBE_3DES, 700_000, i)) : encrypted(pbes2(700_000, i)));
    }

    assertRefusedAtOnce(
        HandMadePfx.of("x", BigInteger.valueOf(1_000_000), safes.toArray(new ASN1Encodable[0])));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.840.113549.1.5.1",
        "1.2.840.113549.1.5.3",
        "1.2.840.113549.1.5.10",
        "1.2.840.113549.1.12.1.1",
        "1.2.840.113549.1.12.1.6"
      })
  void everyPasswordBasedEncryption_isCounted(String algorithm) throws Exception {
    AlgorithmIdentifier tooHigh = pbe(new ASN1ObjectIdentifier(algorithm), 1_000_001, 0);

    assertRefusedAtOnce(HandMadePfx.of("x", BigInteger.TEN, encrypted(tooHigh)));
  }

  /** The reader skips damaged parts and reads the other parts and bags. */
  @Test
  void damagedPartsAndTrailingBytes_doNotHideOtherCounts() throws Exception {
    BigInteger mac = BigInteger.valueOf(1_000_000);
    ASN1Encodable damaged =
        new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(new byte[] {0x30, 9, 1}));
    SafeBag bag =
        new SafeBag(
            PKCSObjectIdentifiers.pkcs8ShroudedKeyBag,
            new EncryptedPrivateKeyInfo(legacy(1_000_001), new byte[16]));
    byte[] bags = new DERSequence(new ASN1Encodable[] {new DERSequence(), bag}).getEncoded();

    assertRefusedAtOnce(HandMadePfx.of("x", mac, new ASN1Integer(1), shrouded(legacy(1_000_001))));
    assertRefusedAtOnce(HandMadePfx.of("x", mac, damaged, shrouded(legacy(1_000_001))));
    assertRefusedAtOnce(HandMadePfx.of("x", mac, Arrays.copyOf(bags, bags.length + 4)));
  }

  /** The MAC is computed twice, which leaves less of the limit for the parts. */
  @Test
  void secondPasswordEncoding_isCounted() throws Exception {
    Security.setProperty(PROPERTY, "1000");
    byte[] file =
        HandMadePfx.of(
            "",
            BigInteger.valueOf(1000),
            encrypted(pbe(PBE_3DES, 1000, 1)),
            encrypted(pbe(PBE_3DES, 1000, 2)));

    assertThatThrownBy(() -> load(file, ""))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("whose sum is too high");
  }

  /** A shared salt costs one derivation, as in files of this provider. */
  @Test
  void keysWithSharedSalt_countOnce() throws Exception {
    List<ASN1Encodable> safes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      safes.add(shrouded(pbes2(900_000, 0)));
      safes.add(shrouded(legacy(900_000)));
    }
    byte[] file = HandMadePfx.of("x", BigInteger.TWO, safes.toArray(new ASN1Encodable[0]));

    assertThatCapi(() -> load(file, "y")).with(CapiError.ERROR_INVALID_PASSWORD);
  }

  @Test
  void securityProperty_changesLimits() throws Exception {
    byte[] file = HandMadePfx.of("x", BigInteger.valueOf(999), new ASN1Encodable[0]);
    assertThatCode(() -> load(file, "x")).doesNotThrowAnyException();

    Security.setProperty(PROPERTY, "998");
    assertRefusedAtOnce(file);
    Security.setProperty(PROPERTY, "999");
    assertThatCode(() -> load(file, "x")).doesNotThrowAnyException();

    byte[] million = HandMadePfx.of("x", BigInteger.valueOf(1_000_001), new ASN1Encodable[0]);
    Security.setProperty(PROPERTY, "1000001");
    assertThatCapi(() -> load(million, "x")).with(CapiError.ERROR_INVALID_PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "99999999999"})
  void invalidSecurityProperty_isRefused(String value) throws Exception {
    byte[] file = HandMadePfx.of("x", BigInteger.ONE, new ASN1Encodable[0]);
    Security.setProperty(PROPERTY, value);

    assertThatCapi(() -> load(file, "x"))
        .fails(IOException.class)
        .hasMessageContaining(PROPERTY)
        .with(CapiError.ERROR_INVALID_PARAMETER);
  }
}
