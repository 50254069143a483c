// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.capijca.internal.primitive.pkcs12.PfxPassword;
import org.capijca.internal.primitive.pkcs12.PfxReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests which certificates of a PFX file belong to a key, form its chain, or are kept as others.
 */
@Tag("unit")
class PfxCertificatesTest {
  private KeyPair pair;
  private KeyPair authority;
  private X509Certificate leaf;
  private X509Certificate root;

  @BeforeEach
  void issue() throws Exception {
    pair = PfxMaker.rsa();
    authority = PfxMaker.rsa();
    root = PfxMaker.selfSigned("CN=Root", authority);
    leaf = issued("CN=Leaf", pair);
  }

  private X509Certificate issued(String name, KeyPair subject) throws Exception {
    return PfxMaker.certificate(name, subject.getPublic(), "CN=Root", authority.getPrivate(), 1);
  }

  private static ASN1Encodable bag(X509Certificate certificate, ASN1Encodable... attributes)
      throws Exception {
    return PfxMaker.certificate(certificate.getEncoded(), attributes);
  }

  private ASN1Encodable key(ASN1Encodable... attributes) {
    ASN1Encodable[] all = Arrays.copyOf(attributes, attributes.length + 1);
    all[attributes.length] = PfxMaker.name("c");
    return PfxMaker.key(pair.getPrivate(), all);
  }

  private void assertChain(byte[] file, X509Certificate... chain) throws Exception {
    KeyStore store = TestStores.load(file);
    assertThat(store.getCertificateChain("c")).containsExactly(chain);
    assertThat(store.getEntry("c", null)).isInstanceOf(PrivateKeyEntry.class);
  }

  @Test
  void identifierSharedWithChain_findsLeafInAnyOrder() throws Exception {
    assertChain(
        PfxMaker.withMac(bag(root, PfxMaker.id(1)), bag(leaf, PfxMaker.id(1)), key(PfxMaker.id(1))),
        leaf,
        root);
    assertChain(
        PfxMaker.withMac(key(PfxMaker.id(1)), bag(leaf, PfxMaker.id(1)), bag(root, PfxMaker.id(1))),
        leaf,
        root);
  }

  @Test
  void wrongOrMissingIdentifier_isIgnored() throws Exception {
    assertChain(
        PfxMaker.withMac(key(PfxMaker.id(1)), bag(root, PfxMaker.id(1)), bag(leaf, PfxMaker.id(2))),
        leaf,
        root);
    assertChain(PfxMaker.withMac(bag(root), bag(leaf), key()), leaf, root);
  }

  @Test
  void identifier_selectsOneOfSeveralCertificatesOfKey() throws Exception {
    X509Certificate renewed = issued("CN=Leaf", pair);

    assertChain(
        PfxMaker.withMac(
            key(PfxMaker.id(2)), bag(leaf, PfxMaker.id(1)), bag(renewed, PfxMaker.id(2))),
        renewed);
    assertChain(PfxMaker.withMac(key(), bag(leaf), bag(renewed)), leaf);
  }

  @Test
  void certificateOfOtherKey_isNotUsed() throws Exception {
    X509Certificate other = issued("CN=Other", PfxMaker.rsa());
    KeyStore store =
        TestStores.load(PfxMaker.withMac(key(PfxMaker.id(1)), bag(other, PfxMaker.id(1))));

    assertThat(store.getKey("c", null)).isNotNull();
    assertThat(store.getCertificate("c")).isNull();
  }

  /** The older root certificate has the same name and a different key. */
  @Test
  void chain_followsSignaturesNotNames() throws Exception {
    X509Certificate older = PfxMaker.selfSigned("CN=Root", PfxMaker.rsa());

    assertChain(PfxMaker.withMac(key(), bag(leaf), bag(older), bag(root)), leaf, root);
    assertChain(PfxMaker.withMac(key(), bag(leaf), bag(root), bag(older)), leaf, root);
    assertChain(PfxMaker.withMac(key(), bag(leaf), bag(older)), leaf);
  }

  @Test
  void chain_endsAtSelfSignedCertificate() throws Exception {
    KeyPair above = PfxMaker.rsa();
    X509Certificate crossSigned =
        PfxMaker.certificate("CN=Root", authority.getPublic(), "CN=Above", above.getPrivate(), 0);
    X509Certificate top = PfxMaker.selfSigned("CN=Above", above);

    assertChain(
        PfxMaker.withMac(key(), bag(leaf), bag(crossSigned), bag(root), bag(top)), leaf, root);
    assertChain(
        PfxMaker.withMac(key(), bag(leaf), bag(top), bag(crossSigned)), leaf, crossSigned, top);
    KeyPair own = pair;
    X509Certificate selfSigned = PfxMaker.selfSigned("CN=Root", own);
    assertChain(PfxMaker.withMac(key(), bag(selfSigned), bag(root)), selfSigned);
  }

