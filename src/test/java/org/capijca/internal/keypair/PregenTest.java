// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.math.BigInteger;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.DSAKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import javax.crypto.interfaces.DHPrivateKey;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.internal.primitive.prime.DhParameterSearch;
import org.capijca.internal.primitive.prime.DomainParameters;
import org.capijca.internal.primitive.prime.SearchListener;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests CRYPT_PREGEN: key pairs with given domain parameters, and groups that are refused. */
@Tag("unit")
class PregenTest {
  private static final BigInteger ONE = BigInteger.ONE;
  private static final BigInteger TWO = BigInteger.TWO;

  private static DSAParameterSpec dss;
  private static DHParameterSpec dh;
  private static BigInteger dhOrder;
  private static BigInteger smallFactor;

  @BeforeAll
  static void makeGroups() throws Exception {
    KeyPairGenerator generator = generator("CALG_DSS_SIGN");
    generator.initialize(512);
    DSAKey dsaKey = (DSAKey) generator.generateKeyPair().getPublic();
    dss =
        new DSAParameterSpec(
            dsaKey.getParams().getP(), dsaKey.getParams().getQ(), dsaKey.getParams().getG());
    do {
      DomainParameters found = DhParameterSearch.generate(512, null, SearchListener.NONE);
      dh = new DHParameterSpec(found.p(), found.g());
      dhOrder = found.q();
      smallFactor = smallOddFactor(found.j());
    } while (smallFactor == null);
  }

  private static BigInteger smallOddFactor(BigInteger cofactor) {
    for (BigInteger f = BigInteger.valueOf(3); f.bitLength() <= 10; f = f.add(TWO)) {
      if (cofactor.mod(f).signum() == 0) {
        return f;
      }
    }
    return null;
  }

  @Test
  void dhParameters_haveFormOfWindows() {
    assertThat(dh.getP().isProbablePrime(50)).isTrue();
    assertThat(dh.getP().bitLength()).isEqualTo(512);
    assertThat(dh.getG().modPow(dhOrder, dh.getP())).isEqualTo(ONE);
    assertThat(dhOrder.bitLength()).isEqualTo(480);
    assertThat(dhOrder.isProbablePrime(50)).isTrue();
  }

  @Test
  void givenDssGroup_isUsed() throws Exception {
    KeyPair pair = pair("CALG_DSS_SIGN", spec(512, dss));
    DSAKey key = (DSAKey) pair.getPrivate();

    assertThat(key.getParams().getP()).isEqualTo(dss.getP());
    assertThat(((CapiPrivateKey) pair.getPrivate()).getFlags())
        .contains(KeyFlag.CRYPT_PREGEN, KeyFlag.CRYPT_EXPORTABLE);
  }

  @Test
  void givenDhGroup_isUsedWithItsExponentLength() throws Exception {
    KeyPair pair = pair("CALG_DH_EPHEM", spec(0, new DHParameterSpec(dh.getP(), dh.getG(), 160)));
    DHPrivateKey key = (DHPrivateKey) pair.getPrivate();

    assertThat(key.getX().bitLength()).isEqualTo(160);
    assertThat(((DHPublicKey) pair.getPublic()).getY())
        .isEqualTo(dh.getG().modPow(key.getX(), dh.getP()));
  }

  @Test
  void dsaSpec_givesOrderOfDhGroup() throws Exception {
    KeyPair pair =
        pair("CALG_DH_SF", spec(512, new DSAParameterSpec(dh.getP(), dhOrder, dh.getG())));
    assertThat(((DHPrivateKey) pair.getPrivate()).getX()).isLessThan(dhOrder);
  }

  @Test
  void jdkSpecs_areAcceptedUnchanged() throws Exception {
    assertThat(((DSAKey) pair("AT_SIGNATURE", "MS_DEF_DSS_PROV", dss).getPublic()).getParams())
        .satisfies(params -> assertThat(params.getQ()).isEqualTo(dss.getQ()));
    CapiPrivateKey key =
        (CapiPrivateKey)
            pair("CALG_RSA_SIGN", new RSAKeyGenParameterSpec(512, RSAKeyGenParameterSpec.F4))
                .getPrivate();
    assertThat(key.getKeyLength()).isEqualTo(512);
    assertThat(key.isExportable()).isFalse();
  }

