// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyStore;
import java.util.Collections;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.capijca.Csp;
import org.capijca.interfaces.CapiPrivateKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the slot and CSP of a key in a PFX file, determined by the key's own attributes
 * (PFXImportCertStore page).
 */
@Tag("unit")
class PfxSlotTest {
  private static Attribute usage(int bits) {
    return PfxMaker.attribute(Extension.keyUsage, new DERBitString(new byte[] {(byte) bits}));
  }

  private static String slot(byte[] file) throws Exception {
    KeyStore store = TestStores.load(file);
    assertThat(store.size()).isEqualTo(1);
    String alias = Collections.list(store.aliases()).get(0);
    assertThat(store.getKey(alias, null)).isNotNull();
    return alias.substring(alias.lastIndexOf('/') + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "0x10, AT_KEYEXCHANGE, dataEncipherment",
    "0x20, AT_KEYEXCHANGE, keyEncipherment",
    "0x30, AT_KEYEXCHANGE, both usages",
    "0x38, AT_KEYEXCHANGE, with keyAgreement",
    "0x80, AT_SIGNATURE, digitalSignature",
    "0x04, AT_SIGNATURE, keyCertSign",
    "0x02, AT_SIGNATURE, cRLSign",
    "0x86, AT_SIGNATURE, all usages",
    "0xC0, AT_SIGNATURE, with nonRepudiation",
    "0xA0, AT_KEYEXCHANGE, 'usages of both slots, where the order is inferred'",
    "0xF0, AT_KEYEXCHANGE, 'usages of both slots, where the order is inferred'",
    "0x40, AT_KEYEXCHANGE, neither slot",
    "0x09, AT_KEYEXCHANGE, neither slot",
    "0x00, AT_KEYEXCHANGE, none",
  })
  void keyUsageOfKey_selectsSlotByMasks(String bits, String slot, String what) throws Exception {
    KeyPair pair = PfxMaker.rsa();
    Attribute usage = usage(Integer.decode(bits));

    assertThat(slot(PfxMaker.withMac(PfxMaker.key(pair.getPrivate(), new DERSet(usage)))))
        .as("attribute of the key: " + what)
        .isEqualTo(slot);
    assertThat(slot(PfxMaker.withMac(PfxMaker.key(pair.getPrivate(), usage))))
        .as("attribute of the bag: " + what)
        .isEqualTo(slot);
  }

  @Test
  void keyUsageOfKey_precedesKeyUsageOfBag() throws Exception {
    assertThat(
            slot(
                PfxMaker.withMac(
                    PfxMaker.key(
                        PfxMaker.rsa().getPrivate(), new DERSet(usage(0x80)), usage(0x10)))))
        .isEqualTo("AT_SIGNATURE");
  }

  /** The certificate is for signatures only. */
  @Test
  void keyUsageOfCertificate_isIgnored() throws Exception {
    KeyPair pair = PfxMaker.rsa();
    byte[] certificate =
        PfxMaker.certificate(
                "CN=A",
                pair.getPublic(),
                "CN=A",
                pair.getPrivate(),
                1,
                new KeyUsage(KeyUsage.digitalSignature))
            .getEncoded();

    assertThat(
            slot(
                PfxMaker.withMac(
                    PfxMaker.key(pair.getPrivate()), PfxMaker.certificate(certificate))))
        .isEqualTo("AT_KEYEXCHANGE");
  }

  @ParameterizedTest
  @CsvSource({"DSA, AT_SIGNATURE", "DH, AT_KEYEXCHANGE"})
  void kindWithOneSlot_isStoredInThatSlot(String algorithm, String slot) throws Exception {
    KeyPair pair = PfxMaker.keys(algorithm, 1024);

    assertThat(slot(PfxMaker.withMac(PfxMaker.key(pair.getPrivate())))).isEqualTo(slot);
    for (int bits : new int[] {0x80, 0x10, 0xB0}) {
      assertThat(slot(PfxMaker.withMac(PfxMaker.key(pair.getPrivate(), new DERSet(usage(bits))))))
          .as("usage %x", bits)
          .isEqualTo(slot);
    }
  }

  static Stream<ASN1Encodable> damagedUsages() {
    return Stream.of(
        PfxMaker.attribute(Extension.keyUsage),
        PfxMaker.attribute(Extension.keyUsage, new ASN1Integer(16)),
        PfxMaker.attribute(Extension.keyUsage, new DERBitString(new byte[0])),
        new DERSequence(Extension.keyUsage),
        new DERSequence(new ASN1Encodable[] {Extension.keyUsage, new DERBitString(new byte[1])}),
        new DERSequence(new ASN1Encodable[] {new ASN1Integer(3), new DERSet()}),
        new ASN1Integer(3));
  }

  @ParameterizedTest
  @MethodSource("damagedUsages")
  void malformedKeyUsage_isIgnored(ASN1Encodable attribute) throws Exception {
    assertThat(
            slot(
                PfxMaker.withMac(PfxMaker.key(PfxMaker.rsa().getPrivate(), new DERSet(attribute)))))
        .isEqualTo("AT_KEYEXCHANGE");
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft Base Cryptographic Provider v1.0, 1024, MS_DEF_PROV",
    "Microsoft Base Cryptographic Provider v1.0, 2048, MS_STRONG_PROV",
    "Microsoft Enhanced Cryptographic Provider v1.0, 2048, MS_ENHANCED_PROV",
    "Microsoft Software Key Storage Provider, 2048, MS_STRONG_PROV",
    "Microsoft Base DSS and Diffie-Hellman Cryptographic Provider, 2048, MS_STRONG_PROV",
  })
  void cspOfFile_isUsedIfItSupportsKey(String name, int bits, Csp csp) throws Exception {
    KeyStore store =
        TestStores.load(
            PfxMaker.withMac(
                PfxMaker.key(
                    PfxMaker.keys("RSA", bits).getPrivate(),
                    PfxMaker.name("c"),
                    PfxMaker.attribute(
                        new ASN1ObjectIdentifier("1.3.6.1.4.1.311.17.1"),
                        new DERBMPString(name)))));

    assertThat(((CapiPrivateKey) store.getKey("c", null)).getCsp()).isEqualTo(csp);
  }
}
