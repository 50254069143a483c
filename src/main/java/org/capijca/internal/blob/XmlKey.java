// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.capijca.AlgId;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads and writes RSAKeyValue and DSAKeyValue in the format of .NET's ToXmlString: base64 of
 * big-endian numbers. The element may be the root or nested in others, as in XML signatures.
 * Document types and entities are refused.
 */
public final class XmlKey {
  private static final String RSA = "RSAKeyValue";
  private static final String DSA = "DSAKeyValue";

  private final boolean rsa;
  private final Map<String, BigInteger> numbers;
  private final Map<String, byte[]> fields;

  private XmlKey(boolean rsa, Map<String, BigInteger> numbers, Map<String, byte[]> fields) {
    this.rsa = rsa;
    this.numbers = numbers;
    this.fields = fields;
  }

  /** Reads the public numbers, whether or not the private ones are present. */
  public static PublicBlob readPublic(byte[] xml) throws BlobException {
    XmlKey key = parse(xml);
    return key.rsa
        ? new PublicBlob(
            AlgId.CALG_RSA_KEYX, RsaPublicKeyData.of(key.need("Modulus"), key.need("Exponent")))
        : new PublicBlob(
            AlgId.CALG_DSS_SIGN,
            DiscreteLogPublicKeyData.of(DiscreteLogFormat.DSS, key.domain(), key.need("Y")));
  }

  /** Reads a private key. */
  public static PrivateBlob readPrivate(byte[] xml) throws BlobException {
    XmlKey key = parse(xml);
    if (!key.numbers.containsKey(key.rsa ? "D" : "X")) {
      throw NTE_BAD_TYPE.as(
          BlobException::new, "the XML contains a public key only; generatePublic reads it");
    }
    return key.rsa
        ? new PrivateBlob(
            AlgId.CALG_RSA_KEYX,
            RsaPrivateKeyData.of(
                key.need("Modulus"),
                key.need("Exponent"),
                key.need("D"),
                key.need("P"),
                key.need("Q"),
                key.need("DP"),
                key.need("DQ"),
                key.need("InverseQ")))
        : new PrivateBlob(
            AlgId.CALG_DSS_SIGN,
            DiscreteLogPrivateKeyData.of(
                DiscreteLogFormat.DSS, key.domain(), key.need("Y"), key.need("X")));
  }

  private DomainParameterData domain() throws BlobException {
    byte[] seed = fields.get("Seed");
    BigInteger counter = numbers.get("PgenCounter");
    byte[] field =
        seed == null || counter == null || seed.length != 20
            ? null
            : DomainParameterData.seedField(counter.intValue(), seed);
    return DomainParameterData.of(need("P"), need("Q"), need("G"), numbers.get("J"), field);
  }

  private BigInteger need(String name) throws BlobException {
    BigInteger number = numbers.get(name);
    if (number == null) {
      throw NTE_BAD_DATA.as(BlobException::new, "the XML key has no " + name);
    }
    return number;
  }

