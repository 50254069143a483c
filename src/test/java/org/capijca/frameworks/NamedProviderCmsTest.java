// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
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
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CMS of Bouncy Castle where this provider is named, with a non-exportable key. */
@Tag("frameworks")
class NamedProviderCmsTest {
  @RegisterExtension
  static final NonExportableKey KEY = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  private static final byte[] MESSAGE = "The quick brown fox".getBytes(StandardCharsets.US_ASCII);

  private static AlgorithmIdentifier oaep(String hash, String mgfHash, byte[] label)
      throws Exception {
    AlgorithmParameterSpec spec =
        new OAEPParameterSpec(
            hash,
            "MGF1",
            new MGF1ParameterSpec(mgfHash),
            label.length == 0 ? PSource.PSpecified.DEFAULT : new PSource.PSpecified(label));
    return new JcaAlgorithmParametersConverter()
        .getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, spec);
  }

  private static byte[] envelope(
      JceKeyTransRecipientInfoGenerator recipient, ASN1ObjectIdentifier content) throws Exception {
    CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
    generator.addRecipientInfoGenerator(recipient);
    return generator
        .generate(
            new CMSProcessableByteArray(MESSAGE),
            new JceCMSContentEncryptorBuilder(content).build())
        .getEncoded();
  }

  private static void assertOpens(byte[] envelope, JceKeyTransEnvelopedRecipient recipient)
      throws Exception {
    RecipientInformation received =
        new CMSEnvelopedData(envelope).getRecipientInfos().iterator().next();
    assertThat(received.getContent(recipient)).isEqualTo(MESSAGE);
  }

  private static JceKeyTransEnvelopedRecipient named() {
    JceKeyTransEnvelopedRecipient recipient = new JceKeyTransEnvelopedRecipient(KEY.privateKey());
    recipient.setProvider(CapiProvider.NAME);
    return recipient;
  }

  @ParameterizedTest
  @CsvSource({
    "SHA-1, SHA-1, ''",
    "SHA-256, SHA-256, ''",
    "SHA-384, SHA-384, ''",
    "SHA-512, SHA-512, ''",
    "SHA-256, SHA-1, ''",
    "SHA-512, SHA-256, label"
  })
  void envelopeWithOaep_isSealedAndOpened(String hash, String mgfHash, String label)
      throws Exception {
    AlgorithmIdentifier oaep = oaep(hash, mgfHash, label.getBytes(StandardCharsets.US_ASCII));
    JceKeyTransRecipientInfoGenerator ofTheJdk =
        new JceKeyTransRecipientInfoGenerator(KEY.certificate(), oaep);
    JceKeyTransRecipientInfoGenerator named =
        new JceKeyTransRecipientInfoGenerator(KEY.certificate(), oaep);
    named.setProvider(CapiProvider.NAME);
    for (JceKeyTransRecipientInfoGenerator recipient : List.of(ofTheJdk, named)) {
      byte[] envelope = envelope(recipient, CMSAlgorithm.AES256_CBC);
      JceKeyTransEnvelopedRecipient opener = named();
      opener.setContentProvider("SunJCE");
      assertOpens(envelope, opener);
      assertOpens(envelope, new JceKeyTransEnvelopedRecipient(KEY.privateKey()));
    }
  }

  @Test
  void envelopeWithPkcs1_isSealedAndOpened() throws Exception {
    JceKeyTransRecipientInfoGenerator named =
        new JceKeyTransRecipientInfoGenerator(KEY.certificate());
    named.setProvider(CapiProvider.NAME);
    JceKeyTransEnvelopedRecipient opener = named();
    opener.setContentProvider("SunJCE");
    assertOpens(envelope(named, CMSAlgorithm.AES128_CBC), opener);
  }

  /** The content key is a SecretKeySpec; it shows its value, and the provider is named. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.840.113549.3.2",
        "1.2.840.113549.3.7",
        "2.16.840.1.101.3.4.1.2",
        "2.16.840.1.101.3.4.1.42"
      })
  void contentIsOpenedToo(String content) throws Exception {
    byte[] envelope =
        envelope(
            new JceKeyTransRecipientInfoGenerator(
                KEY.certificate(), oaep("SHA-256", "SHA-256", new byte[0])),
            new ASN1ObjectIdentifier(content));
    assertOpens(envelope, named());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHA256withRSA",
        "SHA512withRSA",
        "SHA1withRSAandMGF1",
        "SHA256withRSAandMGF1",
        "SHA512withRSAandMGF1"
      })
  void message_isSignedAndVerified(String algorithm) throws Exception {
    assertSigns(
        new JcaContentSignerBuilder(algorithm)
            .setProvider(CapiProvider.NAME)
            .build(KEY.privateKey()));
  }

  @Test
  void messageWithPssParameters_isSignedAndVerified() throws Exception {
    PSSParameterSpec pss = new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 20, 1);
    assertSigns(
        new JcaContentSignerBuilder("RSASSA-PSS", pss)
            .setProvider(CapiProvider.NAME)
            .build(KEY.privateKey()));
  }

  private static void assertSigns(ContentSigner contentSigner) throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .build(contentSigner, KEY.certificate()));
    generator.addCertificates(new JcaCertStore(List.of(KEY.certificate())));
    byte[] encoded = generator.generate(new CMSProcessableByteArray(MESSAGE), true).getEncoded();

    SignerInformation signer =
        new CMSSignedData(encoded).getSignerInfos().getSigners().iterator().next();
    SignerInformationVerifier named =
        new SignerInformationVerifier(
            new DefaultCMSSignatureAlgorithmNameGenerator(),
            new DefaultSignatureAlgorithmIdentifierFinder(),
            new JcaContentVerifierProviderBuilder()
                .setProvider(CapiProvider.NAME)
                .build(KEY.certificate()),
            new JcaDigestCalculatorProviderBuilder().build());
    assertThat(signer.verify(named)).as("verified by this provider").isTrue();
    assertThat(
            signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(KEY.certificate())))
        .as("verified by others")
        .isTrue();
  }
}
