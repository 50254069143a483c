// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.CRLBag;
import org.bouncycastle.asn1.pkcs.CertBag;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.capijca.CapiError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that parts of a file that no key container can hold are skipped and logged. */
@Tag("unit")
class PfxLeftOutTest {
  private final Logger logger = Logger.getLogger("org.capijca.store");
  private final List<String> records = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          assertThat(entry.getLevel()).isEqualTo(Level.WARNING);
          records.add(MessageFormat.format(entry.getMessage(), entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  static Stream<Arguments> others() throws Exception {
    ASN1ObjectIdentifier unknown = new ASN1ObjectIdentifier("1.2.3.4");
    return Stream.of(
        key("EC", 256, "EC (1.2.840.10045.2.1)"),
        key("Ed25519", 0, "Ed25519 (1.3.101.112)"),
        key("Ed448", 0, "Ed448 (1.3.101.113)"),
        key("X25519", 0, "X25519 (1.3.101.110)"),
        key("X448", 0, "X448 (1.3.101.111)"),
        key("RSASSA-PSS", 1024, "RSASSA-PSS (1.2.840.113549.1.1.10)"),
        key("DSA", 2048, "Q of 20 bytes", CapiError.NTE_BAD_DATA),
        Arguments.of(
            PfxMaker.bag(
                PKCSObjectIdentifiers.secretBag,
                new DERSequence(
                    new ASN1Encodable[] {
                      unknown, new DERTaggedObject(0, new DEROctetString(new byte[16]))
                    }),
                PfxMaker.name("hidden")),
            "a secret key, or another secret \"hidden\"",
            CapiError.NTE_BAD_TYPE),
        Arguments.of(
            PfxMaker.bag(
                PKCSObjectIdentifiers.crlBag,
                new CRLBag(PKCSObjectIdentifiers.x509Crl, new DEROctetString(new byte[3]))),
            "a certificate revocation list",
            CapiError.NTE_BAD_TYPE),
        Arguments.of(PfxMaker.bag(unknown, new DERSequence()), "1.2.3.4", CapiError.NTE_BAD_TYPE),
        Arguments.of(
            PfxMaker.bag(
                PKCSObjectIdentifiers.certBag,
                new CertBag(PKCSObjectIdentifiers.sdsiCertificate, new DERIA5String("MIIB"))),
            "a certificate of type",
            CapiError.NTE_BAD_TYPE),
        Arguments.of(
            PfxMaker.certificate(new byte[] {0x30, 0}),
            "the certificate cannot be parsed",
            CapiError.NTE_BAD_DATA),
        Arguments.of(
            PfxMaker.bag(PKCSObjectIdentifiers.keyBag, new DERSequence()),
            "a bag of the file",
            CapiError.NTE_BAD_DATA),
        Arguments.of(new DERSequence(), "a bag of the file", CapiError.NTE_BAD_DATA),
        Arguments.of(
            PfxMaker.bag(
                PKCSObjectIdentifiers.pkcs8ShroudedKeyBag,
                new EncryptedPrivateKeyInfo(new AlgorithmIdentifier(unknown), new byte[8])),
            "the encryption 1.2.3.4",
            CapiError.NTE_BAD_ALGID));
  }

  private static Arguments key(String algorithm, int bits, String what) throws Exception {
    return key(algorithm, bits, what, CapiError.NTE_BAD_ALGID);
  }

  private static Arguments key(String algorithm, int bits, String what, CapiError error)
      throws Exception {
    return Arguments.of(
        PfxMaker.key(PfxMaker.keys(algorithm, bits).getPrivate(), PfxMaker.name("hidden")),
        what,
        error);
  }

  @ParameterizedTest
  @MethodSource("others")
  void unsupportedPartNextToKey_isSkippedAndLogged(
      ASN1Encodable other, String what, CapiError error) throws Exception {
    KeyPair pair = PfxMaker.rsa();
    KeyStore store =
        TestStores.load(
            PfxMaker.withMac(
                other, PfxMaker.key(pair.getPrivate(), PfxMaker.name("wanted")), other));

    assertThat(Collections.list(store.aliases())).containsExactly("wanted/AT_KEYEXCHANGE");
    assertThat(store.getKey("wanted", null)).isNotNull();
    assertThat(records)
        .hasSize(2)
        .allSatisfy(text -> assertThat(text).contains(what, error.toString()));
  }

  @ParameterizedTest
  @MethodSource("others")
  void unsupportedPartAlone_isRefusedByName(ASN1Encodable other, String what, CapiError error) {
    assertThatCapi(() -> TestStores.load(PfxMaker.withMac(other)))
        .fails(IOException.class)
        .hasMessageContaining(what)
        .with(error);
    assertThat(records).isEmpty();
  }

  @Test
  void partsWithOtherProtection_areSkipped() throws Exception {
    ContentInfo enveloped = new ContentInfo(PKCSObjectIdentifiers.envelopedData, new DERSequence());
    byte[] mac = PfxMaker.passwordBytes(TestStores.PASSWORD);
    ContentInfo safe = PfxMaker.safe(PfxMaker.key(PfxMaker.rsa().getPrivate()));

    assertThat(TestStores.load(PfxMaker.ofSafes(mac, enveloped, safe)).size()).isEqualTo(1);
    assertThat(records).hasSize(1);
    assertThat(records.get(0)).contains(PKCSObjectIdentifiers.envelopedData.getId());
    assertThatCapi(() -> TestStores.load(PfxMaker.ofSafes(mac, enveloped)))
        .fails(IOException.class)
        .with(CapiError.NTE_BAD_TYPE);
  }

  @Test
  void fileWithCertificatesOnly_isRefused() throws Exception {
    byte[] certificate = PfxMaker.selfSigned("CN=A", PfxMaker.rsa()).getEncoded();

    assertThatCapi(() -> TestStores.load(PfxMaker.withMac(PfxMaker.certificate(certificate))))
        .fails(IOException.class)
        .hasMessageContaining("no private key")
        .with(CapiError.NTE_NO_KEY);
  }

  @Test
  void emptyFile_isLoadedAsEmptyStore() throws Exception {
    assertThat(TestStores.load(PfxMaker.withMac()).size()).isZero();
    assertThat(TestStores.load(PfxMaker.ofSafes(null)).size()).isZero();
    assertThat(records).isEmpty();
  }

  @Test
  void nestedBagsAndSeveralSafes_areAllRead() throws Exception {
    ASN1Encodable bag = PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name("inner"));
    for (int depth = 0; depth < 3; depth++) {
      bag = PfxMaker.bag(PKCSObjectIdentifiers.safeContentsBag, new DERSequence(bag));
    }
    ASN1Encodable[] safes = {
      PfxMaker.safe(bag),
      PfxMaker.safe(),
      PfxMaker.safe(
          PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name("a")),
          PfxMaker.key(PfxMaker.rsa().getPrivate(), PfxMaker.name("b")))
    };

    KeyStore store = TestStores.load(PfxMaker.ofSafes(null, safes));

    assertThat(Collections.list(store.aliases()))
        .containsExactly("inner/AT_KEYEXCHANGE", "a/AT_KEYEXCHANGE", "b/AT_KEYEXCHANGE");
    for (int depth = 0; depth < 4; depth++) {
      bag = PfxMaker.bag(PKCSObjectIdentifiers.safeContentsBag, new DERSequence(bag));
    }
    ASN1Encodable deep = bag;
    assertThatThrownBy(() -> TestStores.load(PfxMaker.file(deep)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nested");
  }

  @Test
  void trailingBytes_areIgnored() throws Exception {
    byte[] file = PfxMaker.withMac(PfxMaker.key(PfxMaker.rsa().getPrivate()));
    for (int length : new int[] {1, 2, 511}) {
      assertThat(TestStores.load(Arrays.copyOf(file, file.length + length)).size()).isEqualTo(1);
    }
    byte[] trailing = Arrays.copyOf(file, file.length + 2);
    trailing[file.length] = 0x30;
    assertThat(TestStores.load(trailing).size()).isEqualTo(1);
  }
}