  @Test
  void ofRenewedRoots_theOneValidLongestIsUsed() throws Exception {
    X509Certificate renewed =
        PfxMaker.certificate(
            "CN=Root", authority.getPublic(), "CN=Root", authority.getPrivate(), 100);

    assertChain(PfxMaker.withMac(key(), bag(leaf), bag(root), bag(renewed)), leaf, renewed);
    assertChain(PfxMaker.withMac(key(), bag(leaf), bag(renewed), bag(root)), leaf, renewed);
  }

  @Test
  void certificateInOtherStringTypes_isRead() throws Exception {
    byte[] encoded = leaf.getEncoded();
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(encoded)
            + "\n-----END CERTIFICATE-----\n";

    assertChain(
        PfxMaker.withMac(key(), PfxMaker.certificate(ASN1Sequence.getInstance(encoded))), leaf);
    assertChain(PfxMaker.withMac(key(), PfxMaker.certificate(new DERBitString(encoded))), leaf);
    assertChain(PfxMaker.withMac(key(), PfxMaker.certificate(new DERIA5String(pem))), leaf);
  }

  /** The JDK refuses such a certificate; the key can be used without it. */
  @Test
  void certificateWithDuplicateExtension_doesNotAffectKey() throws Exception {
    X509Certificate usual =
        PfxMaker.certificate(
            "CN=Leaf",
            pair.getPublic(),
            "CN=Root",
            authority.getPrivate(),
            1,
            new KeyUsage(KeyUsage.digitalSignature));
    KeyStore store =
        TestStores.load(
            PfxMaker.withMac(
                key(PfxMaker.id(1)),
                PfxMaker.certificate(extensionsTwice(usual.getEncoded()), PfxMaker.id(1)),
                bag(root)));

    assertThat(store.getKey("c", null)).isNotNull();
    assertThat(store.getCertificate("c")).isNull();
  }

  private static byte[] extensionsTwice(byte[] encoded) throws IOException {
    ASN1Sequence certificate = ASN1Sequence.getInstance(encoded);
    ASN1EncodableVector fields = new ASN1EncodableVector();
    for (ASN1Encodable field : ASN1Sequence.getInstance(certificate.getObjectAt(0))) {
      fields.add(
          field instanceof ASN1TaggedObject tagged && tagged.hasTag(BERTags.CONTEXT_SPECIFIC, 3)
              ? new DERTaggedObject(true, 3, twice(tagged))
              : field);
    }
    return new DERSequence(
            new ASN1Encodable[] {
              new DERSequence(fields), certificate.getObjectAt(1), certificate.getObjectAt(2)
            })
        .getEncoded();
  }

  private static ASN1Encodable twice(ASN1TaggedObject extensions) {
    ASN1Encodable first = ASN1Sequence.getInstance(extensions, true).getObjectAt(0);
    return new DERSequence(new ASN1Encodable[] {first, first});
  }

  @Test
  void chainsAndOtherCertificates_areWrittenAgain() throws Exception {
    X509Certificate older = PfxMaker.selfSigned("CN=Root", PfxMaker.rsa());
    KeyStore store =
        TestStores.load(PfxMaker.withMac(key(), bag(older), bag(leaf), bag(root), bag(root)));

    byte[] written = TestStores.stored(store);

    KeyStore again = TestStores.load(written);
    assertThat(again.getCertificateChain("c")).containsExactly(leaf, root);
    assertThat(certificates(written)).containsExactlyInAnyOrder(leaf, root, older);
    again.deleteEntry("c");
    assertThat(TestStores.load(TestStores.stored(again)).size()).isZero();
  }

  private static List<X509Certificate> certificates(byte[] file) throws Exception {
    return PfxReader.read(file, new PfxPassword(TestStores.PASSWORD, 1)).certificates().stream()
        .map(bag -> decode(bag.encoded()))
        .toList();
  }

  private static X509Certificate decode(byte[] encoded) {
    try {
      return Certificates.decode(encoded);
    } catch (KeyStoreException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The file contains the authority's own key pair: its certificate is a leaf and also an issuer.
   */
  @Test
  void leafThatIsAlsoIssuer_isWrittenOnce() throws Exception {
    KeyStore store =
        TestStores.load(
            PfxMaker.withMac(
                key(),
                bag(leaf),
                bag(root),
                PfxMaker.key(authority.getPrivate(), PfxMaker.name("ca"))));

    byte[] written = TestStores.stored(store);

    assertThat(certificates(written)).containsExactlyInAnyOrder(leaf, root);
    KeyStore jdk = KeyStore.getInstance("PKCS12", "SunJSSE");
    jdk.load(new ByteArrayInputStream(written), TestStores.PASSWORD);
    assertThat(jdk.getCertificateChain("c")).containsExactly(leaf, root);
    assertThat(jdk.getCertificateChain("ca")).containsExactly(root);
  }
}
