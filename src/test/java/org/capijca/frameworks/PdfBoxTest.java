// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.capijca.KeySlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Signed PDF documents of Apache PDFBox, which leaves the CMS signature to Bouncy Castle. */
@Tag("frameworks")
@ParameterizedClass
@EnumSource
class PdfBoxTest {
  @RegisterExtension static final NonExportableKey KEY = NonExportableKey.in(KeySlot.AT_SIGNATURE);

  PdfBoxTest(ProviderPosition position) {
    position.apply();
  }

  @Test
  void document_isSigned() throws Exception {
    byte[] signed = sign(emptyPage());

    assertThat(verify(signed)).isTrue();
    assertThat(verify(withWiderPage(signed))).isFalse();
  }

  private static byte[] emptyPage() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] withWiderPage(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return text.replaceFirst("612\\.0", "912.0").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] sign(byte[] pdf) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setSignDate(Calendar.getInstance());
      document.addSignature(signature, cms());
      document.saveIncremental(out);
    }
    return out.toByteArray();
  }

  private static SignatureInterface cms() throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .build(
                new JcaContentSignerBuilder("SHA256withRSA").build(KEY.privateKey()),
                KEY.certificate()));
    generator.addCertificates(new JcaCertStore(List.of(KEY.certificate())));
    return content -> {
      try {
        return generator
            .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
            .getEncoded();
      } catch (CMSException e) {
        throw new IOException(e);
      }
    };
  }

  /** A PDF reserves more bytes than the signature needs; the rest are zeros. */
  private static ASN1Primitive withoutPadding(byte[] contents) throws IOException {
    try (ASN1InputStream in = new ASN1InputStream(contents)) {
      return in.readObject();
    }
  }

  private static boolean verify(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = document.getLastSignatureDictionary();
      CMSSignedData cms =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(pdf)),
              ContentInfo.getInstance(withoutPadding(signature.getContents(pdf))));
      SignerInformation signer = cms.getSignerInfos().iterator().next();
      return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(KEY.certificate()));
    } catch (CMSSignerDigestMismatchException e) {
      return false;
    }
  }
}
