// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.CertBag;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.capijca.spec.PfxProtection;

/**
 * Writes PKCS #12 files in the layout of Windows: each key is encrypted separately, all
 * certificates together, and a MAC covers the file.
 */
public final class PfxWriter {
  private final PfxPassword password;
  private final PfxProtection protection;
  private final int iterations;
  private final WorkLimit limit;

  private PfxWriter(PfxPassword password, PfxProtection protection, int iterations)
      throws IOException {
    this.limit = new WorkLimit();
    this.password = password;
    this.protection = protection;
    this.iterations = iterations;
  }

  /** Writes a file for this provider in DER with the iteration count of the password. */
  public static byte[] write(PfxContents contents, PfxPassword password) throws IOException {
    return new PfxWriter(
            password,
            PfxProtection.of(PfxProtection.Encryption.AES256_SHA256),
            password.iterations())
        .file(contents);
  }

  /**
   * Writes a file for other programs in DER.
   *
   * @throws IOException if the iteration counts of all keys together exceed the limit for reading
   *     (NTE_BAD_DATA)
   */
  public static byte[] write(PfxContents contents, PfxPassword password, PfxProtection protection)
      throws IOException {
    int derivations =
        contents.keys().size()
            + (contents.certificates().isEmpty() ? 0 : 1)
            + (protection.hasMac() ? 1 : 0);
    int iterations =
        protection
            .getIterations()
            .orElse(
                Math.min(
                    password.iterations(),
                    DefaultIterations.of(protection.getEncryption(), derivations)));
    return new PfxWriter(password, protection, iterations).file(contents);
  }

  private byte[] file(PfxContents contents) throws IOException {
    ASN1EncodableVector plainBags = new ASN1EncodableVector();
    for (KeyBag key : contents.keys()) {
      plainBags.add(bag(key));
    }
    contents.emptyNames().forEach(name -> plainBags.add(emptyBag(name)));
    ASN1EncodableVector safes = new ASN1EncodableVector();
    safes.add(
        new ContentInfo(
            PKCSObjectIdentifiers.data, new DEROctetString(der(new DERSequence(plainBags)))));
    if (!contents.certificates().isEmpty()) {
      safes.add(certificates(contents));
    }
    byte[] content = der(new DERSequence(safes));
    return der(
        new Pfx(
            new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(content)),
            mac(content)));
  }

  private MacData mac(byte[] content) throws IOException {
    return protection.hasMac()
        ? PfxMac.make(
            content,
            password,
            protection.getEncryption(),
            protection.getMacIterations().orElse(iterations),
            limit)
        : null;
  }

  private PfxCipher.Encrypted encrypt(byte[] plain) throws IOException {
    return PfxCipher.encrypt(plain, password, protection.getEncryption(), iterations, limit);
  }

  private SafeBag bag(KeyBag key) throws IOException {
    byte[] plain = key.privateKeyInfo();
    try {
      PfxCipher.Encrypted encrypted = encrypt(plain);
      return new SafeBag(
          PKCSObjectIdentifiers.pkcs8ShroudedKeyBag,
          new EncryptedPrivateKeyInfo(encrypted.algorithm(), encrypted.data().getOctets()),
          PfxAttributes.write(key.attributes()));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static SafeBag emptyBag(String name) {
    return new SafeBag(
        PKCSObjectIdentifiers.safeContentsBag,
        new DERSequence(),
        PfxAttributes.write(BagAttributes.named(name)));
  }

  private ContentInfo certificates(PfxContents contents) throws IOException {
    ASN1EncodableVector bags = new ASN1EncodableVector();
    for (CertificateBag certificate : contents.certificates()) {
      bags.add(
          new SafeBag(
              PKCSObjectIdentifiers.certBag,
              new CertBag(
                  PKCSObjectIdentifiers.x509Certificate, new DEROctetString(certificate.encoded())),
              PfxAttributes.write(certificate.attributes())));
    }
    PfxCipher.Encrypted encrypted = encrypt(der(new DERSequence(bags)));
    return new ContentInfo(
        PKCSObjectIdentifiers.encryptedData,
        new EncryptedData(PKCSObjectIdentifiers.data, encrypted.algorithm(), encrypted.data()));
  }

  private static byte[] der(ASN1Encodable structure) throws IOException {
    return structure.toASN1Primitive().getEncoded(ASN1Encoding.DER);
  }
}
