// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.lang.invoke.MethodHandles;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.DESKeySpec;
import javax.crypto.spec.DESedeKeySpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.internal.blob.PlaintextKeyBlob;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.primitive.digest.SharedDigest;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedConstruction;
import org.mockito.MockedStatic;

/** Tests that copies of a key are wiped when it is imported, exported or derived. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class KeyCopiesWipeTest {
  private static final byte[] VALUE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

  private static SessionKey rc2(KeyFlag... flags) {
    return PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC2, VALUE, flags);
  }

  private static SessionKeyRow row(AlgId algId) {
    return CspContext.DEFAULT.row(algId, SessionKeyRow.class).orElseThrow();
  }

  private static CapiSecretKeyFactorySpi factory() {
    return new CapiSecretKeyFactorySpi(row(AlgId.CALG_RC2), 0);
  }

  private static CapiKeyBlobSpec spec(byte[] blob) {
    CapiKeyBlobSpec spec = mock(CapiKeyBlobSpec.class);
    when(spec.getEncoded()).thenReturn(blob);
    when(spec.getFlags()).thenReturn(Set.of());
    return spec;
  }

  @Test
  void importedBlob_isWiped() throws Exception {
    byte[] blob = CapiCalls.plaintextKeyBlob(AlgId.CALG_RC2, VALUE);
    byte[] wrong = CapiCalls.plaintextKeyBlob(AlgId.CALG_RC4, VALUE);

    assertThat(((SessionKey) factory().engineGenerateSecret(spec(blob))).keyValue())
        .isEqualTo(VALUE);
    assertThatCapi(() -> factory().engineGenerateSecret(spec(wrong)))
        .fails(InvalidKeySpecException.class)
        .with(CapiError.NTE_BAD_ALGID);

    assertThat(blob).containsOnly(0);
    assertThat(wrong).containsOnly(0);
  }

  @Test
  void keyReadFromBlob_isWiped() throws Exception {
    PlaintextKeyBlob blob = mock(PlaintextKeyBlob.class);
    when(blob.algId()).thenReturn(AlgId.CALG_RC2);
    when(blob.key()).thenReturn(VALUE.clone());
    try (MockedStatic<PlaintextKeyBlob> reading = mockStatic(PlaintextKeyBlob.class)) {
      reading.when(() -> PlaintextKeyBlob.read(any())).thenReturn(blob);
      factory().engineGenerateSecret(spec(new byte[1]));
    }

    verify(blob).wipe();
  }

  @Test
  void exportedBlobAndKeyInIt_areWiped() throws Exception {
    SessionKey key = spy(rc2(KeyFlag.CRYPT_EXPORTABLE));
    byte[] copy = VALUE.clone();
    doReturn(copy).when(key).keyValue();
    List<byte[]> blobs = new ArrayList<>();
    CapiKeyBlobSpec exported;
    try (MockedStatic<PlaintextKeyBlob> writing =
        mockStatic(
            PlaintextKeyBlob.class,
            call -> {
              blobs.add((byte[]) call.callRealMethod());
              return blobs.get(0);
            })) {
      exported = (CapiKeyBlobSpec) factory().engineGetKeySpec(key, CapiKeyBlobSpec.class);
    }

    assertThat(exported.getEncoded()).isEqualTo(CapiCalls.plaintextKeyBlob(AlgId.CALG_RC2, VALUE));
    assertThat(copy).containsOnly(0);
    assertThat(blobs).hasSize(1).allSatisfy(blob -> assertThat(blob).containsOnly(0));
    assertThat(key.isDestroyed()).isFalse();
  }

  @Test
  void encodingOfSpec_isWiped() throws Exception {
    SessionKey key = spy(rc2(KeyFlag.CRYPT_EXPORTABLE));
    byte[] copy = VALUE.clone();
    doReturn(copy).when(key).getEncoded();

    SecretKeySpec spec = (SecretKeySpec) factory().engineGetKeySpec(key, SecretKeySpec.class);

    assertThat(spec.getEncoded()).isEqualTo(VALUE);
    assertThat(copy).containsOnly(0);
  }

  @Test
  void keyMadeForExportOnly_isDestroyed() throws Exception {
    List<SessionKey> made = new ArrayList<>();
    try (MockedStatic<RawKeyImport> importing =
        mockStatic(
            RawKeyImport.class,
            call -> {
              Object result = call.callRealMethod();
              if (result instanceof SessionKey key) {
                made.add(key);
              }
              return result;
            })) {
      factory().engineGetKeySpec(new SecretKeySpec(VALUE, "RC2"), CapiKeyBlobSpec.class);
    }

    assertThat(made).isNotEmpty().allSatisfy(key -> assertThat(key.isDestroyed()).isTrue());
  }

  @Test
  void encodingOfForeignKey_isWiped() throws Exception {
    RecordingKey key = new RecordingKey("RC2", VALUE);
    assertThat(((SessionKey) factory().engineTranslateKey(key)).keyValue()).isEqualTo(VALUE);
    key.assertWiped();

    RecordingKey other = new RecordingKey("Blowfish", VALUE);
    assertThatCapi(() -> factory().engineTranslateKey(other))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY);
    other.assertWiped();
    assertThatCapi(() -> RawKeyImport.ofKey(CspContext.DEFAULT, other, Set.of()))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_ALGID);
    other.assertWiped();
  }

  private static CapiDeriveKeySpec derivation(byte[] data, byte[] hashValue) {
    CapiDeriveKeySpec spec = mock(CapiDeriveKeySpec.class);
    when(spec.getHash()).thenReturn(AlgId.CALG_SHA1);
    when(spec.getCsp()).thenReturn(Optional.empty());
    when(spec.getSecret()).thenReturn(data);
    when(spec.getHashValue()).thenReturn(Optional.ofNullable(hashValue));
    return spec;
  }

  private static byte[] ones(int length) {
    byte[] ones = new byte[length];
    Arrays.fill(ones, (byte) 1);
    return ones;
  }

  /** An RC2 key is cut from the hash value; an AES key is expanded from it. */
  @ParameterizedTest
  @ValueSource(strings = {"CALG_RC2", "CALG_AES_128"})
  void derivation_leavesNoCopyOfSecret(AlgId algId) throws Exception {
    byte[] data = ones(9);
    byte[] hashValue = ones(20);
    RecordingDigest digest = new RecordingDigest("SHA-1");
    SessionKey fromData;
    SessionKey fromHashValue;
    try (MockedConstruction<SharedDigest> digests =
        mockConstruction(
            SharedDigest.class, (mock, context) -> when(mock.take()).thenReturn(digest))) {
      KeyDerivation derivation = new KeyDerivation(row(algId));
      fromData = derivation.derive(derivation(data, null));
      fromHashValue = derivation.derive(derivation(null, hashValue));
      assertThat(digests.constructed()).hasSize(1);
      verify(digests.constructed().get(0), times(2)).giveBack(digest);
    }

    assertThat(data).containsOnly(0);
    assertThat(hashValue).containsOnly(0);
    assertThat(digest.arrays()).isNotEmpty().allSatisfy(array -> assertThat(array).containsOnly(0));
    assertThat(fromData).isEqualTo(new KeyDerivation(row(algId)).derive(derivation(ones(9), null)));
    assertThat(fromHashValue)
        .isEqualTo(new KeyDerivation(row(algId)).derive(derivation(null, ones(20))));
  }

  @Test
  void hashValueOfWrongLength_isWiped() {
    byte[] hashValue = ones(16);

    assertThatCapi(() -> new KeyDerivation(row(AlgId.CALG_RC2)).derive(derivation(null, hashValue)))
        .fails(InvalidKeySpecException.class)
        .with(CapiError.NTE_BAD_LEN);

    assertThat(hashValue).containsOnly(0);
  }

  @ParameterizedTest
  @CsvSource({"CALG_DES, 8", "CALG_3DES, 24"})
  void desKey_isConvertedToAndFromSpecOfJdk(AlgId algId, int length) throws Exception {
    byte[] value = new byte[length];
    Arrays.fill(value, (byte) 1);
    CapiSecretKeyFactorySpi des = new CapiSecretKeyFactorySpi(row(algId), 1);
    SessionKey key = PlainKeys.key(Csp.MS_STRONG_PROV, algId, value, KeyFlag.CRYPT_EXPORTABLE);
    Class<?> type = length == 8 ? DESKeySpec.class : DESedeKeySpec.class;

    KeySpec spec = des.engineGetKeySpec(key, type);

    assertThat(spec).isExactlyInstanceOf(type);
    assertThat(((SessionKey) des.engineGenerateSecret(spec)).keyValue()).isEqualTo(value);
    Class<?> other = length == 8 ? DESedeKeySpec.class : DESKeySpec.class;
    assertThatCapi(() -> des.engineGetKeySpec(key, other))
        .fails(InvalidKeySpecException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER);
  }

  @Test
  void rawKeySpec_isImported() throws Exception {
    KeySpec spec = new SecretKeySpec(VALUE, "RC2");

    assertThat(((SessionKey) factory().engineGenerateSecret(spec)).keyValue()).isEqualTo(VALUE);
  }

  @Test
  void missingSpecs_areRefused() {
    assertThatCapi(() -> factory().engineGenerateSecret(null))
        .fails(InvalidKeySpecException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER)
        .hasMessageContaining("not null");
    assertThatCapi(() -> factory().engineGenerateSecret(new PBEKeySpec(new char[0])))
        .fails(InvalidKeySpecException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER)
        .hasMessageContaining("not a javax.crypto.spec.PBEKeySpec");
    assertThatCapi(() -> factory().engineGetKeySpec(rc2(KeyFlag.CRYPT_EXPORTABLE), null))
        .fails(InvalidKeySpecException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER);
    assertThatCapi(() ->
            new CapiKeyGeneratorSpi(row(AlgId.CALG_RC2), 0)
                .engineInit((AlgorithmParameterSpec) null, null))
        .fails(InvalidAlgorithmParameterException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER)
        .hasMessageContaining("not null");
  }

  @Test
  void modeWithoutImplementation_isRefusedByDssCsps() {
    SessionKey key = PlainKeys.key(Csp.MS_ENH_DSS_DH_PROV, AlgId.CALG_RC2, VALUE);

    assertThatCapi(() -> key.withMode(CipherMode.CRYPT_MODE_OFB))
        .fails(IllegalArgumentException.class)
        .with(CapiError.NTE_BAD_DATA);
    assertThat(key.withMode(CipherMode.CRYPT_MODE_CFB).getMode())
        .isEqualTo(CipherMode.CRYPT_MODE_CFB);
    assertThat(rc2().withMode(CipherMode.CRYPT_MODE_OFB).getMode())
        .isEqualTo(CipherMode.CRYPT_MODE_OFB);
  }

  @Test
  void archivableKey_isShownAsSuch() {
    assertThat(rc2(KeyFlag.CRYPT_ARCHIVABLE).isArchivable()).isTrue();
    assertThat(rc2(KeyFlag.CRYPT_EXPORTABLE).isArchivable()).isFalse();
  }

  @Test
  void keyForCipherOfJdk_isWiped() throws Exception {
    byte[] copy = VALUE.clone();
    SessionKey key = spy(PlainKeys.key(Csp.MS_ENH_RSA_AES_PROV, AlgId.CALG_AES_128, VALUE));
    doReturn(copy).when(key).cipherKey();
    Cipher cipher =
        Cipher.getInstance("AES/GCM/NoPadding", CapiCalls.provider(Csp.MS_ENH_RSA_AES_PROV));

    cipher.init(Cipher.ENCRYPT_MODE, key);

    assertThat(copy).containsOnly(0);
    assertThat(cipher.doFinal(VALUE)).hasSize(32);
  }

  @Test
  void accessToKeyMaterial_isForClassesOfProviderOnly() {
    assertThatCapi(() -> SessionKeyAccess.of(MethodHandles.lookup()))
        .fails(SecurityException.class)
        .with(CapiError.NTE_PERM);
  }

  /** Of the default flags, an imported key gets those that CryptImportKey has too. */
  @Test
  void importedKeyWithoutFlags_getsDefaultFlagsForImport() throws Exception {
    int flags = KeyFlag.CRYPT_EXPORTABLE.value() | KeyFlag.CRYPT_ARCHIVABLE.value();
    SecretKeySpec key = new SecretKeySpec(VALUE, 0, 5, "RC2");

    SessionKey exportable =
        (SessionKey)
            new CapiSecretKeyFactorySpi(row(AlgId.CALG_RC2), flags).engineTranslateKey(key);

    assertThat(exportable.getFlags()).containsExactly(KeyFlag.CRYPT_EXPORTABLE);
    assertThat(exportable.getSalt()).hasSize(11);
    assertThat(((SessionKey) factory().engineTranslateKey(key)).getFlags()).isEmpty();
  }
}
