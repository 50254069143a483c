// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.AlgorithmParameters;
import java.security.InvalidKeyException;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.capijca.CapiError;
import org.capijca.attacks.SecurityProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encrypted PKCS #8 files that are refused before a key is derived. */
@Tag("unit")
@SuppressWarnings("try") // a resource resets the property
class EncryptedPkcs8Test {
  private static final String LIMIT = "org.capijca.pfx.maxIterations";

  private static byte[] pbes1(String algorithm, int iterations) throws Exception {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance(algorithm);
    parameters.init(new PBEParameterSpec(new byte[8], iterations));
    return new EncryptedPrivateKeyInfo(parameters, new byte[16]).getEncoded();
  }

  private static byte[] pbes2(int iterations) throws Exception {
    AlgorithmParameters named = AlgorithmParameters.getInstance("PBEWithHmacSHA256AndAES_256");
    named.init(new PBEParameterSpec(new byte[8], iterations, new IvParameterSpec(new byte[16])));
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
    parameters.init(named.getEncoded());
    return new EncryptedPrivateKeyInfo(parameters, new byte[16]).getEncoded();
  }

  private static byte[] decrypt(byte[] encrypted) throws Exception {
    return EncryptedPkcs8.decrypt(encrypted, () -> new char[] {'p'});
  }

  @ParameterizedTest
  @CsvSource({"1000001", "2147483647"})
  void tooManyIterations_areRefused(int iterations) throws Exception {
    for (byte[] file :
        new byte[][] {pbes2(iterations), pbes1("PBEWithSHA1AndDESede", iterations)}) {
      assertThatCapi(() -> decrypt(file))
          .fails(InvalidKeyException.class)
          .with(CapiError.NTE_BAD_DATA)
          .hasMessageContaining("iteration count of " + iterations)
          .hasMessageContaining(LIMIT);
    }
  }

  @Test
  void limit_isChangedByTheSecurityProperty() throws Exception {
    try (SecurityProperty property = new SecurityProperty(LIMIT, "99")) {
      assertThatCapi(() -> decrypt(pbes2(100)))
          .fails(InvalidKeyException.class)
          .with(CapiError.NTE_BAD_DATA)
          .hasMessageContaining("1 to 99");
      assertThatCapi(() -> decrypt(pbes2(99)))
          .fails(InvalidKeyException.class)
          .with(CapiError.ERROR_INVALID_PASSWORD);
    }
  }

  @Test
  void unknownEncryption_isNotReportedAsWrongPassword() throws Exception {
    byte[] file =
        new org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo(
                new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3.4")), new byte[16])
            .getEncoded();

    assertThatCapi(() -> decrypt(file))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_DATA)
        .hasMessageContaining("1.2.3.4 is not supported");
  }
}
