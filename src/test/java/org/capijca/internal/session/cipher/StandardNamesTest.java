// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.internal.session.SessionKey;
import org.capijca.laws.ForeignForms;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests programs that use standard JCA names only, with a non-exportable key. */
@Tag("unit")
class StandardNamesTest {
  private static final byte[] KEY = new byte[16];
  private static final byte[] IV = new byte[16];
  private static final byte[] PLAIN = "twenty-one bytes here".getBytes();

  static {
    Arrays.fill(KEY, (byte) 0x5A);
    Arrays.fill(IV, (byte) 7);
  }

  private final SessionKey aes = PlainKeys.key(Csp.MS_ENH_RSA_AES_PROV, AlgId.CALG_AES_128, KEY);

  static Provider[] providers() {
    return CipherProviders.all().toArray(Provider[]::new);
  }

  private static byte[] bySunJce(String name, Key key, IvParameterSpec iv) throws Exception {
    Cipher cipher = Cipher.getInstance(name, "SunJCE");
    cipher.init(Cipher.ENCRYPT_MODE, key, iv);
    return cipher.doFinal(PLAIN);
  }

  @ParameterizedTest
  @MethodSource("providers")
  void modePaddingAndIv_areTakenFromCall_notFromKey(Provider provider) throws Exception {
    SecretKeySpec known = new SecretKeySpec(KEY, "AES");
    SessionKey inCfb = aes.withMode(CipherMode.CRYPT_MODE_CFB).withIV(new byte[16]);
    IvParameterSpec iv = new IvParameterSpec(IV);
    for (String name : new String[] {"AES/CBC/PKCS5Padding", "AES/CFB8/NoPadding"}) {
      Cipher cipher = Cipher.getInstance(name, provider);
      cipher.init(Cipher.ENCRYPT_MODE, inCfb, iv);
      assertThat(cipher.doFinal(PLAIN)).isEqualTo(bySunJce(name, known, iv));
    }
    for (String name : new String[] {"AES", "AES/ECB/PKCS5Padding"}) {
      Cipher cipher = Cipher.getInstance(name, provider);
      cipher.init(Cipher.ENCRYPT_MODE, inCfb);
      assertThat(cipher.doFinal(PLAIN)).isEqualTo(bySunJce(name, known, null));
    }
  }

  @ParameterizedTest
  @MethodSource("providers")
  void withoutIv_encryptionGeneratesOne_andDecryptionFails(Provider provider) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding", provider);
    cipher.init(Cipher.ENCRYPT_MODE, aes);
    byte[] iv = cipher.getIV();
    byte[] encrypted = cipher.doFinal(PLAIN);
    cipher.init(Cipher.ENCRYPT_MODE, aes);
    assertThat(cipher.getIV()).hasSize(16).isNotEqualTo(iv);

