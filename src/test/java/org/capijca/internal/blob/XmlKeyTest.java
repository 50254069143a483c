// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the fields of keys in XML, and that the parser shows nothing of them. */
@Tag("unit")
class XmlKeyTest {
  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the XML of a DSS public key with all fields. */
  private static String dsa() throws BlobException {
    return new String(XmlKey.write(Samples.dss512().publicBody()), StandardCharsets.UTF_8);
  }

  private static DomainParameterData domain(String xml) throws BlobException {
    DiscreteLogPublicKeyData key = (DiscreteLogPublicKeyData) XmlKey.readPublic(utf8(xml)).body();
    return key.domain().orElseThrow();
  }

  @Test
  void dsaKey_keepsSeedAndCounter() throws Exception {
    DomainParameterData expected = Samples.dss512().domain();

    assertThat(domain(dsa()).seed()).isEqualTo(expected.seed());
    assertThat(domain(dsa()).j()).isEqualTo(expected.j()).isPresent();
    assertThat(domain("<KeyValue>" + dsa() + "</KeyValue>").p()).isEqualTo(expected.p());
  }

  /** DSSSEED has a counter and 20 bytes of seed; anything else is a key without a seed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Seed>[^<]*</Seed>",
        "<PgenCounter>[^<]*</PgenCounter>",
        "(?<=<Seed>)....",
      })
  void incompleteSeed_isNoSeed(String removed) throws Exception {
    String xml = dsa();
    String without = xml.replaceFirst(removed, "");
    assertThat(without).isNotEqualTo(xml);

    assertThat(domain(without).fipsSeed()).isEmpty();
    assertThat(domain(without).g()).isEqualTo(Samples.number("dss512.g"));
  }

  @Test
  void diffieHellmanKey_hasNoXml() throws Exception {
    DiscreteLogPrivateKeyData key = Samples.dh512(true);

    KeyPairBlobsTest.assertRefused(() -> XmlKey.write(key), CapiError.NTE_BAD_TYPE);
    KeyPairBlobsTest.assertRefused(() -> XmlKey.write(key.publicBody()), CapiError.NTE_BAD_TYPE);
  }

  @Test
  void privateKey_isReadAgain_andFixedWidthsArePadded() throws Exception {
    RsaPrivateKeyData key =
        (RsaPrivateKeyData) KeyPairBlobs.readPrivate(Samples.bytes("rsa512.private")).body();
    RsaPrivateKeyData read = (RsaPrivateKeyData) XmlKey.readPrivate(XmlKey.write(key)).body();
    assertThat(read.privateExponent()).isEqualTo(key.privateExponent());

    DiscreteLogPrivateKeyData dss =
        DiscreteLogPrivateKeyData.of(
            DiscreteLogFormat.DSS, Samples.dss512().domain(), BigInteger.TWO, BigInteger.TEN);
    String xml = new String(XmlKey.write(dss), StandardCharsets.UTF_8);
    assertThat(xml).contains("<X>AAAAAAAAAAAAAAAAAAAAAAAAAAo=</X>");
    assertThat(((DiscreteLogPrivateKeyData) XmlKey.readPrivate(utf8(xml)).body()).x())
        .isEqualTo(BigInteger.TEN);
  }

  @Test
  void publicKey_isNotReadAsPrivateKey() throws Exception {
    byte[] dsa = utf8(dsa());
    byte[] rsa =
        XmlKey.write(KeyPairBlobs.readPrivate(Samples.bytes("rsa512.private")).body().publicBody());

    for (byte[] xml : new byte[][] {dsa, rsa}) {
      assertThatCapi(() -> XmlKey.readPrivate(xml))
          .fails(BlobException.class)
          .hasMessageContaining("generatePublic reads it")
          .with(CapiError.NTE_BAD_TYPE);
    }
  }

  /** A document type could refer to files or grow without end. */
  @Test
  void documentType_isRefusedEvenIfUnused() throws Exception {
    KeyPairBlobsTest.assertRefused(
        () -> XmlKey.readPublic(utf8("<!DOCTYPE DSAKeyValue>" + dsa())), CapiError.NTE_BAD_DATA);
  }

  /** The parser of the JDK quotes the input on System.err unless it has an error handler. */
  @Test
  @ResourceLock(Resources.SYSTEM_ERR)
  void parser_printsNothing() throws Exception {
    byte[] cut = Arrays.copyOf(utf8(dsa()), 100);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      KeyPairBlobsTest.assertRefused(() -> XmlKey.readPublic(cut), CapiError.NTE_BAD_DATA);
    } finally {
      System.setErr(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
