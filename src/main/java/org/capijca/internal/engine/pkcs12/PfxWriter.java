package org.capijca.internal.engine.pkcs12;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.SafeBag;

/**
 * Writes a PKCS #12 file as Windows lays it out: each key encrypted for itself, the certificates
 * together, and a MAC over all.
 */
public final class PfxWriter {
  private final PfxPassword password;

  private PfxWriter(PfxPassword password) {
    this.password = password;
  }

  /** The file in DER. */
  public static byte[] write(PfxContents contents, PfxPassword password) {
    try {
      return new PfxWriter(password).file(contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] file(PfxContents contents) throws IOException {
    ASN1EncodableVector plainBags = new ASN1EncodableVector();
    contents.keys().forEach(key -> plainBags.add(bag(key)));
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
            PfxMac.make(content, password)));
  }

  private SafeBag bag(KeyBag key) {
    byte[] plain = key.privateKeyInfo();
    try {
      PfxCipher.Encrypted encrypted = PfxCipher.encrypt(plain, password);
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
    PfxCipher.Encrypted encrypted = PfxCipher.encrypt(der(new DERSequence(bags)), password);
    return new ContentInfo(
        PKCSObjectIdentifiers.encryptedData,
        new EncryptedData(PKCSObjectIdentifiers.data, encrypted.algorithm(), encrypted.data()));
  }

  private static byte[] der(ASN1Encodable structure) throws IOException {
    return structure.toASN1Primitive().getEncoded(ASN1Encoding.DER);
  }
}