    assertThatThrownBy(() -> cipher.init(Cipher.DECRYPT_MODE, aes))
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.ERROR_INVALID_PARAMETER));
    cipher.init(Cipher.DECRYPT_MODE, aes, new IvParameterSpec(iv));
    assertThat(cipher.doFinal(encrypted)).isEqualTo(PLAIN);
  }

  @Test
  void ivInEcb_isRefused() throws Exception {
    Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding", new CapiProvider());
    assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, aes, new IvParameterSpec(IV)))
        .isInstanceOf(InvalidAlgorithmParameterException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.ERROR_INVALID_PARAMETER));
  }

  @ParameterizedTest
  @MethodSource("providers")
  void rc2_usesEffectiveLengthOfKeyByDefault(Provider provider) throws Exception {
    SessionKey rc2 = PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC2, Arrays.copyOf(KEY, 5));
    byte[] iv = Arrays.copyOf(IV, 8);
    Cipher cipher = Cipher.getInstance("RC2/CBC/PKCS5Padding", provider);
    cipher.init(Cipher.ENCRYPT_MODE, rc2, new IvParameterSpec(iv));
    byte[] own = cipher.doFinal(PLAIN);
    cipher.init(Cipher.ENCRYPT_MODE, rc2, new RC2ParameterSpec(40, iv));
    assertThat(cipher.doFinal(PLAIN)).isEqualTo(own);
    cipher.init(Cipher.ENCRYPT_MODE, rc2, new RC2ParameterSpec(128, iv));
    assertThat(cipher.doFinal(PLAIN)).isNotEqualTo(own);
  }

  @Test
  void gcmAndCtr_areImplementedByJdk() throws Exception {
    SecretKeySpec known = new SecretKeySpec(KEY, "AES");
    AlgorithmParameterSpec[] params = {
      new GCMParameterSpec(128, Arrays.copyOf(IV, 12)), new IvParameterSpec(IV)
    };
    String[] names = {"AES/GCM/NoPadding", "AES/CTR/NoPadding"};
    for (int i = 0; i < names.length; i++) {
      Cipher cipher = Cipher.getInstance(names[i], new CapiProvider());
      cipher.init(Cipher.ENCRYPT_MODE, aes, params[i]);
      Cipher other = Cipher.getInstance(names[i], "SunJCE");
      other.init(Cipher.DECRYPT_MODE, known, params[i]);
      assertThat(other.doFinal(cipher.doFinal(PLAIN))).isEqualTo(PLAIN);
      assertThat(cipher.getIV()).isEqualTo(other.getIV());
      assertThat(cipher.getParameters().getEncoded()).isEqualTo(other.getParameters().getEncoded());
    }
  }

  @Test
  void gcmFailures_haveCodes() throws Exception {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", new CapiProvider());
    GCMParameterSpec params = new GCMParameterSpec(128, Arrays.copyOf(IV, 12));
    refuses(
        () -> cipher.init(Cipher.ENCRYPT_MODE, ForeignForms.hiddenSecret("AES"), params),
        InvalidKeyException.class,
        CapiError.NTE_BAD_KEY);
    refuses(
        () -> cipher.init(Cipher.DECRYPT_MODE, aes),
        InvalidKeyException.class,
        CapiError.ERROR_INVALID_PARAMETER);
    refuses(
        () -> cipher.init(Cipher.ENCRYPT_MODE, aes, new IvParameterSpec(IV)),
        InvalidAlgorithmParameterException.class,
        CapiError.ERROR_INVALID_PARAMETER);
    cipher.init(Cipher.DECRYPT_MODE, aes, params);
    cipher.updateAAD(IV);
    refuses(() -> cipher.doFinal(new byte[32]), AEADBadTagException.class, CapiError.NTE_BAD_DATA);
    cipher.init(Cipher.ENCRYPT_MODE, aes, params);
    refuses(
        () -> cipher.doFinal(PLAIN, 0, PLAIN.length, new byte[20], 0),
        ShortBufferException.class,
        CapiError.ERROR_MORE_DATA);
  }

  private static void refuses(
      ThrowingCallable call, Class<? extends Exception> type, CapiError code) {
    assertThatThrownBy(call)
        .isInstanceOf(type)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(code));
  }

  @Test
  void rc4_isAlsoNamedArcfour() throws Exception {
    SessionKey rc4 = PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, KEY);
    Cipher cipher = Cipher.getInstance("ARCFOUR", new CapiProvider());
    cipher.init(Cipher.ENCRYPT_MODE, rc4);
    assertThat(cipher.doFinal(PLAIN))
        .isEqualTo(bySunJce("RC4", new SecretKeySpec(KEY, "RC4"), null));
  }

  @Test
  @ResourceLock("java.security.Security")
  void providerInstalledLast_servesItsOwnKeysOnly() throws Exception {
    Security.addProvider(new CapiProvider());
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(Cipher.ENCRYPT_MODE, aes, new IvParameterSpec(IV));
      assertThat(cipher.getProvider().getName()).isEqualTo("CAPI");

      Cipher others = Cipher.getInstance("AES/CBC/PKCS5Padding");
      others.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"));
      assertThat(others.getProvider().getName()).isEqualTo("SunJCE");
    } finally {
      Security.removeProvider("CAPI");
    }
  }

  @Test
  @ResourceLock("java.security.Security")
  void providerInstalledFirst_doesNotServeOtherKeys() throws Exception {
    Security.insertProviderAt(new CapiProvider(), 1);
    try {
      Cipher others = Cipher.getInstance("AES/CBC/PKCS5Padding");
      others.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"));
      assertThat(others.getProvider().getName()).isEqualTo("SunJCE");
    } finally {
      Security.removeProvider("CAPI");
    }
  }
}
