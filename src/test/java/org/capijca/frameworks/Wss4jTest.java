// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.util.List;
import java.util.Properties;
import javax.security.auth.callback.Callback;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.common.util.KeyUtils;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.xml.security.Init;
import org.apache.xml.security.utils.XMLUtils;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** Signed and encrypted SOAP messages of Apache WSS4J. */
@Tag("frameworks")
class Wss4jTest {
  @RegisterExtension
  static final NonExportableKey KEY = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  private static final String TEXT = "The quick brown fox";
  private static final String MESSAGE =
      "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body><order>"
          + TEXT
          + "</order></soap:Body></soap:Envelope>";

  /** Without the providers that WSS4J otherwise adds to the list, Bouncy Castle among them. */
  @BeforeAll
  static void init() {
    WSSConfig.setAddJceProviders(false);
    Init.init();
  }

  /** WSS4J reads the key store from a file, which here is that of the key container. */
  private static Crypto crypto() throws Exception {
    Properties properties = new Properties();
    properties.put("org.apache.wss4j.crypto.merlin.keystore.type", "CAPI");
    properties.put("org.apache.wss4j.crypto.merlin.keystore.provider", "CAPI");
    properties.put("org.apache.wss4j.crypto.merlin.keystore.file", KEY.file());
    properties.put("org.apache.wss4j.crypto.merlin.keystore.password", KEY.filePassword());
    Merlin crypto = new Merlin(properties, Wss4jTest.class.getClassLoader(), null);
    crypto.setTrustStore(TlsContexts.trustStore(KEY.certificate()));
    return crypto;
  }

  private static Document parse(byte[] xml) throws Exception {
    return XMLUtils.read(new ByteArrayInputStream(xml), true);
  }

  private static Document received(Document message) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLUtils.outputDOM(message, out);
    return parse(out.toByteArray());
  }

  private static WSSecHeader header() throws Exception {
    WSSecHeader header = new WSSecHeader(parse(MESSAGE.getBytes(StandardCharsets.UTF_8)));
    header.insertSecurityHeader();
    return header;
  }

  private static List<WSSecurityEngineResult> process(Document message) throws Exception {
    RequestData data = new RequestData();
    Crypto crypto = crypto();
    data.setSigVerCrypto(crypto);
    data.setDecCrypto(crypto);
    data.setAllowRSA15KeyTransportAlgorithm(true);
    data.setCallbackHandler(Wss4jTest::noPassword);
    return new WSSecurityEngine().processSecurityHeader(message, data).getResults();
  }

  /** The entries of a key container have no password of their own. */
  private static void noPassword(Callback[] callbacks) {
    for (Callback callback : callbacks) {
      ((WSPasswordCallback) callback).setPassword("");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256, LAST, false",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256, FIRST, false",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512, LAST, true",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512, FIRST, true"
  })
  void message_isSigned(String algorithm, ProviderPosition position, boolean namesProvider)
      throws Exception {
    position.apply();
    WSSecHeader header = header();
    WSSecSignature signature = new WSSecSignature(header);
    if (namesProvider) {
      signature.setSignatureProvider(Security.getProvider(CapiProvider.NAME));
    }
    signature.setUserInfo(KEY.alias(), "");
    signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
    signature.setSignatureAlgorithm(algorithm);
    signature.setDigestAlgo(WSConstants.SHA256);
    Document message = received(signature.build(crypto()));

    ProviderPosition.LAST.apply();
    assertThat(process(message))
        .anySatisfy(result ->
            assertThat(result.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE))
                .isEqualTo(KEY.certificate()));
  }

  @ParameterizedTest
  @CsvSource({
    WSConstants.KEYTRANSPORT_RSA15 + ", LAST",
    WSConstants.KEYTRANSPORT_RSA15 + ", FIRST",
    WSConstants.KEYTRANSPORT_RSAOAEP + ", LAST",
    WSConstants.KEYTRANSPORT_RSAOAEP + ", FIRST"
  })
  void encryptedMessage_isDecrypted(String transport, ProviderPosition position) throws Exception {
    position.apply();
    WSSecHeader header = header();
    WSSecEncrypt encryption = new WSSecEncrypt(header);
    encryption.setUserInfo(KEY.alias());
    encryption.setKeyEncAlgo(transport);
    encryption.setSymmetricEncAlgorithm(WSConstants.AES_128_GCM);
    Document message =
        received(
            encryption.build(
                crypto(), KeyUtils.getKeyGenerator(WSConstants.AES_128_GCM).generateKey()));
    assertThat(message.getDocumentElement().getTextContent()).doesNotContain(TEXT);

    process(message);
    assertThat(message.getDocumentElement().getTextContent()).contains(TEXT);
  }
}
