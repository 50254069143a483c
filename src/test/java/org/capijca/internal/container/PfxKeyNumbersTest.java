// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.interfaces.DSAPrivateKey;
import java.security.spec.DSAParameterSpec;
import java.security.spec.DSAPrivateKeySpec;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.crypto.interfaces.DHPrivateKey;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPrivateKeySpec;
import org.capijca.CapiError;
import org.capijca.internal.primitive.pkcs12.BagAttributes;
import org.capijca.internal.primitive.pkcs12.KeyBag;
import org.capijca.internal.primitive.pkcs12.KeyRecord;
import org.capijca.internal.primitive.pkcs12.PfxContents;
import org.capijca.internal.primitive.pkcs12.PfxPassword;
import org.capijca.internal.primitive.pkcs12.PfxWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that the numbers of DSS and Diffie-Hellman keys in PFX files are checked, with and without
 * this provider's own attribute: anyone with the password can write either.
 */
@Tag("unit")
class PfxKeyNumbersTest {
  private static List<String> aliases(byte[] privateKeyInfo, boolean ownAttribute)
      throws Exception {
    Optional<KeyRecord> attribute =
        ownAttribute
            ? Optional.of(new KeyRecord(1, Instant.EPOCH, Optional.empty()))
            : Optional.empty();
    KeyBag bag =
        KeyBag.of(
            privateKeyInfo,
            OptionalInt.empty(),
            new BagAttributes(Optional.of("a"), Optional.empty(), Optional.empty(), attribute));
    byte[] file =
        PfxWriter.write(
            new PfxContents(List.of(bag), List.of(), List.of()),
            new PfxPassword(TestStores.PASSWORD, 1000));
    return Collections.list(TestStores.load(file).aliases());
  }

  /** A file that contains no other key cannot be loaded. */
  private static void assertRefused(
      String altered, byte[] privateKeyInfo, boolean ownAttribute, String problem) {
    assertThatCapi(() -> aliases(privateKeyInfo, ownAttribute))
        .as(altered)
        .fails(IOException.class)
        .hasMessageContaining(problem)
        .with(CapiError.NTE_BAD_DATA);
  }

  private static byte[] dsa(BigInteger x, DSAParameterSpec group) throws Exception {
    return KeyFactory.getInstance("DSA")
        .generatePrivate(new DSAPrivateKeySpec(x, group.getP(), group.getQ(), group.getG()))
        .getEncoded();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void dssKeyWithAlteredGroup_isRefused(boolean ownAttribute) throws Exception {
    DSAPrivateKey key =
        (DSAPrivateKey) TestStores.pair("CALG_DSS_SIGN", 512 << 16 | 1).getPrivate();
    BigInteger p = key.getParams().getP();
    BigInteger q = key.getParams().getQ();
    BigInteger g = key.getParams().getG();
    BigInteger x = key.getX();
    assertThat(aliases(dsa(x, new DSAParameterSpec(p, q, g)), ownAttribute)).hasSize(1);

    DSAParameterSpec otherP = new DSAParameterSpec(p.subtract(BigInteger.TWO), q, g);
    assertRefused("P - 2", dsa(x, otherP), ownAttribute, "P ");
    DSAParameterSpec otherQ = new DSAParameterSpec(p, q.subtract(BigInteger.TWO), g);
    assertRefused("Q - 2", dsa(x, otherQ), ownAttribute, "Q ");
    DSAParameterSpec otherG = new DSAParameterSpec(p, q, p.subtract(BigInteger.ONE));
    assertRefused("G of order 2", dsa(x, otherG), ownAttribute, "G ");
    byte[] otherX = dsa(q.add(BigInteger.ONE), new DSAParameterSpec(p, q, g));
    assertRefused("X above Q", otherX, ownAttribute, "X ");
  }

  private static byte[] dh(BigInteger x, BigInteger p, BigInteger g) throws Exception {
    return KeyFactory.getInstance("DH").generatePrivate(new DHPrivateKeySpec(x, p, g)).getEncoded();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void diffieHellmanKeyWithAlteredGroup_isRefused(boolean ownAttribute) throws Exception {
    DHPrivateKey key = (DHPrivateKey) TestStores.pair("CALG_DH_SF", 512 << 16 | 1).getPrivate();
    DHParameterSpec group = key.getParams();
    BigInteger p = group.getP();
    assertThat(aliases(dh(key.getX(), p, group.getG()), ownAttribute)).hasSize(1);

    byte[] otherP = dh(key.getX(), p.subtract(BigInteger.TWO), group.getG());
    assertRefused("P - 2", otherP, ownAttribute, "P ");
    byte[] otherG = dh(key.getX(), p, p.subtract(BigInteger.ONE));
    assertRefused("G of order 2", otherG, ownAttribute, "G");
  }
}
