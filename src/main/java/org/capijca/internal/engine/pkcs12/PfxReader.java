package org.capijca.internal.engine.pkcs12;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.CertBag;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.capijca.CapiError;
import org.capijca.format.InputFormat;
import org.capijca.format.Recognition;

/** Reads a PKCS #12 file. Nothing is decrypted before its MAC has been found right. */
public final class PfxReader {
  private static final int MAX_DEPTH = 4;

  private final Map<ASN1ObjectIdentifier, BagReader> bagReaders =
      Map.of(
          PKCSObjectIdentifiers.keyBag, this::readKey,
          PKCSObjectIdentifiers.pkcs8ShroudedKeyBag, this::readShroudedKey,
          PKCSObjectIdentifiers.certBag, this::readCertificate,
          PKCSObjectIdentifiers.crlBag, (bag, depth) -> {},
          PKCSObjectIdentifiers.safeContentsBag, this::readNested);

  private final PfxPassword password;
  private final WorkLimit limit = new WorkLimit();
  private final List<KeyBag> keys = new ArrayList<>();
  private final List<CertificateBag> certificates = new ArrayList<>();
  private final List<String> emptyNames = new ArrayList<>();

  private interface BagReader {
    void read(SafeBag bag, int depth) throws IOException;
  }

  private PfxReader(PfxPassword password) {
    this.password = password;
  }

  /**
   * Reads a whole file.
   *
   * @throws IOException if the password is wrong, caused by an UnrecoverableKeyException
   *     (ERROR_INVALID_PASSWORD); if the file is no PKCS #12 file, is cut off or altered
   *     (NTE_BAD_DATA), is protected in an unknown way (NTE_BAD_ALGID), or holds something else
   *     than private keys and certificates (NTE_BAD_TYPE)
   */
  public static PfxContents read(byte[] file, PfxPassword password) throws IOException {
    PfxReader reader = new PfxReader(password);
    try {
      reader.readFile(file);
      return new PfxContents(reader.keys, reader.certificates, reader.emptyNames);
    } catch (IOException | RuntimeException e) {
      reader.keys.forEach(KeyBag::wipe);
      throw e instanceof IOException known ? known : malformed(file, e);
    }
  }

  /** Bouncy Castle reports bad structures by several runtime exceptions. */
  private static IOException malformed(byte[] file, Exception e) {
    return NTE_BAD_DATA.as(
        IOException::new,
        "not a PKCS #12 file, or a damaged one" + Recognition.of(file).sentence(InputFormat.PFX),
        e);
  }

  private void readFile(byte[] file) throws IOException {
    Pfx pfx;
    byte[] content;
    try {
      ASN1Sequence sequence = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(file));
      pfx = Pfx.getInstance(sequence);
      ContentInfo safe = pfx.getAuthSafe();
      if (!safe.getContentType().equals(PKCSObjectIdentifiers.data)) {
        throw NTE_BAD_TYPE.as(
            IOException::new, "the file is protected by a public key, not by a password");
      }
      content = ASN1OctetString.getInstance(safe.getContent()).getOctets();
    } catch (IOException e) {
      throw CapiError.of(e).isPresent() ? e : malformed(file, e);
    }
    MacData mac = pfx.getMacData();
    PfxMac.check(mac, content, password, limit);
    for (ASN1Encodable info : ASN1Sequence.getInstance(content)) {
      readSafe(ContentInfo.getInstance(info));
    }
  }

  private void readSafe(ContentInfo info) throws IOException {
    if (info.getContentType().equals(PKCSObjectIdentifiers.data)) {
      readBags(ASN1OctetString.getInstance(info.getContent()).getOctets(), 0);
    } else if (info.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
      EncryptedData encrypted = EncryptedData.getInstance(info.getContent());
      byte[] plain =
          decrypt(
              new PfxCipher.Encrypted(encrypted.getEncryptionAlgorithm(), encrypted.getContent()));
      try {
        readBags(plain, 0);
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    } else {
      throw NTE_BAD_TYPE.as(
          IOException::new,
          "a part of the file is not protected by a password but as " + info.getContentType());
    }
  }

  private byte[] decrypt(PfxCipher.Encrypted encrypted) throws IOException {
    return PfxCipher.decrypt(encrypted, password, limit);
  }

  private void readBags(byte[] bags, int depth) throws IOException {
    for (ASN1Encodable each : ASN1Sequence.getInstance(bags)) {
      readBag(SafeBag.getInstance(each), depth);
    }
  }

  private void readBag(SafeBag bag, int depth) throws IOException {
    BagReader reader = bagReaders.get(bag.getBagId());
    if (reader == null) {
      throw NTE_BAD_TYPE.as(
          IOException::new,
          "the file holds a secret key or something else unknown ("
              + bag.getBagId()
              + "); containers hold key pairs");
    }
    reader.read(bag, depth);
  }

  private void readKey(SafeBag bag, int depth) {
    keys.add(
        KeyBag.of(
            PrivateKeyInfo.getInstance(bag.getBagValue()),
            PfxAttributes.read(bag.getBagAttributes())));
  }

  private void readShroudedKey(SafeBag bag, int depth) throws IOException {
    EncryptedPrivateKeyInfo info = EncryptedPrivateKeyInfo.getInstance(bag.getBagValue());
    byte[] plain =
        decrypt(
            new PfxCipher.Encrypted(
                info.getEncryptionAlgorithm(), new DEROctetString(info.getEncryptedData())));
    try {
      keys.add(
          KeyBag.of(PrivateKeyInfo.getInstance(plain), PfxAttributes.read(bag.getBagAttributes())));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private void readCertificate(SafeBag bag, int depth) throws IOException {
    CertBag certificate = CertBag.getInstance(bag.getBagValue());
    if (!certificate.getCertId().equals(PKCSObjectIdentifiers.x509Certificate)) {
      throw NTE_BAD_TYPE.as(
          IOException::new, "a certificate of type " + certificate.getCertId() + ", not X.509");
    }
    certificates.add(
        new CertificateBag(
            ASN1OctetString.getInstance(certificate.getCertValue()).getOctets(),
            PfxAttributes.read(bag.getBagAttributes())));
  }

  private void readNested(SafeBag bag, int depth) throws IOException {
    BagAttributes attributes = PfxAttributes.read(bag.getBagAttributes());
    ASN1Sequence bags = ASN1Sequence.getInstance(bag.getBagValue());
    if (bags.size() == 0) {
      attributes.friendlyName().ifPresent(emptyNames::add);
    }
    if (depth == MAX_DEPTH) {
      throw NTE_BAD_DATA.as(IOException::new, "bags nested more than " + MAX_DEPTH + " deep");
    }
    for (ASN1Encodable each : bags) {
      readBag(SafeBag.getInstance(each), depth + 1);
    }
  }
}
