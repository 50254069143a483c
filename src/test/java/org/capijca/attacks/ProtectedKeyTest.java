// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.interfaces.DHPrivateKey;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.ConfirmationCallback;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.PvkProtection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests that every operation that reveals a user-protected key requests consent, and fails without
 * it.
 */
@Tag("unit")
class ProtectedKeyTest {
  private static final int EXPORTABLE_PROTECTED = 0x3;

  private int asked;
  private boolean answer = true;
  private CapiProvider provider;
  private RSAPrivateCrtKey key;

  @BeforeEach
  void generate() throws Exception {
    provider = provider(Csp.MS_ENH_RSA_AES_PROV);
    key = (RSAPrivateCrtKey) generate(provider, "CALG_RSA_KEYX", 1024);
  }

  private CapiProvider provider(Csp csp) {
    return new CapiProvider().configure(csp.providerName()).withCallbackHandler(this::handle);
  }

  private void handle(Callback[] callbacks) {
    for (Callback callback : callbacks) {
      if (callback instanceof ConfirmationCallback question) {
        asked++;
        question.setSelectedIndex(answer ? ConfirmationCallback.YES : ConfirmationCallback.NO);
      }
    }
  }

  private static PrivateKey generate(CapiProvider provider, String algorithm, int bits)
      throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(bits << 16 | EXPORTABLE_PROTECTED));
    return generator.generateKeyPair().getPrivate();
  }

  /** All operations that reveal the key, by name. */
  private Map<String, ThrowingCallable> operations() throws Exception {
    KeyFactory own = KeyFactory.getInstance("CALG_RSA_KEYX", provider);
    KeyFactory jdk = KeyFactory.getInstance("RSA", "SunRsaSign");
    Map<String, ThrowingCallable> all = new LinkedHashMap<>();
    all.put("getPrivateExponent", key::getPrivateExponent);
    all.put("getPrimeP", key::getPrimeP);
    all.put("getPrimeQ", key::getPrimeQ);
    all.put("getPrimeExponentP", key::getPrimeExponentP);
    all.put("getPrimeExponentQ", key::getPrimeExponentQ);
    all.put("getCrtCoefficient", key::getCrtCoefficient);
    all.put("getEncoded", key::getEncoded);
    all.put("serialisation", () -> serialise(key));
    all.put("the JDK's translateKey", () -> jdk.translateKey(key));
    all.put("the JDK's getKeySpec", () -> jdk.getKeySpec(key, RSAPrivateCrtKeySpec.class));
    all.put("getKeySpec of numbers", () -> own.getKeySpec(key, RSAPrivateCrtKeySpec.class));
    all.put("getKeySpec of PKCS #8", () -> own.getKeySpec(key, PKCS8EncodedKeySpec.class));
    all.put("getKeySpec of a BLOB", () -> own.getKeySpec(key, CapiKeyBlobSpec.class));
    all.put("getKeySpec of a PVK file", () -> own.getKeySpec(key, CapiPvkSpec.class));
    all.put("PRIVATEKEYBLOB", () -> cipher("PRIVATEKEYBLOB").wrap(key));
    all.put("PVK file", () -> pvk().wrap(key));
    all.put("wrap", () -> cipher("CALG_AES_128").wrap(key));
    return all;
  }

  private Cipher cipher(String transformation) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance("CALG_AES_128", provider);
    SecretKey wrapping = generator.generateKey();
    Cipher cipher = Cipher.getInstance(transformation, provider);
    cipher.init(Cipher.WRAP_MODE, wrapping);
    return cipher;
  }

  private Cipher pvk() throws Exception {
    Cipher cipher = Cipher.getInstance("PVK", provider);
    cipher.init(
        Cipher.WRAP_MODE,
        CapiPvkParameterSpec.password("secret".toCharArray()),
        new CapiPvkParameterSpec(PvkProtection.STRONG));
    return cipher;
  }

  private static void serialise(PrivateKey key) throws Exception {
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      out.writeObject(key);
    }
  }

  @Test
  void revealingOperation_requestsConsentOnce() throws Throwable {
    for (Map.Entry<String, ThrowingCallable> operation : operations().entrySet()) {
      int before = asked;

      operation.getValue().call();
      assertThat(asked - before).as(operation.getKey()).isEqualTo(1);
      operation.getValue().call();
      assertThat(asked - before).as(operation.getKey() + " again").isEqualTo(2);
    }
  }

  @Test
  void revealingOperation_failsWithoutConsent() throws Exception {
    answer = false;
    for (Map.Entry<String, ThrowingCallable> operation : operations().entrySet()) {
      assertThatCapi(operation.getValue())
          .as(operation.getKey())
          .isInstanceOfAny(
              ProviderException.class,
              InvalidKeyException.class,
              InvalidKeySpecException.class,
              NotSerializableException.class)
          .with(CapiError.NTE_PERM);
    }
  }

  /** Only getters may throw an unchecked exception. */
  @Test
  void operationsOfThisProvider_throwDeclaredExceptions() throws Exception {
    answer = false;
    Map<String, ThrowingCallable> all = operations();
    for (String name : new String[] {"PRIVATEKEYBLOB", "PVK file", "wrap"}) {
      assertThatThrownBy(all.get(name)).as(name).isInstanceOf(InvalidKeyException.class);
    }
    for (String name : all.keySet()) {
      if (name.startsWith("getKeySpec")) {
        assertThatThrownBy(all.get(name)).as(name).isInstanceOf(InvalidKeySpecException.class);
      }
    }
  }

  @Test
  void publicProperties_requestNoConsent() {
    int before = asked;

    key.getModulus();
    key.getPublicExponent();
    key.getParams();
    assertThat(key).isEqualTo(key).hasToString(key.toString());
    assertThat(asked).isEqualTo(before);
  }

  /** Consent given for a translation does not apply to later calls by the program. */
  @Test
  void getterAfterTranslation_requestsConsentAgain() throws Exception {
    KeyFactory.getInstance("RSA", "SunRsaSign").translateKey(key);
    int before = asked;

    key.getPrimeP();

    assertThat(asked - before).isEqualTo(1);
  }

  @Test
  void getXOfDssAndDiffieHellman_requestsConsent() throws Exception {
    DSAPrivateKey dss =
        (DSAPrivateKey) generate(provider(Csp.MS_DEF_DSS_DH_PROV), "CALG_DSS_SIGN", 512);
    DHPrivateKey dh = (DHPrivateKey) generate(provider(Csp.MS_ENH_DSS_DH_PROV), "CALG_DH_SF", 512);
    int before = asked;

    dss.getX();
    dh.getX();
    assertThat(asked - before).isEqualTo(2);

    dss.getParams();
    dh.getParams();
    assertThat(asked - before).isEqualTo(2);
  }

  @Test
  void withoutCallbackHandler_nothingIsRevealed() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(key);
    }
    RSAPrivateCrtKey silent;
    try (java.io.ObjectInputStream in =
        new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
      silent = (RSAPrivateCrtKey) in.readObject();
    }
    for (ThrowingCallable call :
        new ThrowingCallable[] {silent::getPrimeP, silent::getEncoded, () -> serialise(silent)}) {
      assertThatCapi(call).with(CapiError.NTE_SILENT_CONTEXT);
    }
  }
}
