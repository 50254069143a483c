// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyStore;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DERUniversalString;
import org.bouncycastle.asn1.DERVisibleString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.capijca.interfaces.CapiPrivateKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests friendly names and other attributes of bags, as found in files of other programs. */
@Tag("unit")
class PfxNamesTest {
  private static final ASN1ObjectIdentifier CSP_NAME =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.17.1");

  private static List<String> aliases(KeyStore store) throws Exception {
    List<String> aliases = Collections.list(store.aliases());
    assertThat(new HashSet<>(aliases)).hasSameSizeAs(aliases);
    for (String alias : aliases) {
      assertThat(store.getKey(alias, null)).as(alias).isNotNull();
      assertThat(store.isKeyEntry(alias)).as(alias).isTrue();
    }
    return aliases;
  }

  static Stream<Arguments> strings() {
    String wide = "Bj\u00f6rn \u20ac";
    return Stream.of(
        Arguments.of(new DERBMPString(wide), wide),
        Arguments.of(new DERUTF8String(wide), wide),
        Arguments.of(new DERUniversalString(wide.getBytes(Charset.forName("UTF-32BE"))), wide),
        Arguments.of(new DEROctetString(wide.getBytes(StandardCharsets.UTF_8)), wide),
        Arguments.of(
            new DEROctetString("Bj\u00f6rn".getBytes(StandardCharsets.UTF_16BE)), "Bj\u00f6rn"),
        Arguments.of(
            new DEROctetString("Bj\u00f6rn".getBytes(StandardCharsets.ISO_8859_1)), "Bj\u00f6rn"),
        Arguments.of(new DERBitString("name".getBytes(StandardCharsets.UTF_8)), "name"),
        Arguments.of(new DERT61String("Bj\u00f6rn"), "Bj\u00f6rn"),
        Arguments.of(new DERPrintableString("name"), "name"),
        Arguments.of(new DERIA5String("na@me"), "na@me"),
        Arguments.of(new DERVisibleString("name"), "name"),
        Arguments.of(new DERGeneralString("name"), "name"),
        Arguments.of(new DERBMPString("name\0"), "name"));
  }

  @ParameterizedTest
  @MethodSource("strings")
  void name_isReadInEveryStringType(ASN1Encodable value, String name) throws Exception {
    KeyPair pair = PfxMaker.rsa();

    KeyStore store =
        TestStores.load(
            PfxMaker.withMac(
                PfxMaker.key(
                    pair.getPrivate(),
                    PfxMaker.name(value),
                    PfxMaker.attribute(CSP_NAME, new DERUTF8String("MS_DEF_PROV")))));

    assertThat(aliases(store)).containsExactly(name + "/AT_KEYEXCHANGE");
    assertThat(((CapiPrivateKey) store.getKey(name, null)).getCsp().name())
        .isEqualTo("MS_DEF_PROV");
  }

  static Stream<ASN1Encodable> unusable() {
    return Stream.of(
        PfxMaker.name(""),
        PfxMaker.name("\0"),
        PfxMaker.name(new DEROctetString(new byte[0])),
        PfxMaker.name(new ASN1Integer(1)),
        PfxMaker.name(DERNull.INSTANCE),
        PfxMaker.name(new DERSequence()),
        PfxMaker.attribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName),
        new DERSequence(PKCSObjectIdentifiers.pkcs_9_at_friendlyName),
        new DERSequence(
            new ASN1Encodable[] {
              PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBitString(new byte[1])
            }),
        new DERSequence(new ASN1Encodable[] {new ASN1Integer(1), new DERSet()}),
        PfxMaker.attribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, new ASN1Integer(7)),
        new DERUTF8String("no attribute"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void unusableName_isReplacedDeterministically(ASN1Encodable attribute) throws Exception {
    KeyPair pair = PfxMaker.rsa();
    byte[] file = PfxMaker.withMac(PfxMaker.key(pair.getPrivate(), attribute));

    assertThat(aliases(TestStores.load(file)))
        .hasSize(1)
        .allMatch(alias -> alias.matches("\\{[0-9a-f-]{36}}/AT_KEYEXCHANGE"))
        .isEqualTo(aliases(TestStores.load(file)));
  }

  @Test
  void longNames_areShortenedAndRemainDistinct() throws Exception {
    String common = "n".repeat(300);
    String pairs = "\ud83d\udd11".repeat(200);
    KeyStore store =
        TestStores.load(
            PfxMaker.withMac(
                PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name(common + "1")),
                PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name(common + "2")),
                PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name("n".repeat(260))),
                PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name("a" + pairs))));

    assertThat(aliases(store))
        .containsExactly(
            "n".repeat(260) + "/AT_KEYEXCHANGE",
            "n".repeat(256) + " (2)/AT_KEYEXCHANGE",
            "n".repeat(256) + " (3)/AT_KEYEXCHANGE",
            "a" + pairs.substring(0, 258) + "/AT_KEYEXCHANGE");
    assertThat(aliases(TestStores.load(TestStores.stored(store)))).isEqualTo(aliases(store));
  }

  @Test
  void duplicateName_isNumbered() throws Exception {
    KeyStore store =
        TestStores.load(
            PfxMaker.withMac(
                PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name("Key")),
                PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name("KEY")),
                PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name("key (2)")),
                PfxMaker.key(PfxMaker.rsa().getPrivate()),
                PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name("a/AT_SIGNATURE")),
                PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name("/")),
                PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name(" "))));

    assertThat(aliases(store))
        .hasSize(7)
        .startsWith("Key/AT_KEYEXCHANGE", "KEY (2)/AT_KEYEXCHANGE", "key (2) (2)/AT_KEYEXCHANGE");
  }
}
