// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.DSAKey;
import java.security.interfaces.DSAParams;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.KeyAgreement;
import javax.crypto.interfaces.DHKey;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A peer's Y of small order tells X modulo that order (C. H. Lim and P. J. Lee, "A Key Recovery
 * Attack on Discrete Log-based Schemes Using a Prime Order Subgroup").
 */
class SmallSubgroupTest {
  private final CapiProvider provider = new CapiProvider();

  /** A foreign key object, which nothing has checked. */
  private record Y(BigInteger y, DHParameterSpec params) implements DHPublicKey {
    private static final long serialVersionUID = 1L;

    @Override
    public BigInteger getY() {
      return y;
    }

    @Override
    public DHParameterSpec getParams() {
      return params;
    }

    @Override
    public String getAlgorithm() {
      return "DH";
    }

    @Override
    public String getFormat() {
      return null;
    }

    @Override
    public byte[] getEncoded() {
      return null;
    }
  }

  private KeyFactory factory() throws Exception {
    return KeyFactory.getInstance("CALG_DH_SF", provider);
  }

  private KeyPair generate(String algorithm, CapiKeyGenParameterSpec spec) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(spec);
    return generator.generateKeyPair();
  }

  private byte[] agree(PrivateKey own, PublicKey peer) throws Exception {
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", provider);
    agreement.init(own);
    agreement.doPhase(peer, true);
    return agreement.generateSecret();
  }

  /** Elements of each small prime order that P - 1 has, as far as an attacker finds them. */
  private static List<BigInteger> ofSmallOrder(BigInteger p) {
    BigInteger minusOne = p.subtract(BigInteger.ONE);
    List<BigInteger> found = new ArrayList<>();
    for (int order : IntStream.range(3, 1 << 16).toArray()) {
      BigInteger r = BigInteger.valueOf(order);
      if (r.isProbablePrime(20) && minusOne.mod(r).signum() == 0) {
        BigInteger y = BigInteger.ONE;
        for (int base = 2; y.equals(BigInteger.ONE); base++) {
          y = BigInteger.valueOf(base).modPow(minusOne.divide(r), p);
        }
        found.add(y);
      }
    }
    return found;
  }

  private void assertRefused(PrivateKey own, BigInteger y) {
    DHParameterSpec params = ((DHKey) own).getParams();
    assertThatThrownBy(() -> agree(own, new Y(y, params)))
        .as("Y = %x", y)
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
  }

  /** Groups as Windows makes them; without Q from a version 2 BLOB or from PKCS #8. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keyWithoutQ_agreesWithMembersOfTheGroupOnly(boolean fromBlob) throws Exception {
    for (int i = 0; i < 3; i++) {
      KeyPair pair = generate("CALG_DH_SF", new CapiKeyGenParameterSpec(512 << 16 | 1));
      PrivateKey own =
          factory()
              .generatePrivate(
                  fromBlob
                      ? factory().getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class)
                      : new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()));
      DHParameterSpec params = ((DHKey) own).getParams();
      KeyPair peer =
          generate(
              "CALG_DH_SF",
              CapiKeyGenParameterSpec.builder()
                  .flags(KeyFlag.CRYPT_EXPORTABLE)
                  .domainParameters(((DHKey) pair.getPrivate()).getParams())
                  .build());
      assertThat(agree(own, peer.getPublic()))
          .isEqualTo(agree(peer.getPrivate(), pair.getPublic()));
      for (BigInteger y : ofSmallOrder(params.getP())) {
        assertRefused(own, y);
        BigInteger disguised =
            y.multiply(((DHPublicKey) peer.getPublic()).getY()).mod(params.getP());
        assertRefused(own, disguised);
      }
    }
  }

  /** In RFC 2409's second group G = 2 is a square, so Y that is none would tell if X is even. */
  @Test
  void safePrime_refusesNonResidues() throws Exception {
    DHParameterSpec group =
        new DHParameterSpec(DHStandardGroups.rfc2409_1024.getP(), BigInteger.TWO);
    KeyPair pair =
        generate(
            "CALG_DH_SF",
            CapiKeyGenParameterSpec.builder()
                .flags(KeyFlag.CRYPT_EXPORTABLE)
                .domainParameters(group)
                .build());
    assertRefused(pair.getPrivate(), group.getP().subtract(BigInteger.TWO));
    assertRefused(pair.getPrivate(), group.getP().subtract(BigInteger.ONE));
    assertRefused(pair.getPrivate(), BigInteger.ONE);
    assertThat(agree(pair.getPrivate(), new Y(BigInteger.valueOf(4), group))).hasSize(128);
  }

  /** P and G of DSA as Diffie-Hellman parameters: Q is not told, and cannot be found. */
  private static DHParameterSpec ofUnknownOrder() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
    generator.initialize(1024);
    DSAParams params = ((DSAKey) generator.generateKeyPair().getPublic()).getParams();
    return new DHParameterSpec(params.getP(), params.getG());
  }

  @Test
  void unknownOrder_ephemeralKeyAgreesWithOnePeer() throws Exception {
    DHParameterSpec group = ofUnknownOrder();
    CapiKeyGenParameterSpec spec =
        CapiKeyGenParameterSpec.builder().domainParameters(group).build();
    KeyPair pair = generate("CALG_DH_EPHEM", spec);
    KeyPair peer = generate("CALG_DH_EPHEM", spec);
    byte[] secret = agree(pair.getPrivate(), peer.getPublic());
    assertThat(agree(pair.getPrivate(), peer.getPublic())).isEqualTo(secret);
    KeyPair other = generate("CALG_DH_EPHEM", spec);
    assertThatThrownBy(() -> agree(pair.getPrivate(), other.getPublic()))
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY_STATE));
  }

  @Test
  void unknownOrder_storeAndForwardKeyDoesNotAgree() throws Exception {
    DHParameterSpec group = ofUnknownOrder();
    CapiKeyGenParameterSpec spec =
        CapiKeyGenParameterSpec.builder().domainParameters(group).build();
    KeyPair pair = generate("CALG_DH_SF", spec);
    PublicKey peer =
        factory().generatePublic(new DHPublicKeySpec(group.getG(), group.getP(), group.getG()));
    assertThatThrownBy(() -> agree(pair.getPrivate(), peer))
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY_STATE));
  }
}
