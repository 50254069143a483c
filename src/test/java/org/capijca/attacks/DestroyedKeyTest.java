// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.lang.reflect.Field;
import java.security.KeyPair;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.forked.ForkedJvm;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.keypair.KeyBytes;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what remains of a key during and after {@code destroy()}. */
@Tag("unit")
class DestroyedKeyTest {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;

  /** The JDK retains the private exponent as long as the modulus object is referenced. */
  @Test
  void privateExponent_isNotInTheJdksBlindings() throws Exception {
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk()
            .with("--add-opens", "java.base/sun.security.rsa=ALL-UNNAMED")
            .withTestClassPath()
            .run(BlindingOfDestroyedKey.class.getName());

    assertThat(outcome.output())
        .contains("before the key is destroyed: true")
        .contains("after the key is destroyed: false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CALG_AES_128",
        "CALG_3DES",
        "CALG_RC4",
        "AES/CBC/PKCS5Padding",
        "AES/GCM/NoPadding"
      })
  void cipherOfDestroyedKey_failsAndReleasesEngine(String transformation) throws Exception {
    String algorithm = transformation.startsWith("CALG") ? transformation : "CALG_AES_128";
    CapiSecretKey key = CapiCalls.sessionKey(CSP, algorithm, 0);
    Cipher cipher = Cipher.getInstance(transformation, CapiCalls.provider(CSP));
    cipher.init(Cipher.ENCRYPT_MODE, key);
    cipher.update(new byte[5]);

    key.destroy();

    assertDestroyed(() -> cipher.update(new byte[5]));
    assertDestroyed(cipher::doFinal);
    CapiSecretKey another = CapiCalls.sessionKey(CSP, algorithm, 0);
    cipher.init(Cipher.ENCRYPT_MODE, another);
    assertThat(cipher.doFinal(new byte[16])).isNotEmpty();
  }

  @Test
  void cipherOfAnotherKey_isNotAffected() throws Exception {
    CapiSecretKey first = CapiCalls.sessionKey(CSP, "CALG_AES_128", 0);
    CapiSecretKey second = CapiCalls.sessionKey(CSP, "CALG_AES_128", 0);
    Cipher cipher = Cipher.getInstance("CALG_AES_128", CapiCalls.provider(CSP));
    cipher.init(Cipher.ENCRYPT_MODE, first);
    cipher.init(Cipher.ENCRYPT_MODE, second);

    first.destroy();

    assertThat(cipher.doFinal(new byte[16])).hasSize(32);
  }

  /**
   * A key that is used with many Cipher objects keeps references only to those that are still
   * reachable.
   */
  @Test
  void manyCiphers_areAllWipedAndNoneIsRetained() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(CSP, "CALG_AES_128", 0);
    Cipher[] ciphers = new Cipher[100];
    for (int i = 0; i < ciphers.length; i++) {
      ciphers[i] = Cipher.getInstance("CALG_AES_128", CapiCalls.provider(CSP));
      for (int again = 0; again < 50; again++) {
        ciphers[i].init(Cipher.ENCRYPT_MODE, key);
      }
    }
    assertThat(dependents(key)).hasSizeLessThan(300);

    key.destroy();

    for (Cipher cipher : ciphers) {
      assertDestroyed(() -> cipher.doFinal(new byte[16]));
    }
  }

  private static java.util.List<?> dependents(CapiSecretKey key) throws Exception {
    Field field = key.getClass().getSuperclass().getDeclaredField("dependents");
    field.setAccessible(true);
    return (java.util.List<?>) field.get(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_HMAC", "HmacSHA1", "CALG_MAC", "clone"})
  void macOfDestroyedKey_fails(String name) throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(CSP, "CALG_AES_128", 0);
    String algorithm = name.equals("clone") ? "HmacSHA1" : name;
    Mac mac = Mac.getInstance(algorithm, CapiCalls.provider(CSP));
    AlgorithmParameterSpec parameters =
        algorithm.equals("CALG_HMAC") ? new CapiHmacParameterSpec(AlgId.CALG_SHA1) : null;
    mac.init(key, parameters);
    mac.update(new byte[100]);
    Mac used = name.equals("clone") ? (Mac) mac.clone() : mac;

    key.destroy();

    assertDestroyed(() -> used.update(new byte[5]));
    assertDestroyed(used::doFinal);
  }

  private static void assertDestroyed(ThrowingCallable call) {
    assertThatCapi(call).fails(IllegalStateException.class).with(CapiError.NTE_BAD_KEY_STATE);
  }

  /** An export returns the complete key or fails. */
  @ParameterizedTest
  @ValueSource(strings = {"CALG_RSA_SIGN", "CALG_DSS_SIGN"})
  void exportDuringDestroy_isNeverHalfWiped(String algorithm) throws Exception {
    Csp csp = algorithm.equals("CALG_RSA_SIGN") ? CSP : Csp.MS_DEF_DSS_DH_PROV;
    KeyPair pair = CapiCalls.keyPair(csp, algorithm, 512 << 16 | 1);
    byte[] blob = KeyBytes.numbers(pair.getPrivate()).toBlob(AlgId.valueOf(algorithm));
    for (int i = 0; i < 3_000; i++) {
      CapiPrivateKey key = KeyBytes.copy(pair.getPrivate());
      AtomicBoolean started = new AtomicBoolean();
      Thread destroyer =
          new Thread(() -> {
            while (!started.get()) {
              Thread.onSpinWait();
            }
            key.destroy();
          });
      destroyer.start();
      started.set(true);
      for (int reading = 0; reading < 20; reading++) {
        PrivateKeyData body;
        try {
          body = KeyBytes.numbers(key);
        } catch (IllegalStateException destroyed) {
          break;
        }
        assertThat(Arrays.equals(body.toBlob(AlgId.valueOf(algorithm)), blob)).isTrue();
      }
      destroyer.join();
    }
  }
}
