// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.internal.primitive.cipher.CipherEngines;
import org.capijca.internal.session.RecordingKey;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.UnwrappedKeys;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that ciphers wipe copies of keys, and end with the key that they were given last. */
@Tag("unit")
class CipherKeyCopiesTest {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;
  private static final byte[] VALUE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

  private static SessionKey key() {
    return PlainKeys.key(CSP, AlgId.CALG_AES_128, VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_AES_128", "AES/CBC/PKCS5Padding", "AES/GCM/NoPadding"})
  void encodingOfWrappedKey_isWiped(String transformation) throws Exception {
    RecordingKey wrapped = new RecordingKey("AES", VALUE);
    Cipher cipher = Cipher.getInstance(transformation, CapiCalls.provider(CSP));
    cipher.init(Cipher.WRAP_MODE, key());

    byte[] bytes = cipher.wrap(wrapped);

    wrapped.assertWiped();
    cipher.init(Cipher.UNWRAP_MODE, key(), cipher.getParameters());
    assertThat(cipher.unwrap(bytes, "AES", Cipher.SECRET_KEY).getEncoded()).isEqualTo(VALUE);
  }

  @Test
  void decryptedKey_isWiped_whetherItIsOneOrNot() throws Exception {
    byte[] plain = VALUE.clone();
    Key key = UnwrappedKeys.unwrap(() -> plain, "AES", Cipher.SECRET_KEY);
    assertThat(key.getEncoded()).isEqualTo(VALUE);
    assertThat(plain).containsOnly(0);

    byte[] none = VALUE.clone();
    assertThatCapi(() -> UnwrappedKeys.unwrap(() -> none, "RSA", Cipher.PRIVATE_KEY))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_DATA);
    assertThat(none).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_AES_128", "AES/GCM/NoPadding"})
  void cipher_endsWithItsLastKeyOnly(String transformation) throws Exception {
    SessionKey first = key();
    SessionKey second = key();
    Cipher cipher = Cipher.getInstance(transformation, CapiCalls.provider(CSP));
    cipher.init(Cipher.ENCRYPT_MODE, first);
    cipher.init(Cipher.ENCRYPT_MODE, second);

    first.destroy();
    assertThat(cipher.doFinal(VALUE)).hasSize(32);
    second.destroy();

    assertThatCapi(() -> cipher.update(VALUE))
        .fails(IllegalStateException.class)
        .with(CapiError.NTE_BAD_KEY_STATE);
  }

  @Test
  void cipherOfDestroyedKey_isUsableWithAnother() throws Exception {
    SessionKey first = key();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", CapiCalls.provider(CSP));
    cipher.init(Cipher.ENCRYPT_MODE, first);
    first.destroy();

    cipher.init(Cipher.ENCRYPT_MODE, key());

    assertThat(cipher.doFinal(VALUE)).hasSize(32);
  }

  /** The effective length of RC2, and keys without their parity bits. */
  @ParameterizedTest
  @CsvSource({"CALG_RC2, 16, 40", "CALG_DES, 8, 56", "CALG_AES_128, 16, 128"})
  void keySize_isNumberOfEffectiveBits(AlgId algId, int bytes, int bits) throws Exception {
    SessionKey key = PlainKeys.key(CSP, algId, new byte[bytes]);
    if (key.hasEffectiveLength()) {
      key = key.withEffectiveKeyLength(40);
    }
    CapiCipherSpi cipher =
        new CapiCipherSpi(
            new CapiDialect(algId), CipherEngines.PREFERRED, key.getBlockLength() / Byte.SIZE);

    assertThat(cipher.engineGetKeySize(key)).isEqualTo(bits);
  }

  @Test
  void dataWrittenToArray_areCounted() throws Exception {
    Cipher cipher = Cipher.getInstance("CALG_AES_128", CapiCalls.provider(CSP));
    cipher.init(Cipher.ENCRYPT_MODE, key());
    byte[] whole = cipher.doFinal(VALUE);
    byte[] out = new byte[33];

    assertThat(cipher.update(VALUE, 0, 16, out, 1)).isEqualTo(16);
    assertThat(cipher.doFinal(new byte[0], 0, 0, out, 17)).isEqualTo(16);

    assertThat(Arrays.copyOfRange(out, 1, 33)).isEqualTo(whole);
  }

  /** A key of the JDK in RC2 means what it means to the JDK. */
  @ParameterizedTest
  @CsvSource({"RC2, 16", "RC2, 5", "AES, 16"})
  void keyOfJdk_isUsedAsByJdk(String name, int bytes) throws Exception {
    SecretKeySpec key = new SecretKeySpec(VALUE, 0, bytes, name);
    String transformation = name + "/ECB/PKCS5Padding";
    Cipher jdk = Cipher.getInstance(transformation, "SunJCE");
    jdk.init(Cipher.ENCRYPT_MODE, key);
    Cipher cipher = Cipher.getInstance(transformation, CapiCalls.provider(CSP));
    cipher.init(Cipher.ENCRYPT_MODE, key);

    assertThat(cipher.doFinal(VALUE)).isEqualTo(jdk.doFinal(VALUE));
  }

  private static KeyStateChange changed(SessionKey key) {
    KeyStateChange change = new KeyStateChange(key);
    change.change(copy -> copy.withMode(CipherMode.CRYPT_MODE_ECB));
    return change;
  }

  @Test
  void replacedCipher_wipesItsCopyOfKey() throws Exception {
    SessionKey key = key();
    KeyStateChange first = changed(key);
    KeyStateChange second = changed(key);
    InitializedCipher before =
        InitializedCipher.of(CipherEngines.PREFERRED, first, true, true, null);

    InitializedCipher.of(CipherEngines.PREFERRED, second, true, true, before);

    assertThat(first.result().isDestroyed()).isTrue();
    assertThat(second.result().isDestroyed()).isFalse();
    key.destroy();
    assertThat(second.result().isDestroyed()).isTrue();
  }

  /** A dialect that changes the key, and then refuses the parameters. */
  private static final class RefusingDialect implements CipherDialect {
    private SessionKey copy;

    @Override
    public Map<String, CipherMode> modes() {
      return Map.of();
    }

    @Override
    public boolean accepts(SessionKey key) {
      return true;
    }

    @Override
    public void prepare(
        KeyStateChange key,
        boolean encrypt,
        CipherMode mode,
        AlgorithmParameterSpec params,
        SecureRandom random)
        throws InvalidAlgorithmParameterException {
      key.change(one -> one.withMode(CipherMode.CRYPT_MODE_ECB));
      copy = key.result();
      throw new InvalidAlgorithmParameterException("refused");
    }

    @Override
    public String toString() {
      return "refusing";
    }
  }

  @Test
  void refusedInit_wipesItsCopyOfKey() {
    RefusingDialect dialect = new RefusingDialect();
    SessionKey key = key();
    CapiCipherSpi cipher = new CapiCipherSpi(dialect, CipherEngines.PREFERRED, 16);

    assertThatThrownBy(
            () -> cipher.engineInit(Cipher.ENCRYPT_MODE, key, (AlgorithmParameterSpec) null, null))
        .isInstanceOf(InvalidAlgorithmParameterException.class);

    assertThat(dialect.copy.isDestroyed()).isTrue();
    assertThat(key.isDestroyed()).isFalse();
  }

  /** After a failure each method starts from the state of the last init. */
  @Test
  void failure_startsCipherAgain() throws Exception {
    Cipher cipher = Cipher.getInstance("CALG_AES_128/CBC/NoPadding", CapiCalls.provider(CSP));
    cipher.init(Cipher.ENCRYPT_MODE, key());
    byte[] expected = cipher.doFinal(VALUE);
    List<ThrowingCallable> uses =
        List.of(
            () -> assertThat(cipher.doFinal(VALUE)).isEqualTo(expected),
            () -> assertThat(cipher.update(VALUE)).isEqualTo(expected),
            () -> {
              byte[] out = new byte[16];
              cipher.update(VALUE, 0, 16, out, 0);
              assertThat(out).isEqualTo(expected);
            },
            () -> {
              byte[] out = new byte[16];
              cipher.doFinal(VALUE, 0, 16, out, 0);
              assertThat(out).isEqualTo(expected);
            },
            () -> assertThat(cipher.getOutputSize(16)).isEqualTo(16));
    for (ThrowingCallable use : uses) {
      cipher.init(Cipher.ENCRYPT_MODE, key());
      cipher.update(VALUE);
      assertThatCapi(() -> cipher.doFinal(VALUE, 0, 5))
          .fails(IllegalBlockSizeException.class)
          .with(CapiError.NTE_BAD_DATA)
          .hasMessageContaining("21 bytes are not whole blocks of 16 bytes");

      assertThatCode(use).doesNotThrowAnyException();
    }
  }
}