  private static XmlKey parse(byte[] xml) throws BlobException {
    Element key = find(document(xml));
    if (key == null) {
      throw NTE_BAD_DATA.as(
          BlobException::new, "the XML has no " + RSA + " or " + DSA + " element");
    }
    Map<String, BigInteger> numbers = new HashMap<>();
    Map<String, byte[]> fields = new HashMap<>();
    for (Node node = key.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        byte[] bytes = base64(element);
        fields.put(element.getLocalName(), bytes);
        numbers.put(element.getLocalName(), new BigInteger(1, bytes));
      }
    }
    return new XmlKey(key.getLocalName().equals(RSA), numbers, fields);
  }

  private static byte[] base64(Element element) throws BlobException {
    try {
      return Base64.getDecoder().decode(element.getTextContent().replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw NTE_BAD_DATA.as(
          BlobException::new, element.getLocalName() + " in the XML key is not valid base64");
    }
  }

  private static Element document(byte[] xml) throws BlobException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      // The default error handler prints errors, which may quote the key.
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException | RuntimeException e) {
      // The parser's message is not included because it may quote the key.
      throw NTE_BAD_DATA.as(
          BlobException::new,
          "not well-formed XML, or XML with a document type, which is refused"
              + Recognition.of(xml).sentence(InputFormat.XML_KEY));
    }
  }

  private static Element find(Element root) {
    for (String name : new String[] {RSA, DSA}) {
      if (root.getLocalName().equals(name)) {
        return root;
      }
      NodeList inside = root.getElementsByTagNameNS("*", name);
      if (inside.getLength() > 0) {
        return (Element) inside.item(0);
      }
    }
    return null;
  }

  /** Writes the XML of a public key in UTF-8. */
  public static byte[] write(PublicKeyData body) throws BlobException {
    StringBuilder out = new StringBuilder();
    if (body instanceof RsaPublicKeyData key) {
      add(out, "Modulus", key.modulus(), 1);
      add(out, "Exponent", key.publicExponent(), 1);
      return element(RSA, out);
    }
    DiscreteLogPublicKeyData key = (DiscreteLogPublicKeyData) body;
    if (key.isDiffieHellman()) {
      throw notWritten();
    }
    addDsa(out, key.domain().orElseThrow(), key.y());
    return element(DSA, out);
  }

  /** Writes the XML of a private key in UTF-8; the caller wipes it. */
  public static byte[] write(PrivateKeyData body) throws BlobException {
    StringBuilder out = new StringBuilder();
    if (body instanceof RsaPrivateKeyData key) {
      int width = BigEndianNumbers.width(key.modulus());
      int half = (width + 1) / 2;
      add(out, "Modulus", key.modulus(), width);
      add(out, "Exponent", key.publicExponent(), 1);
      add(out, "P", key.primeP(), half);
      add(out, "Q", key.primeQ(), half);
      add(out, "DP", key.primeExponentP(), half);
      add(out, "DQ", key.primeExponentQ(), half);
      add(out, "InverseQ", key.crtCoefficient(), half);
      add(out, "D", key.privateExponent(), width);
      return element(RSA, out);
    }
    DiscreteLogPrivateKeyData key = (DiscreteLogPrivateKeyData) body;
    if (key.publicBody().isDiffieHellman()) {
      throw notWritten();
    }
    addDsa(out, key.domain(), key.y());
    add(out, "X", key.x(), key.domain().widthQ());
    return element(DSA, out);
  }

  private static BlobException notWritten() {
    return NTE_BAD_TYPE.as(BlobException::new, ".NET has no XML format for Diffie-Hellman keys");
  }

  private static void addDsa(StringBuilder out, DomainParameterData domain, BigInteger y)
      throws BlobException {
    add(out, "P", domain.p(), domain.widthP());
    add(out, "Q", domain.q().orElseThrow(), domain.widthQ());
    add(out, "G", domain.g(), domain.widthP());
    add(out, "Y", y, domain.widthP());
    if (domain.j().isPresent()) {
      add(out, "J", domain.j().get(), 1);
    }
    if (domain.fipsSeed().isPresent()) {
      add(out, "Seed", domain.fipsSeed().get());
      add(out, "PgenCounter", BigInteger.valueOf(domain.seedCounter()), 1);
    }
  }

  /** Appends a number in at least {@code width} bytes. */
  private static void add(StringBuilder out, String name, BigInteger number, int width)
      throws BlobException {
    add(
        out,
        name,
        BigEndianNumbers.write(number, Math.max(width, BigEndianNumbers.width(number)), name));
  }

  private static void add(StringBuilder out, String name, byte[] bytes) {
    out.append('<').append(name).append('>');
    out.append(Base64.getEncoder().encodeToString(bytes));
    out.append("</").append(name).append('>');
  }

  private static byte[] element(String name, StringBuilder content) {
    return ("<" + name + ">" + content + "</" + name + ">").getBytes(StandardCharsets.UTF_8);
  }
}
