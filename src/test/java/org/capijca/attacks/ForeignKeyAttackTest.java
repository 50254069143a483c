// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.DESedeKeySpec;
import javax.crypto.spec.SecretKeySpec;
import javax.security.auth.callback.ConfirmationCallback;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.laws.ForeignForms;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiImportKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiXmlKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What takes keys of other providers does not take a key of this provider for one: one that is not
 * exportable gives nothing, and a protected one gives nothing without its user.
 */
@Tag("unit")
class ForeignKeyAttackTest {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final int RSA_512 = 512 << 16;
  private static final int PROTECTED = 2;

  /** Every way out that takes keys of other providers, and the ways to disguise a key. */
  private static Map<String, ThrowingCallable> waysOut(PrivateKey key, KeyPair pair)
      throws Exception {
    Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
    String algorithm = ((CapiPrivateKey) key).getAlgId().name();
    for (CapiProvider provider :
        List.of(PROVIDER, new CapiProvider(), PROVIDER.configure("flags=CRYPT_EXPORTABLE"))) {
      KeyFactory factory = KeyFactory.getInstance(algorithm, provider);
      for (Class<? extends KeySpec> format :
          List.of(
              CapiKeyBlobSpec.class,
              CapiPvkSpec.class,
              CapiCngBlobSpec.class,
              CapiXmlKeySpec.class,
              PKCS8EncodedKeySpec.class)) {
        ways.put(format.getSimpleName(), () -> factory.getKeySpec(key, format));
        ways.put(
            format.getSimpleName() + " of the translated key",
            () -> factory.getKeySpec(factory.translateKey(key), format));
      }
      SecretKey wrappingKey = KeyGenerator.getInstance("CALG_RC4", provider).generateKey();
      for (SecretKey each : List.of(wrappingKey, new SecretKeySpec(new byte[16], "AES"))) {
        ways.put("PRIVATEKEYBLOB " + each.getClass(), () -> wrap("PRIVATEKEYBLOB", each, key));
      }
      ways.put("PVK", () -> wrap("PVK", CapiPvkParameterSpec.password(new char[] {'x'}), key));
      KeyStore file = KeyStore.getInstance("CAPI-PFX", provider);
      ways.put(
          "PFX",
          () -> {
            file.load(null, null);
            file.setEntry("c", new CapiKeyPairEntry(new KeyPair(pair.getPublic(), key)), null);
            file.store(java.io.OutputStream.nullOutputStream(), new char[] {'x'});
          });
    }
    return ways;
  }

  private static byte[] wrap(String form, Key wrappingKey, Key key) throws Exception {
    Cipher cipher = Cipher.getInstance(form, PROVIDER);
    cipher.init(Cipher.WRAP_MODE, wrappingKey);
    return cipher.wrap(key);
  }

  static Stream<String> pairs() {
    return Stream.of("CALG_RSA_KEYX", "CALG_RSA_SIGN", "CALG_DSS_SIGN");
  }

