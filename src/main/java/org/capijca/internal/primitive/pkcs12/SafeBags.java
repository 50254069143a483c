// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.CertBag;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.capijca.internal.primitive.pkcs12.PfxReader.WrongPasswordException;

/**
 * Collects the contents of a file's bags: keys and certificates, and the parts that are skipped.
 */
final class SafeBags {
  private static final int MAX_DEPTH = 4;

  private final Map<ASN1ObjectIdentifier, BagReader> readers =
      Map.of(
          PKCSObjectIdentifiers.keyBag, this::readKey,
          PKCSObjectIdentifiers.pkcs8ShroudedKeyBag, this::readShroudedKey,
          PKCSObjectIdentifiers.certBag, this::readCertificate,
          PKCSObjectIdentifiers.safeContentsBag, this::readNested);

  /** Descriptions of bag types that containers cannot hold. */
  private static final Map<ASN1ObjectIdentifier, String> OTHERS =
      Map.of(
          PKCSObjectIdentifiers.crlBag, "a certificate revocation list",
          PKCSObjectIdentifiers.secretBag, "a secret key, or another secret");

  private final Opening opening;
  private final List<KeyBag> keys = new ArrayList<>();
  private final List<CertificateBag> certificates = new ArrayList<>();
  private final List<String> emptyNames = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  /** Parses decrypted bytes without retaining them. */
  interface Parser<T> {
    T parse(byte[] plain) throws IOException;
  }

  /** Decrypts and parses. */
  interface Opening {
    <T> T open(PfxCipher.Encrypted encrypted, Parser<T> parser) throws IOException;
  }

  private interface BagReader {
    void read(SafeBag bag, int depth) throws IOException;
  }

  SafeBags(Opening opening) {
    this.opening = opening;
  }

  PfxContents contents() {
    return new PfxContents(keys, certificates, emptyNames, leftOut);
  }

  void wipe() {
    keys.forEach(KeyBag::wipe);
  }

  /**
   * Reads a part; if that fails, skips it, unless the cause is a wrong password or an exceeded work
   * limit.
   */
  void leavingOut(String what, Asn1.Parsing<Void> reading) throws IOException {
    try {
      Asn1.parse(what, reading);
    } catch (WrongPasswordException | WorkLimit.ExceededException e) {
      throw e;
    } catch (IOException e) {
      leftOut.add(LeftOut.because(e));
    }
  }

  /** Reads a SafeContents. */
  void readAll(ASN1Primitive safeContents) throws IOException {
    readAll(ASN1Sequence.getInstance(safeContents), 0);
  }

  private void readAll(ASN1Sequence safeContents, int depth) throws IOException {
    for (ASN1Encodable each : safeContents) {
      leavingOut(
          "a bag of the file",
          () -> {
            readBag(SafeBag.getInstance(each), depth);
            return null;
          });
    }
  }

  private void readBag(SafeBag bag, int depth) throws IOException {
    BagReader reader = readers.get(bag.getBagId());
    if (reader == null) {
      throw NTE_BAD_TYPE.as(
          IOException::new,
          OTHERS.getOrDefault(bag.getBagId(), "a bag of an unknown type")
              + named(PfxAttributes.read(bag.getBagAttributes()))
              + " ("
              + bag.getBagId()
              + ")");
    }
    reader.read(bag, depth);
  }

  private static String named(BagAttributes attributes) {
    return attributes.friendlyName().map(name -> " \"" + name + "\"").orElse("");
  }

  private void readKey(SafeBag bag, int depth) throws IOException {
    add(PrivateKeyInfo.getInstance(bag.getBagValue()), bag);
  }

  private void readShroudedKey(SafeBag bag, int depth) throws IOException {
    EncryptedPrivateKeyInfo info = EncryptedPrivateKeyInfo.getInstance(bag.getBagValue());
    PrivateKeyInfo key =
        opening.open(
            new PfxCipher.Encrypted(
                info.getEncryptionAlgorithm(), new DEROctetString(info.getEncryptedData())),
            plain -> PrivateKeyInfo.getInstance(Asn1.first(plain)));
    add(key, bag);
  }

  private void add(PrivateKeyInfo info, SafeBag bag) throws IOException {
    keys.add(
        KeyBag.of(
            info,
            PfxAttributes.keyUsage(bag.getBagAttributes()),
            PfxAttributes.read(bag.getBagAttributes())));
  }

  private void readCertificate(SafeBag bag, int depth) throws IOException {
    CertBag certificate = CertBag.getInstance(bag.getBagValue());
    if (!certificate.getCertId().equals(PKCSObjectIdentifiers.x509Certificate)) {
      throw NTE_BAD_TYPE.as(
          IOException::new, "a certificate of type " + certificate.getCertId() + ", not X.509");
    }
    certificates.add(
        new CertificateBag(
            bytes(certificate.getCertValue().toASN1Primitive()),
            PfxAttributes.read(bag.getBagAttributes())));
  }

  /**
   * Returns the octets of an OCTET STRING (RFC 7292); also accepts other strings and a certificate
   * that is not wrapped in a string.
   */
  private static byte[] bytes(ASN1Primitive value) throws IOException {
    if (value instanceof ASN1OctetString octets) {
      return octets.getOctets();
    }
    if (value instanceof ASN1BitString bits) {
      return bits.getOctets();
    }
    return value instanceof ASN1String text
        ? text.getString().getBytes(StandardCharsets.ISO_8859_1)
        : value.getEncoded(ASN1Encoding.DER);
  }

  private void readNested(SafeBag bag, int depth) throws IOException {
    ASN1Sequence bags = ASN1Sequence.getInstance(bag.getBagValue());
    Optional<String> name = PfxAttributes.read(bag.getBagAttributes()).friendlyName();
    if (bags.size() == 0) {
      name.ifPresent(emptyNames::add);
    }
    if (depth == MAX_DEPTH) {
      throw NTE_BAD_DATA.as(IOException::new, "bags nested more than " + MAX_DEPTH + " deep");
    }
    readAll(bags, depth + 1);
  }
}
