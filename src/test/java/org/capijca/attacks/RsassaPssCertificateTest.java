// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyPairEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An RSA key with an RSASSA-PSS certificate, which a PrivateKeyEntry does not accept. */
@Tag("unit")
class RsassaPssCertificateTest {
  private static final char[] PASSWORD = {'p'};

  private static X509Certificate certificate(KeyPair pair) throws Exception {
    SubjectPublicKeyInfo key =
        new SubjectPublicKeyInfo(
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS),
            SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()).parsePublicKey());
    X500Name name = new X500Name("CN=PSS");
    return new JcaX509CertificateConverter()
        .getCertificate(
            new X509v3CertificateBuilder(
                    name, BigInteger.ONE, new Date(0), new Date(4_000_000_000_000L), name, key)
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }

  @Test
  void entry_isKeyPairEntryWithChain() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    KeyPair pair = generator.generateKeyPair();
    X509Certificate certificate = certificate(pair);
    KeyStore jdk = KeyStore.getInstance("PKCS12");
    jdk.load(null, PASSWORD);
    jdk.setKeyEntry("a", pair.getPrivate(), PASSWORD, new Certificate[] {certificate});
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    jdk.store(file, PASSWORD);

    KeyStore store = KeyStore.getInstance("CAPI-PFX", new CapiProvider());
    store.load(new ByteArrayInputStream(file.toByteArray()), PASSWORD);
    String alias = store.aliases().nextElement();
    assertThat(store.getCertificateChain(alias)).containsExactly(certificate);
    assertThat(store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)).isFalse();
    assertThat(store.entryInstanceOf(alias, CapiKeyPairEntry.class)).isTrue();
    KeyStore.Entry entry = store.getEntry(alias, null);
    assertThat(entry).isInstanceOf(CapiKeyPairEntry.class);
    assertThat(((CapiKeyPairEntry) entry).getCertificateChain()).isEqualTo(List.of(certificate));
  }
}
