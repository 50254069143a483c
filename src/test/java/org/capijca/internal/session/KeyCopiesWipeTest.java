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

import java.security.InvalidKeyException;
import java.security.spec.InvalidKeySpecException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiError;
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
}