  @Test
  void otherSpecs_areRefused() {
    assertRefused("CALG_RSA_SIGN", dss, CapiError.ERROR_INVALID_PARAMETER);
    assertRefused("CALG_RSA_SIGN", null, CapiError.ERROR_INVALID_PARAMETER);
    assertRefused(
        "CALG_DH_SF",
        new RSAKeyGenParameterSpec(512, RSAKeyGenParameterSpec.F4),
        CapiError.ERROR_INVALID_PARAMETER);
    assertRefused(
        "CALG_DH_SF", new ECGenParameterSpec("secp256r1"), CapiError.ERROR_INVALID_PARAMETER);
    assertRefused(
        "CALG_RSA_KEYX",
        new RSAKeyGenParameterSpec(512, RSAKeyGenParameterSpec.F0),
        CapiError.ERROR_INVALID_PARAMETER);
    assertRefused("CALG_RSA_KEYX", spec(0, dss), CapiError.NTE_BAD_FLAGS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_DSS_SIGN", "CALG_DH_SF", "CALG_DH_EPHEM"})
  void pregenWithoutDomainParameters_isRefused(String algorithm) {
    assertRefused(
        algorithm,
        new CapiKeyGenParameterSpec(512 << 16 | KeyFlag.CRYPT_PREGEN.value()),
        CapiError.NTE_BAD_FLAGS);
  }

  @Test
  void missingNumbers_areRefused() {
    assertRefused("CALG_DH_SF", new DHParameterSpec(null, dh.getG()), CapiError.NTE_BAD_DATA);
    assertRefused("CALG_DH_SF", new DHParameterSpec(dh.getP(), null), CapiError.NTE_BAD_DATA);
    assertRefused(
        "CALG_DSS_SIGN", new DHParameterSpec(dss.getP(), dss.getG()), CapiError.NTE_BAD_DATA);
  }

  /** The Q of a DSS key has 160 bits, although the group itself is valid. */
  @Test
  void dssGroupWithLongerQ_isRefused() {
    assertRefused(
        "CALG_DSS_SIGN",
        new DSAParameterSpec(dh.getP(), dhOrder, dh.getG()),
        CapiError.NTE_BAD_DATA);
  }

  @Test
  void exponentShorterThanStrengthOfGroup_isRefused() {
    assertRefused(
        "CALG_DH_SF", new DHParameterSpec(dh.getP(), dh.getG(), 159), CapiError.NTE_BAD_DATA);
  }

  @Test
  void lengthDifferentFromP_isRefused() {
    assertRefused("CALG_DSS_SIGN", spec(576, dss), CapiError.NTE_BAD_DATA);
  }

  @Test
  void groupOutsideTheLimits_isRefused() {
    BigInteger small = BigInteger.ONE.shiftLeft(255).nextProbablePrime();
    assertRefused("CALG_DH_SF", new DHParameterSpec(small, TWO), CapiError.NTE_BAD_FLAGS);
  }

  @Test
  void compositeP_isRefused() {
    BigInteger composite = dh.getP().add(TWO);
    while (composite.isProbablePrime(20)) {
      composite = composite.add(TWO);
    }
    assertRefused("CALG_DH_SF", new DHParameterSpec(composite, TWO), CapiError.NTE_BAD_DATA);
    assertRefused(
        "CALG_DSS_SIGN",
        new DSAParameterSpec(dss.getP().add(TWO), dss.getQ(), dss.getG()),
        CapiError.NTE_BAD_DATA);
  }

  @Test
  void generatorOfSmallOrderOrOutOfRange_isRefused() {
    BigInteger p = dh.getP();
    BigInteger tiny = BigInteger.valueOf(3).modPow(p.subtract(ONE).divide(smallFactor), p);
    for (BigInteger g : new BigInteger[] {BigInteger.ZERO, ONE, p.subtract(ONE), p, tiny}) {
      assertRefused("CALG_DH_SF", new DHParameterSpec(p, g), CapiError.NTE_BAD_DATA);
    }
    assertThat(tiny.modPow(smallFactor, p)).isEqualTo(ONE);
  }

  @Test
  void wrongOrderOfG_isRefused() {
    BigInteger p = dss.getP();
    BigInteger q = dss.getQ();
    for (DSAParameterSpec bad :
        new DSAParameterSpec[] {
          new DSAParameterSpec(p, q.add(TWO), dss.getG()),
          new DSAParameterSpec(p, q.nextProbablePrime(), dss.getG()),
          new DSAParameterSpec(p, BigInteger.valueOf(3), dss.getG()),
          new DSAParameterSpec(p, q, dss.getG().add(ONE)),
          new DSAParameterSpec(p, q, ONE)
        }) {
      assertRefused("CALG_DSS_SIGN", bad, CapiError.NTE_BAD_DATA);
    }
  }

  @Test
  void refusedInitialization_doesNotChangeGenerator() throws Exception {
    KeyPairGenerator generator = generator("CALG_DSS_SIGN");
    generator.initialize(spec(0, dss));
    assertThatThrownBy(() -> generator.initialize(new CapiKeyGenParameterSpec(513 << 16)))
        .isInstanceOf(InvalidAlgorithmParameterException.class);

    DSAKey key = (DSAKey) generator.generateKeyPair().getPublic();
    assertThat(key.getParams().getP()).isEqualTo(dss.getP());
  }

  private static CapiKeyGenParameterSpec spec(int bits, AlgorithmParameterSpec domain) {
    return CapiKeyGenParameterSpec.builder()
        .keyLength(bits)
        .flags(KeyFlag.CRYPT_EXPORTABLE)
        .domainParameters(domain)
        .build();
  }

  private static KeyPair pair(String algorithm, AlgorithmParameterSpec spec) throws Exception {
    KeyPairGenerator generator = generator(algorithm);
    generator.initialize(spec);
    return generator.generateKeyPair();
  }

  private static KeyPair pair(String algorithm, String csp, AlgorithmParameterSpec spec)
      throws Exception {
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance(algorithm, new CapiProvider().configure(csp));
    generator.initialize(spec);
    return generator.generateKeyPair();
  }

  private static KeyPairGenerator generator(String algorithm) throws Exception {
    return KeyPairGenerator.getInstance(algorithm, new CapiProvider());
  }

  private static void assertRefused(
      String algorithm, AlgorithmParameterSpec spec, CapiError error) {
    assertThatCapi(() -> pair(algorithm, spec))
        .fails(InvalidAlgorithmParameterException.class)
        .with(error);
  }
}