  private static KeyPair pair(String algorithm, CapiProvider provider, int dwFlags)
      throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(RSA_512 | dwFlags));
    return generator.generateKeyPair();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void nonExportableKey_leavesByNoWay(String algorithm) throws Exception {
    KeyPair pair = pair(algorithm, PROVIDER, 0);
    waysOut(pair.getPrivate(), pair).forEach((way, call) -> assertKept(way, call));
  }

  /** It shows the numbers that the key shows, which are the public ones. */
  @ParameterizedTest
  @MethodSource("pairs")
  void nonExportableKeyInAnotherObject_leavesByNoWay(String algorithm) throws Exception {
    KeyPair pair = pair(algorithm, PROVIDER, 0);
    KeyFactory factory = KeyFactory.getInstance(algorithm, PROVIDER);
    Key disguised = ForeignForms.numbersOnly(pair.getPrivate());
    assertThatThrownBy(() -> factory.getKeySpec(disguised, CapiKeyBlobSpec.class))
        .isInstanceOf(InvalidKeySpecException.class);
    assertThatThrownBy(() -> factory.translateKey(disguised));
    assertThat(pair.getPrivate().getEncoded()).isNull();
  }

  private static void assertKept(String way, ThrowingCallable call) {
    assertThatThrownBy(call)
        .as(way)
        .satisfies(e ->
            assertThat(CapiError.of(e)).as("%s: %s", way, e).contains(CapiError.NTE_BAD_KEY_STATE));
  }

  /** Without consent, and without a callback to ask for it, every export fails. */
  @ParameterizedTest
  @MethodSource("pairs")
  void protectedKey_isNotExportedWithoutConsent(String algorithm) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger answer = new AtomicInteger(ConfirmationCallback.YES);
    CapiProvider refusing =
        PROVIDER.withCallbackHandler(callbacks -> {
          asked.incrementAndGet();
          ((ConfirmationCallback) callbacks[0]).setSelectedIndex(answer.get());
        });
    KeyPair pair = pair(algorithm, refusing, PROTECTED | 1);
    answer.set(ConfirmationCallback.NO);
    waysOut(pair.getPrivate(), pair)
        .forEach((way, call) -> {
          int before = asked.get();
          assertThatThrownBy(call)
              .as(way)
              .satisfies(e ->
                  assertThat(CapiError.of(e))
                      .as("%s: %s", way, e)
                      .isPresent()
                      .get()
                      .isIn(
                          CapiError.NTE_PERM,
                          CapiError.NTE_SILENT_CONTEXT,
                          CapiError.NTE_BAD_KEY_STATE));
          assertThat(asked.get() > before || way.equals("PFX")).as("asked for %s", way).isTrue();
        });
  }

  /** Import flags are those of the copy that comes in; nothing that exists changes. */
  @ParameterizedTest
  @MethodSource("pairs")
  void importFlags_doNotOpenAKeyThatExists(String algorithm) throws Exception {
    KeyPair pair = pair(algorithm, PROVIDER, 1);
    KeyFactory factory = KeyFactory.getInstance(algorithm, PROVIDER);
    KeySpec known = factory.getKeySpec(pair.getPrivate(), PKCS8EncodedKeySpec.class);
    PrivateKey closed = factory.generatePrivate(new CapiImportKeySpec(known, 0));
    factory.generatePrivate(new CapiImportKeySpec(known, 1));
    waysOut(closed, pair).forEach((way, call) -> assertKept(way, call));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_3DES", "CALG_AES_128", "CALG_RC4"})
  void nonExportableSessionKey_leavesByNoWay(String algorithm) throws Exception {
    SecretKey key = KeyGenerator.getInstance(algorithm, PROVIDER).generateKey();
    SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm, PROVIDER);
    KeyPair exchange = pair("CALG_RSA_KEYX", PROVIDER, 1);
    assertKept("BLOB", () -> factory.getKeySpec(key, CapiKeyBlobSpec.class));
    assertKept("SecretKeySpec", () -> factory.getKeySpec(key, SecretKeySpec.class));
    assertKept(
        "translated", () -> factory.getKeySpec(factory.translateKey(key), CapiKeyBlobSpec.class));
    if (algorithm.equals("CALG_3DES")) {
      assertKept("DESedeKeySpec", () -> factory.getKeySpec(key, DESedeKeySpec.class));
    }
    for (Key wrappingKey :
        List.of(
            exchange.getPublic(),
            ForeignForms.encodingOnly(exchange.getPublic()),
            new SecretKeySpec(new byte[16], "AES"))) {
      assertKept("SIMPLEBLOB", () -> wrap("SIMPLEBLOB", wrappingKey, key));
    }
    SecretKey rc2 = new SecretKeySpec(new byte[16], "RC2");
    assertKept("SYMMETRICWRAPKEYBLOB", () -> wrap("SYMMETRICWRAPKEYBLOB", rc2, key));
    assertThatThrownBy(() ->
            SecretKeyFactory.getInstance(algorithm, PROVIDER)
                .translateKey(ForeignForms.numbersOnly(key)))
        .satisfies(e -> assertThat(CapiError.of(e)).isPresent());
  }
}
