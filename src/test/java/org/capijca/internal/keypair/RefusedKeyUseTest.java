// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.security.auth.callback.CallbackHandler;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.MockedUser;
import org.capijca.internal.primitive.agreement.DhPrimitive;
import org.capijca.internal.primitive.rsa.RsaPrimitive;
import org.capijca.internal.primitive.signature.DsaPrimitive;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.MockedStatic;

/** A private key that may not be used does not reach the primitive of its algorithm. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class RefusedKeyUseTest {
  private static final byte[] DATA = new byte[64];

  private interface Operation {
    void run(Provider provider, KeyPair pair) throws Exception;
  }

  /** A use of a private key, and the call of the primitive that it ends in. */
  private record Use(
      String name,
      String algorithm,
      Class<?> primitive,
      MockedStatic.Verification call,
      Operation operation) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Use> uses() {
    return List.of(
        rsa("CryptSignHash", sign("CALG_SHA1withCALG_RSA_SIGN")),
        rsa("SHA1withRSA", sign("SHA1withRSA")),
        rsa("CryptDecrypt", decrypt("CALG_RSA_KEYX")),
        rsa("RSA/ECB/PKCS1Padding", decrypt("RSA/ECB/PKCS1Padding")),
        dss("CryptSignHash with DSS", sign("CALG_SHA1withCALG_DSS_SIGN")),
        dss("SHA1withDSA", sign("SHA1withDSA")),
        new Use(
            "Diffie-Hellman",
            "CALG_DH_SF",
            DhPrimitive.class,
            () -> DhPrimitive.agree(any(), any()),
            RefusedKeyUseTest::agree));
  }

  private static Use rsa(String name, Operation operation) {
    return new Use(
        name,
        "AT_KEYEXCHANGE",
        RsaPrimitive.class,
        () -> RsaPrimitive.of(any(RSAPrivateCrtKeySpec.class)),
        operation);
  }

  private static Use dss(String name, Operation operation) {
    return new Use(
        name,
        "CALG_DSS_SIGN",
        DsaPrimitive.class,
        () -> DsaPrimitive.sign(any(), any(), any()),
        operation);
  }

  private static Operation sign(String algorithm) {
    return (provider, pair) -> {
      Signature signature = Signature.getInstance(algorithm, provider);
      signature.initSign(pair.getPrivate());
      signature.update(DATA);
      signature.sign();
    };
  }

  private static Operation decrypt(String transformation) {
    return (provider, pair) -> {
      Cipher cipher = Cipher.getInstance(transformation, provider);
      cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
      byte[] encrypted = cipher.doFinal(new byte[8]);
      cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate());
      cipher.doFinal(encrypted);
    };
  }

  private static void agree(Provider provider, KeyPair pair) throws Exception {
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", provider);
    agreement.init(pair.getPrivate());
    agreement.doPhase(pair.getPublic(), true);
    agreement.generateSecret();
  }

  private final CallbackHandler user;
  private final Provider provider;

  RefusedKeyUseTest() throws Exception {
    user = MockedUser.consenting();
    provider = new CapiProvider().withCallbackHandler(user);
  }

  private KeyPair protectedPair(Use use) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(use.algorithm(), provider);
    generator.initialize(
        CapiKeyGenParameterSpec.builder()
            .keyLength(512)
            .flags(KeyFlag.CRYPT_EXPORTABLE, KeyFlag.CRYPT_USER_PROTECTED)
            .build());
    KeyPair pair = generator.generateKeyPair();
    clearInvocations(user);
    return pair;
  }

  @ParameterizedTest
  @MethodSource("uses")
  void allowedUse_asksOnceAndReachesPrimitive(Use use) throws Exception {
    KeyPair pair = protectedPair(use);
    try (MockedStatic<?> primitive = mockStatic(use.primitive(), CALLS_REAL_METHODS)) {
      use.operation().run(provider, pair);

      primitive.verify(use.call(), atLeastOnce());
    }
    verify(user).handle(any());
  }

  @ParameterizedTest
  @MethodSource("uses")
  void useWithoutConsent_asksOnceAndDoesNotReachPrimitive(Use use) throws Exception {
    KeyPair pair = protectedPair(use);
    MockedUser.refuse(user);
    try (MockedStatic<?> primitive = mockStatic(use.primitive(), CALLS_REAL_METHODS)) {
      assertThatCapi(() -> use.operation().run(provider, pair))
          .as(use.name())
          .with(CapiError.NTE_PERM);

      primitive.verify(use.call(), never());
    }
    verify(user).handle(any());
  }

  @ParameterizedTest
  @MethodSource("uses")
  void useOfDestroyedKey_asksNobodyAndDoesNotReachPrimitive(Use use) throws Exception {
    KeyPair pair = protectedPair(use);
    pair.getPrivate().destroy();
    try (MockedStatic<?> primitive = mockStatic(use.primitive(), CALLS_REAL_METHODS)) {
      assertThatCapi(() -> use.operation().run(provider, pair))
          .as(use.name())
          .with(CapiError.NTE_BAD_KEY_STATE);

      primitive.verify(use.call(), never());
    }
    verifyNoInteractions(user);
  }
}
