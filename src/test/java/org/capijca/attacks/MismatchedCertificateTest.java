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
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.capijca.CapiProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PFX files whose certificate is for another type of key: the key is loaded without a chain. */
@Tag("unit")
class MismatchedCertificateTest {
  private static final char[] PASSWORD = {'p'};
  private static final ASN1ObjectIdentifier DSA = new ASN1ObjectIdentifier("1.2.840.10040.4.1");

  private static KeyPair pair(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(1024);
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(SubjectPublicKeyInfo key, PrivateKey issuer)
      throws Exception {
    X500Name name = new X500Name("CN=other");
    return new JcaX509CertificateConverter()
        .getCertificate(
            new X509v3CertificateBuilder(
                    name, BigInteger.ONE, new Date(0), new Date(4_000_000_000_000L), name, key)
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(issuer)));
  }

  /** DSA parameters can be inherited from the issuer (RFC 3279 section 2.3.2). */
  private static SubjectPublicKeyInfo withoutParameters(KeyPair dsa) throws Exception {
    SubjectPublicKeyInfo whole = SubjectPublicKeyInfo.getInstance(dsa.getPublic().getEncoded());
    return new SubjectPublicKeyInfo(new AlgorithmIdentifier(DSA), whole.parsePublicKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "DH", "DSA"})
  void dsaKey_isLoadedWithoutChain(String ofCertificate) throws Exception {
    KeyPair dsa = pair("DSA");
    KeyPair rsa = pair("RSA");
    SubjectPublicKeyInfo key =
        ofCertificate.equals("DSA")
            ? withoutParameters(dsa)
            : SubjectPublicKeyInfo.getInstance(pair(ofCertificate).getPublic().getEncoded());
    X509Certificate certificate = certificate(key, rsa.getPrivate());
    KeyStore jdk = KeyStore.getInstance("PKCS12");
    jdk.load(null, PASSWORD);
    jdk.setKeyEntry("a", dsa.getPrivate(), PASSWORD, new Certificate[] {certificate});
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    jdk.store(file, PASSWORD);

    KeyStore store = KeyStore.getInstance("CAPI-PFX", new CapiProvider());
    store.load(new ByteArrayInputStream(file.toByteArray()), PASSWORD);

    List<String> aliases = Collections.list(store.aliases());
    String ofKey =
        aliases.stream().filter(alias -> alias.endsWith("AT_SIGNATURE")).findFirst().orElseThrow();
    assertThat(store.getKey(ofKey, null)).as("%s certificate", ofCertificate).isNotNull();
    assertThat(store.getCertificateChain(ofKey)).as("%s certificate", ofCertificate).isNull();
  }
}
