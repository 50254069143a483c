// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.function.Supplier;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.CertBag;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PBMAC1Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Builds PFX files bag by bag, with keys and certificates of the JDK. */
final class PfxMaker {
  private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8};
  private static final int MAC_BITS = 160;

  private PfxMaker() {}

  static KeyPair keys(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    if (bits > 0) {
      generator.initialize(bits);
    }
    return generator.generateKeyPair();
  }

  static KeyPair rsa() throws GeneralSecurityException {
    return keys("RSA", 1024);
  }

  /** Returns a certificate that is valid for this number of days. */
  static X509Certificate certificate(
      String subject, PublicKey key, String issuer, PrivateKey issuerKey, int days)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    return certificate(subject, key, issuer, issuerKey, days, null);
  }

  /**
   * Returns a certificate.
   *
   * @param usage its key usage; null for none
   */
  static X509Certificate certificate(
      String subject, PublicKey key, String issuer, PrivateKey issuerKey, int days, KeyUsage usage)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            new X500Principal(issuer),
            BigInteger.valueOf(System.nanoTime()),
            Date.from(now.minus(1, ChronoUnit.HOURS)),
            Date.from(now.plus(days, ChronoUnit.DAYS)),
            new X500Principal(subject),
            key);
    if (usage != null) {
      builder.addExtension(Extension.keyUsage, true, usage);
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKey)));
  }

  static X509Certificate selfSigned(String name, KeyPair pair)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    return certificate(name, pair.getPublic(), name, pair.getPrivate(), 1);
  }

  static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
    return new Attribute(type, new DERSet(values));
  }

  static Attribute name(ASN1Encodable value) {
    return attribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, value);
  }

  static Attribute name(String name) {
    return name(new DERBMPString(name));
  }

  static Attribute id(int number) {
    return attribute(
        PKCSObjectIdentifiers.pkcs_9_at_localKeyId, new DEROctetString(new byte[] {(byte) number}));
  }

  private static ASN1Set set(ASN1Encodable... attributes) {
    return attributes.length == 0 ? null : new DERSet(attributes);
  }

  static SafeBag bag(ASN1ObjectIdentifier type, ASN1Encodable value, ASN1Encodable... attributes) {
    return new SafeBag(type, value, set(attributes));
  }

  static SafeBag key(PrivateKey key, ASN1Encodable... attributes) {
    return bag(
        PKCSObjectIdentifiers.keyBag, PrivateKeyInfo.getInstance(key.getEncoded()), attributes);
  }

  /** Returns a bag with a key whose PrivateKeyInfo has its own attributes. */
  static SafeBag key(PrivateKey key, ASN1Set keyAttributes, ASN1Encodable... attributes)
      throws IOException {
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(key.getEncoded());
    return bag(
        PKCSObjectIdentifiers.keyBag,
        new PrivateKeyInfo(info.getPrivateKeyAlgorithm(), info.parsePrivateKey(), keyAttributes),
        attributes);
  }

  static SafeBag certificate(byte[] encoded, ASN1Encodable... attributes) {
    return certificate(new DEROctetString(encoded), attributes);
  }

  static SafeBag certificate(ASN1Encodable value, ASN1Encodable... attributes) {
    return bag(
        PKCSObjectIdentifiers.certBag,
        new CertBag(PKCSObjectIdentifiers.x509Certificate, value),
        attributes);
  }

  static ContentInfo safe(ASN1Encodable... bags) throws IOException {
    return new ContentInfo(
        PKCSObjectIdentifiers.data, new DEROctetString(new DERSequence(bags).getEncoded()));
  }

  /** Returns a file with these bags, unencrypted and without a MAC. */
  static byte[] file(ASN1Encodable... bags) throws IOException {
    return ofSafes(null, safe(bags));
  }

  /**
   * Returns a file with these bags, unencrypted, with a MAC under the password of {@link
   * TestStores}.
   */
  static byte[] withMac(ASN1Encodable... bags) throws IOException {
    return ofSafes(passwordBytes(TestStores.PASSWORD), safe(bags));
  }

  static byte[] passwordBytes(char[] password) {
    return (new String(password) + '\0').getBytes(StandardCharsets.UTF_16BE);
  }

  /**
   * Returns a file with these safes.
   *
   * @param macPassword the bytes of the password for a MAC with SHA-1; null for no MAC
   */
  static byte[] ofSafes(byte[] macPassword, ASN1Encodable... safes) throws IOException {
    ASN1EncodableVector all = new ASN1EncodableVector();
    all.addAll(safes);
    return ofContent(macPassword, new DERSequence(all).getEncoded());
  }

  /** Returns a file with this authenticated content. */
  static byte[] ofContent(byte[] macPassword, byte[] content) throws IOException {
    return new Pfx(
            new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(content)),
            macPassword == null ? null : mac(macPassword, content))
        .getEncoded();
  }

  /**
   * Returns a file with one key and a PBMAC1 with these parameters.
   *
   * @param hash creates the hash of PBKDF2 and HMAC
   * @param keyLength the key length in bytes, which the parameters need not contain
   */
  static byte[] withPbmac1(
      PBKDF2Params derivation, AlgorithmIdentifier mac, Supplier<Digest> hash, int keyLength)
      throws IOException, GeneralSecurityException {
    byte[] content = new DERSequence(safe(key(rsa().getPrivate()))).getEncoded();
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(hash.get());
    generator.init(
        new String(TestStores.PASSWORD).getBytes(StandardCharsets.UTF_8),
        derivation.getSalt(),
        derivation.getIterationCount().intValueExact());
    AlgorithmIdentifier algorithm =
        new AlgorithmIdentifier(
            PKCSObjectIdentifiers.id_PBMAC1,
            new PBMAC1Params(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBKDF2, derivation), mac));
    byte[] value =
        hmac(hash.get(), generator.generateDerivedMacParameters(Byte.SIZE * keyLength), content);
    return new Pfx(
            new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(content)),
            new MacData(new DigestInfo(algorithm, value), SALT, 1))
        .getEncoded();
  }

  private static byte[] hmac(Digest hash, CipherParameters key, byte[] content) {
    HMac mac = new HMac(hash);
    mac.init(key);
    mac.update(content, 0, content.length);
    byte[] value = new byte[mac.getMacSize()];
    mac.doFinal(value, 0);
    return value;
  }

  private static MacData mac(byte[] password, byte[] content) {
    PKCS12ParametersGenerator generator = new PKCS12ParametersGenerator(new SHA1Digest());
    generator.init(password, SALT, 1);
    byte[] value =
        hmac(new SHA1Digest(), generator.generateDerivedMacParameters(MAC_BITS), content);
    return new MacData(
        new DigestInfo(new AlgorithmIdentifier(X509ObjectIdentifiers.id_SHA1), value), SALT, 1);
  }
}
