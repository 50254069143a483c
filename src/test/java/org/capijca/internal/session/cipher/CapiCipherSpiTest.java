// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
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
import org.capijca.KeyFlag;
import org.capijca.internal.session.SessionKey;
import org.capijca.spec.CapiCipherParameterSpec;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class CapiCipherSpiTest {
  private static final byte[] IV = {1, 2, 3, 4, 5, 6, 7, 8};
  private static final byte[] PLAIN = "seventeen bytes..".getBytes();
  private static final Provider CAPI = new CapiProvider();

  private final SessionKey rc2 = key(AlgId.CALG_RC2, 16);
  private final SessionKey rc4 = key(AlgId.CALG_RC4, 16);

  private static SessionKey key(AlgId algId, int bytes) {
    return PlainKeys.key(Csp.MS_STRONG_PROV, algId, new byte[bytes], KeyFlag.CRYPT_EXPORTABLE);
  }

  static Provider[] providers() {
    return CipherProviders.all().toArray(Provider[]::new);
  }

  private static byte[] encrypt(String name, Key key, AlgorithmParameterSpec params)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(name, CAPI);
    cipher.init(Cipher.ENCRYPT_MODE, key, params);
    return cipher.doFinal(PLAIN);
  }

  private static void refuses(
      ThrowingCallable call, Class<? extends Exception> type, CapiError code) {
    assertThatCapi(call).fails(type).with(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RC2", "0x6602", "26114", "calg_rc2"})
  void algIdNumber_namesCipher(String name) throws Exception {
    assertThat(encrypt(name, rc2, null)).isEqualTo(encrypt("CALG_RC2", rc2, null));
    assertThat(encrypt(name + "/ECB/PKCS5Padding", rc2, null))
        .isEqualTo(encrypt("CALG_RC2", rc2.withMode(CipherMode.CRYPT_MODE_ECB), null));
  }

  @Test
  void transformation_overridesModeOfKey() throws Exception {
    byte[] cbc = encrypt("CALG_RC2", rc2, null);

    assertThat(encrypt("CALG_RC2/CBC/PKCS5Padding", rc2.withMode(CipherMode.CRYPT_MODE_ECB), null))
        .isEqualTo(cbc);
    assertThat(encrypt("CALG_RC2/CFB/PKCS5Padding", rc2, null))
        .isEqualTo(encrypt("CALG_RC2/CFB8/PKCS5Padding", rc2, null))
        .isEqualTo(encrypt("CALG_RC2", rc2.withMode(CipherMode.CRYPT_MODE_CFB), null))
        .hasSize(24);
    assertThat(encrypt("CALG_RC2/CFB/NoPadding", rc2, null)).hasSize(PLAIN.length);
    assertThat(encrypt("CALG_RC4/ECB/NoPadding", rc4, null))
        .isEqualTo(encrypt("CALG_RC4", rc4, null));
  }

  @Test
  void parameters_overrideStateOfKey() throws Exception {
    assertThat(encrypt("CALG_RC2", rc2, new IvParameterSpec(IV)))
        .isEqualTo(encrypt("CALG_RC2", rc2.withIV(IV), null))
        .isNotEqualTo(encrypt("CALG_RC2", rc2, null));
    assertThat(encrypt("CALG_RC2", rc2, new RC2ParameterSpec(40, IV)))
        .isEqualTo(encrypt("CALG_RC2", rc2.withIV(IV).withEffectiveKeyLength(40), null))
        .isNotEqualTo(encrypt("CALG_RC2", rc2.withIV(IV), null));
    assertThat(encrypt("CALG_RC2", rc2, new RC2ParameterSpec(40)))
        .isEqualTo(encrypt("CALG_RC2", rc2.withEffectiveKeyLength(40), null));
    CapiCipherParameterSpec all =
        CapiCipherParameterSpec.builder()
            .mode(CipherMode.CRYPT_MODE_CFB)
            .iv(IV)
            .modeBits(8)
            .padding(1)
            .effectiveKeyLength(99)
            .salt(new byte[] {9, 9, 9})
            .build();
    assertThat(encrypt("CALG_RC2", rc2, all))
        .isEqualTo(
            encrypt(
                "CALG_RC2",
                rc2.withMode(CipherMode.CRYPT_MODE_CFB)
                    .withIV(IV)
                    .withEffectiveKeyLength(99)
                    .withSalt(new byte[] {9, 9, 9}),
                null))
        .isNotEqualTo(encrypt("CALG_RC2", rc2, null));
  }

  @Test
  void parametersObjects_roundTrip() throws Exception {
    Cipher cipher = Cipher.getInstance("CALG_RC2", CAPI);
    cipher.init(Cipher.ENCRYPT_MODE, rc2.withIV(IV).withEffectiveKeyLength(40));
    byte[] encrypted = cipher.doFinal(PLAIN);
    AlgorithmParameters parameters = cipher.getParameters();

    assertThat(cipher.getIV()).isEqualTo(IV);
    assertThat(parameters.getParameterSpec(RC2ParameterSpec.class).getEffectiveKeyBits())
        .isEqualTo(40);
    cipher.init(Cipher.DECRYPT_MODE, rc2, parameters);
    assertThat(cipher.doFinal(encrypted)).isEqualTo(PLAIN);

    Cipher des = Cipher.getInstance("CALG_DES", CAPI);
    des.init(Cipher.ENCRYPT_MODE, key(AlgId.CALG_DES, 8).withIV(IV));
    assertThat(des.getParameters().getParameterSpec(IvParameterSpec.class).getIV()).isEqualTo(IV);

    Cipher stream = Cipher.getInstance("CALG_RC4", CAPI);
    stream.init(Cipher.ENCRYPT_MODE, rc4);
    assertThat(stream.getParameters()).isNull();
    assertThat(stream.getIV()).isNull();
    assertThat(stream.getBlockSize()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OFB", "CTS", "CTR", "GCM", "CFB64", "PCBC"})
  void unknownMode_isRefusedWithBadAlgId(String mode) {
    refuses(
        () -> Cipher.getInstance("CALG_RC2/" + mode + "/NoPadding", CAPI),
        NoSuchAlgorithmException.class,
        CapiError.NTE_BAD_ALGID);
    refuses(
        () -> Cipher.getInstance("CALG_RC4/CBC/NoPadding", CAPI),
        NoSuchAlgorithmException.class,
        CapiError.NTE_BAD_ALGID);
  }

  @Test
  void unknownPadding_isRefusedWithBadData() {
    refuses(
        () -> Cipher.getInstance("CALG_RC2/CBC/ISO10126Padding", CAPI),
        NoSuchPaddingException.class,
        CapiError.NTE_BAD_DATA);
    refuses(
        () -> Cipher.getInstance("CALG_RC4/ECB/PKCS5Padding", CAPI),
        NoSuchPaddingException.class,
        CapiError.NTE_BAD_DATA);
  }

  @Test
  void unsupportedModeOfKey_isRefusedWithBadAlgId() {
    refuses(
        () -> encrypt("CALG_RC2", rc2.withMode(CipherMode.CRYPT_MODE_OFB), null),
        InvalidKeyException.class,
        CapiError.NTE_BAD_ALGID);
    refuses(
        () -> encrypt("CALG_RC2", rc2.withMode(CipherMode.CRYPT_MODE_CFB).withModeBits(64), null),
        InvalidKeyException.class,
        CapiError.NTE_BAD_DATA);
  }

  @Test
  void badParameters_areRefusedWithCode() {
    record Refusal(Key key, AlgorithmParameterSpec params, CapiError code) {}
    Refusal[] refusals = {
      new Refusal(rc2, new GCMParameterSpec(96, IV), CapiError.ERROR_INVALID_PARAMETER),
      new Refusal(rc2, new IvParameterSpec(new byte[7]), CapiError.NTE_BAD_DATA),
      new Refusal(rc2, new IvParameterSpec(new byte[16]), CapiError.NTE_BAD_DATA),
      new Refusal(rc2, new RC2ParameterSpec(1025), CapiError.NTE_BAD_DATA),
      new Refusal(rc2, with().iv(new byte[7]).build(), CapiError.NTE_BAD_DATA),
      new Refusal(rc2, with().padding(2).build(), CapiError.NTE_BAD_DATA),
      new Refusal(rc2, with().modeBits(65).build(), CapiError.NTE_BAD_DATA),
      new Refusal(rc2, with().salt(new byte[24]).build(), CapiError.NTE_BAD_DATA),
      new Refusal(rc2, with().effectiveKeyLength(0).build(), CapiError.NTE_BAD_DATA),
      new Refusal(rc4, new IvParameterSpec(IV), CapiError.NTE_BAD_TYPE),
      new Refusal(rc4, new RC2ParameterSpec(40), CapiError.NTE_BAD_TYPE),
      new Refusal(key(AlgId.CALG_DES, 8), with().salt(new byte[11]).build(), CapiError.NTE_BAD_KEY),
    };
    for (Refusal refusal : refusals) {
      String name = ((SessionKey) refusal.key()).getAlgId().name();
      refuses(
          () -> encrypt(name, refusal.key(), refusal.params()),
          InvalidAlgorithmParameterException.class,
          refusal.code());
    }
    refuses(
        () ->
            encrypt(
                "CALG_RC2/CBC/PKCS5Padding", rc2, with().mode(CipherMode.CRYPT_MODE_ECB).build()),
        InvalidAlgorithmParameterException.class,
        CapiError.ERROR_INVALID_PARAMETER);
  }

  private static CapiCipherParameterSpec.Builder with() {
    return CapiCipherParameterSpec.builder();
  }

  @Test
  void otherKey_isRefusedWithBadKey() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    for (Key foreign : new Key[] {new SecretKeySpec(new byte[16], "RC2"), rc4, pair.getPublic()}) {
      refuses(
          () -> encrypt("CALG_RC2", foreign, null),
          InvalidKeyException.class,
          CapiError.NTE_BAD_KEY);
    }
    refuses(
        () -> encrypt("CALG_RC2", null, null),
        InvalidKeyException.class,
        CapiError.ERROR_INVALID_PARAMETER);
    rc2.destroy();
    refuses(
        () -> encrypt("CALG_RC2", rc2, null),
        InvalidKeyException.class,
        CapiError.NTE_BAD_KEY_STATE);
  }

  @Test
  void refusedInit_leavesCipherUninitialized() throws Exception {
    Cipher cipher = Cipher.getInstance("CALG_RC2", CAPI);
    cipher.init(Cipher.ENCRYPT_MODE, rc2);
    SessionKey tooShort = key(AlgId.CALG_RC2, 4).withMode(CipherMode.CRYPT_MODE_ECB);
    refuses(
        () -> cipher.init(Cipher.ENCRYPT_MODE, tooShort),
        InvalidKeyException.class,
        CapiError.NTE_BAD_KEY);

    SessionKey ecb = rc2.withMode(CipherMode.CRYPT_MODE_ECB);
    cipher.init(Cipher.ENCRYPT_MODE, ecb);
    assertThat(cipher.doFinal(PLAIN)).isEqualTo(encrypt("CALG_RC2", ecb, null));
    assertThat(rc2.isDestroyed()).isFalse();
  }

  @Test
  void newInit_changesModeAndKey() throws Exception {
    Cipher cipher = Cipher.getInstance("CALG_RC2", CAPI);
    for (int round = 0; round < 2; round++) {
      for (CipherMode mode :
          new CipherMode[] {
            CipherMode.CRYPT_MODE_CBC, CipherMode.CRYPT_MODE_ECB, CipherMode.CRYPT_MODE_CFB
          }) {
        SessionKey key = rc2.withMode(mode);
        cipher.init(Cipher.ENCRYPT_MODE, key, new RC2ParameterSpec(40));
        assertThat(cipher.doFinal(PLAIN))
            .isEqualTo(encrypt("CALG_RC2", key.withEffectiveKeyLength(40), null));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("providers")
  void noPadding_requiresWholeBlocksExceptInCfb(Provider provider) throws Exception {
    for (String mode : new String[] {"CBC", "ECB"}) {
      for (int opmode : new int[] {Cipher.ENCRYPT_MODE, Cipher.DECRYPT_MODE}) {
        Cipher cipher = Cipher.getInstance("CALG_RC2/" + mode + "/NoPadding", provider);
        cipher.init(opmode, rc2);
        byte[] whole = cipher.doFinal(new byte[16]);
        assertThat(whole).hasSize(16);
        cipher.update(new byte[3]);
        refuses(
            () -> cipher.doFinal(new byte[4]),
            javax.crypto.IllegalBlockSizeException.class,
            CapiError.NTE_BAD_DATA);
        assertThat(cipher.doFinal(new byte[16])).isEqualTo(whole);
        assertThat(cipher.doFinal()).isEmpty();
      }
    }
    Cipher cfb = Cipher.getInstance("CALG_RC2/CFB/NoPadding", provider);
    cfb.init(Cipher.ENCRYPT_MODE, rc2);
    assertThat(cfb.doFinal(new byte[5])).hasSize(5);
  }

  @Test
  void cipherOfDestroyedKey_remainsUnusable() throws Exception {
    Cipher cipher = Cipher.getInstance("CALG_RC2", CAPI);
    cipher.init(Cipher.DECRYPT_MODE, rc2);
    rc2.destroy();
    for (int attempt = 0; attempt < 2; attempt++) {
      refuses(
          () -> cipher.doFinal(new byte[8]),
          IllegalStateException.class,
          CapiError.NTE_BAD_KEY_STATE);
    }
  }

  @Test
  void wrap_encryptsEncodedKey() throws Exception {
    Cipher cipher = Cipher.getInstance("CALG_RC2", CAPI);
    KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    Key[] keys = {new SecretKeySpec(PLAIN, "HmacSHA1"), pair.getPublic(), pair.getPrivate(), rc4};
    int[] types = {Cipher.SECRET_KEY, Cipher.PUBLIC_KEY, Cipher.PRIVATE_KEY, Cipher.SECRET_KEY};
    for (int i = 0; i < keys.length; i++) {
      cipher.init(Cipher.WRAP_MODE, rc2);
      byte[] wrapped = cipher.wrap(keys[i]);
      cipher.init(Cipher.UNWRAP_MODE, rc2);
      Key unwrapped = cipher.unwrap(wrapped, keys[i].getAlgorithm(), types[i]);
      assertThat(unwrapped.getEncoded()).isEqualTo(keys[i].getEncoded());
    }
    cipher.init(Cipher.UNWRAP_MODE, rc2);
    refuses(
        () -> cipher.unwrap(new byte[9], "AES", Cipher.SECRET_KEY),
        InvalidKeyException.class,
        CapiError.NTE_BAD_DATA);
    cipher.init(Cipher.WRAP_MODE, rc2);
    SessionKey staying = PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, new byte[16]);
    refuses(() -> cipher.wrap(staying), InvalidKeyException.class, CapiError.NTE_BAD_KEY_STATE);
  }
}
