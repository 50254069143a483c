// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.InvalidKeyException;
import java.security.Security;
import java.security.interfaces.RSAPublicKey;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON Web Tokens of Nimbus JOSE+JWT. */
@Tag("frameworks")
@ParameterizedClass
@EnumSource
class NimbusTest {
  @RegisterExtension
  static final NonExportableKey KEY = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  private static final JWTClaimsSet CLAIMS = new JWTClaimsSet.Builder().subject("someone").build();

  private final ProviderPosition position;

  NimbusTest(ProviderPosition position) {
    this.position = position;
    position.apply();
  }

  /** The certificate's key is the JDK's, as is what verifies. */
  private static RSAPublicKey publicKey() {
    return (RSAPublicKey) KEY.certificate().getPublicKey();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS384", "RS512"})
  void token_isSigned(String algorithm) throws Exception {
    assertSigns(algorithm, new RSASSASigner(KEY.privateKey()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PS256", "PS384", "PS512"})
  void tokenWithPss_isSignedWhereTheProviderIsGiven(String algorithm) throws Exception {
    RSASSASigner signer = new RSASSASigner(KEY.privateKey());
    signer.getJCAContext().setProvider(Security.getProvider(CapiProvider.NAME));

    assertSigns(algorithm, signer);
  }

  /** Nimbus sets the PSS parameters before the key, which binds it to the first provider. */
  @Test
  void tokenWithPss_isSignedWithoutTheProviderOnlyWhereItIsFirst() throws Exception {
    RSASSASigner signer = new RSASSASigner(KEY.privateKey());
    if (position == ProviderPosition.FIRST) {
      assertSigns("PS256", signer);
      return;
    }
    SignedJWT signed = new SignedJWT(new JWSHeader(JWSAlgorithm.PS256), CLAIMS);

    assertThatThrownBy(() -> signed.sign(signer))
        .isInstanceOf(JOSEException.class)
        .hasRootCauseInstanceOf(InvalidKeyException.class);
  }

  private static void assertSigns(String algorithm, JWSSigner signer) throws Exception {
    SignedJWT signed = new SignedJWT(new JWSHeader(JWSAlgorithm.parse(algorithm)), CLAIMS);
    signed.sign(signer);

    SignedJWT received = SignedJWT.parse(signed.serialize());
    assertThat(received.verify(new RSASSAVerifier(publicKey()))).isTrue();
    assertThat(received.getJWTClaimsSet()).isEqualTo(CLAIMS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA-OAEP-256", "RSA-OAEP-512"})
  void encryptedToken_isOpened(String algorithm) throws Exception {
    EncryptedJWT sealed =
        new EncryptedJWT(
            new JWEHeader(JWEAlgorithm.parse(algorithm), EncryptionMethod.A128GCM), CLAIMS);
    sealed.encrypt(new RSAEncrypter(publicKey()));

    EncryptedJWT received = EncryptedJWT.parse(sealed.serialize());
    received.decrypt(new RSADecrypter(KEY.privateKey()));
    assertThat(received.getJWTClaimsSet()).isEqualTo(CLAIMS);
  }
}
