// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.NotSerializableException;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Tests what a private key reveals, and that copies of its numbers are wiped after each use. */
@Tag("unit")
class KeyPairPrivateKeyTest {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;
  private static RsaPrivateKeyData numbers;

  /** Copies of the numbers, and BLOBs of them, that the key's data object has returned. */
  private final List<RsaPrivateKeyData> copies = new ArrayList<>();

  private final List<byte[]> blobs = new ArrayList<>();
  private RsaPrivateKeyData body;

  @BeforeAll
  static void generate() throws Exception {
    numbers =
        (RsaPrivateKeyData)
            KeyBytes.numbers(CapiCalls.keyPair(CSP, "CALG_RSA_SIGN", 512 << 16 | 1).getPrivate());
  }

  @BeforeEach
  void recordCopies() {
    body =
        Mockito.mock(
            RsaPrivateKeyData.class,
            Mockito.withSettings()
                .spiedInstance(numbers.copy())
                .defaultAnswer(call -> {
                  Object result = call.callRealMethod();
                  if (result instanceof RsaPrivateKeyData copy) {
                    copies.add(copy);
                  } else if (result instanceof byte[] blob) {
                    blobs.add(blob);
                  }
                  return result;
                }));
  }

  private static KeyPairRow row() {
    return AlgorithmTable.row(CSP, AlgId.CALG_RSA_SIGN, KeyPairRow.class).orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private KeyPairPrivateKey<RsaPrivateKeyData> key(KeyFlag... flags) {
    return (KeyPairPrivateKey<RsaPrivateKeyData>)
        KeyPairFamilies.of(row().algorithm().kind())
            .privateKey(KeyAttributes.of(row(), Set.of(flags)), body, UserConsent.SILENT);
  }

  private static void assertWiped(RsaPrivateKeyData data) {
    assertThat(
            List.of(
                data.primeP(),
                data.primeQ(),
                data.primeExponentP(),
                data.primeExponentQ(),
                data.crtCoefficient(),
                data.privateExponent()))
        .containsOnly(BigInteger.ZERO);
  }

  private static void refused(CapiError error, Class<?> type, ThrowingCallable call) {
    assertThatCapi(call).fails(type).with(error);
  }

  @Test
  void destroy_wipesTheNumbers() {
    KeyPairPrivateKey<RsaPrivateKeyData> key = key(KeyFlag.CRYPT_EXPORTABLE);
    key.destroy();

    assertWiped(body);
    assertThat(key.isDestroyed()).isTrue();
  }

  @Test
  void destroyedKey_revealsNothing() {
    KeyPairPrivateKey<RsaPrivateKeyData> key = key(KeyFlag.CRYPT_EXPORTABLE);
    key.destroy();

    for (KeyUse use : KeyUse.values()) {
      refused(
          CapiError.NTE_BAD_KEY_STATE,
          InvalidKeyException.class,
          () -> key.numbers(use, InvalidKeyException::new));
    }
    List<ThrowingCallable> calls =
        List.of(
            key::publicPart,
            key::getEncoded,
            key::serialisedForm,
            () -> key.number(NumberReading.Component.PRIME_P, RsaPrivateKeyData::primeP));
    calls.forEach(call -> refused(CapiError.NTE_BAD_KEY_STATE, IllegalStateException.class, call));
    assertThat(copies).isEmpty();
  }

  @Test
  void nonExportableKey_isUsedButNotExported() throws Exception {
    KeyPairPrivateKey<RsaPrivateKeyData> key = key();

    refused(
        CapiError.NTE_BAD_KEY_STATE,
        InvalidKeyException.class,
        () -> key.numbers(KeyUse.EXPORT, InvalidKeyException::new));
    assertThat(key.getEncoded()).isNull();
    assertThat(key.getFormat()).isNull();
    refused(CapiError.NTE_BAD_KEY_STATE, NotSerializableException.class, key::serialisedForm);
    assertThat(copies).isEmpty();
    assertThat(key.numbers(KeyUse.SIGN, InvalidKeyException::new).primeP())
        .isEqualTo(numbers.primeP());
  }

  /**
   * An archivable key can be exported for archiving, but none of its copies is permanently
   * exportable.
   */
  @Test
  void archivableKey_isNotSerialized() {
    KeyPairPrivateKey<RsaPrivateKeyData> key = key(KeyFlag.CRYPT_ARCHIVABLE);

    assertThat(key.isPermanentlyExportable()).isFalse();
    assertThat(key(KeyFlag.CRYPT_EXPORTABLE).isPermanentlyExportable()).isTrue();
    refused(CapiError.NTE_BAD_KEY_STATE, NotSerializableException.class, key::serialisedForm);
    assertThat(copies).isEmpty();
  }

  /** In a silent context only STORE, which reveals nothing, is allowed. */
  @Test
  void protectedKeyInSilentContext_canOnlyBeStored() {
    KeyPairPrivateKey<RsaPrivateKeyData> key =
        key(KeyFlag.CRYPT_EXPORTABLE, KeyFlag.CRYPT_USER_PROTECTED);

    for (KeyUse use : KeyUse.values()) {
      if (use != KeyUse.STORE) {
        refused(
            CapiError.NTE_SILENT_CONTEXT,
            InvalidKeyException.class,
            () -> key.numbers(use, InvalidKeyException::new));
      }
    }
    refused(
        CapiError.NTE_SILENT_CONTEXT,
        InvalidKeyException.class,
        () -> key.requireUser(InvalidKeyException::new));
    assertThat(copies).isEmpty();
    assertThat(key.numbers(KeyUse.STORE, IllegalStateException::new)).isNotNull();
  }

  @Test
  void eachExport_wipesItsCopyOfTheNumbers() throws Exception {
    KeyPairPrivateKey<RsaPrivateKeyData> key = key(KeyFlag.CRYPT_EXPORTABLE);

    assertThat(key.getEncoded()).isNotEmpty();
    assertThat(key.serialisedForm()).isNotNull();
    assertThat(key.number(NumberReading.Component.PRIME_P, RsaPrivateKeyData::primeP))
        .isEqualTo(numbers.primeP());

    assertThat(copies).hasSize(3).allSatisfy(KeyPairPrivateKeyTest::assertWiped);
    assertThat(body.primeP()).as("the key itself").isEqualTo(numbers.primeP());
  }

  @Test
  void comparison_wipesComparedBlobs() {
    KeyPairPrivateKey<RsaPrivateKeyData> key = key(KeyFlag.CRYPT_EXPORTABLE);
    KeyPairPrivateKey<RsaPrivateKeyData> same = key();

    assertThat(key.equals(same)).isTrue();
    assertThat(blobs).hasSize(2).allSatisfy(blob -> assertThat(blob).containsOnly(0));
    assertThat(key.hashCode()).isEqualTo(same.hashCode()).isNotZero();
    assertThat(key.equals("key")).isFalse();
    same.destroy();
    assertThat(key.equals(same)).isFalse();
    assertThat(same.equals(key)).isFalse();
    assertThat(same.equals(same)).isTrue();
  }

  @Test
  void refusedImport_wipesTheNumbers() {
    KeyPairRow row = row();
    refused(
        CapiError.NTE_SILENT_CONTEXT,
        InvalidKeyException.class,
        () ->
            KeyPairImport.privateKey(
                row,
                Set.of(KeyFlag.CRYPT_USER_PROTECTED),
                body,
                UserConsent.SILENT,
                InvalidKeyException::new));
    assertWiped(body);
  }

  @Test
  void importWithUnsupportedLength_wipesTheNumbers() {
    KeyPairRow row = AlgorithmTable.row(CSP, AlgId.CALG_RSA_SIGN, KeyPairRow.class).orElseThrow();
    Mockito.doReturn(8).when(body).bitLength();

    refused(
        CapiError.NTE_BAD_DATA,
        InvalidKeyException.class,
        () ->
            KeyPairImport.privateKey(
                row, Set.of(), body, UserConsent.SILENT, InvalidKeyException::new));
    assertWiped(body);
  }

  /** Destruction is reported before consent is requested. */
  @Test
  void destroyedProtectedKey_requestsNoConsent() {
    KeyPairPrivateKey<RsaPrivateKeyData> key =
        key(KeyFlag.CRYPT_EXPORTABLE, KeyFlag.CRYPT_USER_PROTECTED);
    key.destroy();

    refused(
        CapiError.NTE_BAD_KEY_STATE,
        InvalidKeyException.class,
        () -> key.numbers(KeyUse.SIGN, InvalidKeyException::new));
    refused(
        CapiError.NTE_BAD_KEY_STATE,
        IllegalStateException.class,
        () -> key.number(NumberReading.Component.PRIME_P, RsaPrivateKeyData::primeP));
  }

  @Test
  void keysWithOtherNumbers_areNotEqual() throws Exception {
    KeyPairPrivateKey<RsaPrivateKeyData> key = key();
    Object other = CapiCalls.keyPair(CSP, "CALG_RSA_SIGN", 512 << 16 | 1).getPrivate();

    assertThat(key.equals(other)).isFalse();
    assertThat(key.isUserProtected()).isFalse();
  }

  /** Such a copy may be wiped in part. */
  @Test
  void copyMadeWhileKeyIsDestroyed_isWipedAndNotReturned() {
    KeyPairPrivateKey<RsaPrivateKeyData> key = key(KeyFlag.CRYPT_EXPORTABLE);
    Mockito.doAnswer(
            call -> {
              RsaPrivateKeyData copy = (RsaPrivateKeyData) call.callRealMethod();
              copies.add(copy);
              key.destroy();
              return copy;
            })
        .when(body)
        .copy();

    refused(
        CapiError.NTE_BAD_KEY_STATE,
        InvalidKeyException.class,
        () -> key.numbers(KeyUse.SIGN, InvalidKeyException::new));
    assertThat(copies).isNotEmpty();
    copies.forEach(KeyPairPrivateKeyTest::assertWiped);
  }
}
