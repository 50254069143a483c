// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Security;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.apache.xml.security.Init;
import org.apache.xml.security.encryption.EncryptedData;
import org.apache.xml.security.encryption.EncryptedKey;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.keys.KeyInfo;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.signature.XMLSignatureException;
import org.apache.xml.security.transforms.Transforms;
import org.apache.xml.security.utils.XMLUtils;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** XML signature and encryption of Apache Santuario. */
@Tag("frameworks")
@ParameterizedClass
@EnumSource
class SantuarioTest {
  @RegisterExtension
  static final NonExportableKey KEY = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  private static final String TEXT = "The quick brown fox";
  private static final String WHOLE_DOCUMENT = "";

  private final ProviderPosition position;

  SantuarioTest(ProviderPosition position) {
    this.position = position;
    position.apply();
  }

  @BeforeAll
  static void init() {
    Init.init();
  }

  private static Document document() throws Exception {
    return parse(("<order>" + TEXT + "</order>").getBytes(StandardCharsets.UTF_8));
  }

  private static Document parse(byte[] xml) throws Exception {
    return XMLUtils.read(new ByteArrayInputStream(xml), true);
  }

  /** The document as its receiver gets it. */
  private static Document sent(Document document) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLUtils.outputDOM(document, out);
    return parse(out.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA1,
        XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA256,
        XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA512
      })
  void document_isSigned(String algorithm) throws Exception {
    Document document = document();

    assertSigns(document, new XMLSignature(document, WHOLE_DOCUMENT, algorithm));
  }

  @Test
  void documentWithPss_isSignedWhereTheProviderIsGiven() throws Exception {
    Document document = document();

    assertSigns(
        document,
        new XMLSignature(
            document,
            WHOLE_DOCUMENT,
            XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA256_MGF1,
            Security.getProvider(CapiProvider.NAME)));
  }

  /** Santuario sets the PSS parameters before the key, which binds it to the first provider. */
  @Test
  void documentWithPss_isSignedWithoutTheProviderOnlyWhereItIsFirst() throws Exception {
    Document document = document();
    XMLSignature signature =
        new XMLSignature(document, WHOLE_DOCUMENT, XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA256_MGF1);
    if (position == ProviderPosition.FIRST) {
      assertSigns(document, signature);
      return;
    }

    assertThatThrownBy(() -> signature.sign(KEY.privateKey()))
        .isInstanceOf(XMLSignatureException.class)
        .hasRootCauseInstanceOf(InvalidKeyException.class);
  }

  private static void assertSigns(Document document, XMLSignature signature) throws Exception {
    document.getDocumentElement().appendChild(signature.getElement());
    Transforms transforms = new Transforms(document);
    transforms.addTransform(Transforms.TRANSFORM_ENVELOPED_SIGNATURE);
    signature.addDocument(WHOLE_DOCUMENT, transforms, XMLCipher.SHA256);
    signature.sign(KEY.privateKey());

    Document received = sent(document);
    Element element =
        (Element)
            received
                .getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "Signature")
                .item(0);
    assertThat(new XMLSignature(element, WHOLE_DOCUMENT).checkSignatureValue(KEY.certificate()))
        .isTrue();
    assertThat(
            new XMLSignature(element, WHOLE_DOCUMENT, true, Security.getProvider(CapiProvider.NAME))
                .checkSignatureValue(KEY.certificate()))
        .as("by the provider that is named")
        .isTrue();
    received.getDocumentElement().setAttribute("altered", "yes");
    assertThat(new XMLSignature(element, WHOLE_DOCUMENT).checkSignatureValue(KEY.certificate()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {XMLCipher.RSA_v1dot5, XMLCipher.RSA_OAEP, XMLCipher.RSA_OAEP_11})
  void encryptedDocument_isOpened(String transport) throws Exception {
    Document received = sent(encrypted(transport));

    XMLCipher cipher = XMLCipher.getInstance();
    cipher.init(XMLCipher.DECRYPT_MODE, null);
    cipher.setKEK(KEY.privateKey());
    Element data =
        (Element)
            received
                .getElementsByTagNameNS("http://www.w3.org/2001/04/xmlenc#", "EncryptedData")
                .item(0);
    cipher.doFinal(received, data);

    assertThat(received.getDocumentElement().getTextContent()).isEqualTo(TEXT);
  }

  /** The key, its OAEP parameters and the content are those of the provider that is named. */
  @ParameterizedTest
  @CsvSource({
    "http://www.w3.org/2001/04/xmlenc#sha256, http://www.w3.org/2009/xmlenc11#mgf1sha256",
    "http://www.w3.org/2001/04/xmlenc#sha512, http://www.w3.org/2009/xmlenc11#mgf1sha512",
    "http://www.w3.org/2001/04/xmlenc#sha512, http://www.w3.org/2009/xmlenc11#mgf1sha1"
  })
  void documentWithOaep_isEncryptedAndOpenedWhereTheProviderIsNamed(String digest, String mgf)
      throws Exception {
    Document document = document();
    SecretKey key = KeyGenerator.getInstance("AES").generateKey();
    XMLCipher keyCipher =
        XMLCipher.getProviderInstance(XMLCipher.RSA_OAEP_11, CapiProvider.NAME, null, digest);
    keyCipher.init(XMLCipher.WRAP_MODE, KEY.certificate().getPublicKey());
    EncryptedKey encryptedKey = keyCipher.encryptKey(document, key, mgf, null);
    XMLCipher cipher = XMLCipher.getProviderInstance(XMLCipher.AES_128_GCM, CapiProvider.NAME);
    cipher.init(XMLCipher.ENCRYPT_MODE, key);
    KeyInfo keyInfo = new KeyInfo(document);
    keyInfo.add(encryptedKey);
    cipher.getEncryptedData().setKeyInfo(keyInfo);
    cipher.doFinal(document, document.getDocumentElement(), true);

    for (XMLCipher opener :
        new XMLCipher[] {
          XMLCipher.getProviderInstance(CapiProvider.NAME), XMLCipher.getInstance()
        }) {
      Document received = sent(document);
      opener.init(XMLCipher.DECRYPT_MODE, null);
      opener.setKEK(KEY.privateKey());
      opener.doFinal(
          received,
          (Element)
              received
                  .getElementsByTagNameNS("http://www.w3.org/2001/04/xmlenc#", "EncryptedData")
                  .item(0));
      assertThat(received.getDocumentElement().getTextContent()).isEqualTo(TEXT);
    }
  }

  private static Document encrypted(String transport) throws Exception {
    Document document = document();
    SecretKey key = KeyGenerator.getInstance("AES").generateKey();
    XMLCipher keyCipher = XMLCipher.getInstance(transport);
    keyCipher.init(XMLCipher.WRAP_MODE, KEY.certificate().getPublicKey());
    EncryptedKey encryptedKey = keyCipher.encryptKey(document, key);
    XMLCipher cipher = XMLCipher.getInstance(XMLCipher.AES_128_GCM);
    cipher.init(XMLCipher.ENCRYPT_MODE, key);
    EncryptedData data = cipher.getEncryptedData();
    KeyInfo keyInfo = new KeyInfo(document);
    keyInfo.add(encryptedKey);
    data.setKeyInfo(keyInfo);
    cipher.doFinal(document, document.getDocumentElement(), true);
    return document;
  }
}
