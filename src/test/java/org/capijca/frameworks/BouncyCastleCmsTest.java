// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.spec.MGF1ParameterSpec;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.capijca.KeySlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CMS of Bouncy Castle, which asks the JCA for all it needs. */
@Tag("frameworks")
@ParameterizedClass
@EnumSource
class BouncyCastleCmsTest {
  @RegisterExtension
  static final NonExportableKey KEY = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  private static final byte[] MESSAGE = "The quick brown fox".getBytes(StandardCharsets.US_ASCII);

  BouncyCastleCmsTest(ProviderPosition position) {
    position.apply();
  }

  /** The verifier is Bouncy Castle's own provider, which knows nothing of the key. */
  @ParameterizedTest
  @ValueSource(strings = {"SHA1withRSA", "SHA256withRSA", "SHA256withRSAandMGF1"})
  void message_isSigned(String algorithm) throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .build(
                new JcaContentSignerBuilder(algorithm).build(KEY.privateKey()), KEY.certificate()));
    generator.addCertificates(new JcaCertStore(List.of(KEY.certificate())));
    byte[] encoded = generator.generate(new CMSProcessableByteArray(MESSAGE), true).getEncoded();

    CMSSignedData received = new CMSSignedData(encoded);
    assertThat(received.getSignedContent().getContent()).isEqualTo(MESSAGE);
    assertThat(received.getSignerInfos().getSigners()).hasSize(1);
    SignerInformation signer = received.getSignerInfos().iterator().next();
    assertThat(
            signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(KEY.certificate())))
        .isTrue();
  }

  static Stream<Arguments> contentAlgorithms() {
    return Stream.of(
        Arguments.of("RC2", CMSAlgorithm.RC2_CBC),
        Arguments.of("3DES", CMSAlgorithm.DES_EDE3_CBC),
        Arguments.of("AES-128", CMSAlgorithm.AES128_CBC),
        Arguments.of("AES-256", CMSAlgorithm.AES256_CBC));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contentAlgorithms")
  void envelope_isOpened(String name, ASN1ObjectIdentifier content) throws Exception {
    assertOpens(new JceKeyTransRecipientInfoGenerator(KEY.certificate()), content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA-1", "SHA-256"})
  void envelopeWithOaep_isOpened(String hash) throws Exception {
    AlgorithmIdentifier oaep =
        new JcaAlgorithmParametersConverter()
            .getAlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSAES_OAEP,
                new OAEPParameterSpec(
                    hash, "MGF1", new MGF1ParameterSpec(hash), PSource.PSpecified.DEFAULT));

    assertOpens(
        new JceKeyTransRecipientInfoGenerator(KEY.certificate(), oaep), CMSAlgorithm.AES128_CBC);
  }

  private static void assertOpens(
      JceKeyTransRecipientInfoGenerator recipient, ASN1ObjectIdentifier content) throws Exception {
    CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
    generator.addRecipientInfoGenerator(recipient);
    byte[] encoded =
        generator
            .generate(
                new CMSProcessableByteArray(MESSAGE),
                new JceCMSContentEncryptorBuilder(content).build())
            .getEncoded();

    RecipientInformation received =
        new CMSEnvelopedData(encoded).getRecipientInfos().iterator().next();
    assertThat(received.getContent(new JceKeyTransEnvelopedRecipient(KEY.privateKey())))
        .isEqualTo(MESSAGE);
  }
}
