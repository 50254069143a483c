// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.mac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.primitive.digest.Hmac;
import org.capijca.internal.primitive.digest.Tls1Prf;
import org.capijca.internal.session.RecordingKey;
import org.capijca.internal.session.SessionKey;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiTls1PrfParameterSpec;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.MockedStatic;

/** Tests what becomes of a MAC, and of copies of its key, when either is replaced or destroyed. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class MacLifeTest {
  private static final byte[] VALUE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
  private static final byte[] DATA = {1, 2, 3};
  private static final CapiHmacParameterSpec SHA1 = new CapiHmacParameterSpec(AlgId.CALG_SHA1);

  private final SessionKey key = PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC2, VALUE);
  private final SessionKey other = PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC2, VALUE);

  private static void destroyed(ThrowingCallable call) {
    assertThatCapi(call).fails(IllegalStateException.class).with(CapiError.NTE_BAD_KEY_STATE);
  }

  @Test
  void valueOfForeignKey_isWiped() throws Exception {
    RecordingKey foreign = new RecordingKey("HmacSHA1", VALUE);
    HmacSpi mac = new HmacSpi(HashAlgorithm.SHA1);

    mac.engineInit(foreign, null);

    foreign.assertWiped();
    mac.engineUpdate(DATA, 0, 3);
    HmacSpi own = new HmacSpi(CspContext.DEFAULT);
    own.engineInit(key, SHA1);
    own.engineUpdate(DATA[0]);
    own.engineUpdate(DATA, 1, 2);
    assertThat(mac.engineDoFinal()).isEqualTo(own.engineDoFinal());
  }

  /** Makes the HMACs of the next inits mocks, and keeps the copies of the key. */
  private static MockedStatic<Hmac> hmacs(List<byte[]> keys, Hmac... mocks) {
    Iterator<Hmac> next = List.of(mocks).iterator();
    MockedStatic<Hmac> making = mockStatic(Hmac.class);
    making
        .when(() -> Hmac.of(any(), any(), anyInt(), any(), any()))
        .thenAnswer(call -> {
          keys.add(call.getArgument(1));
          return next.next();
        });
    return making;
  }

  @Test
  void replacedHmac_isWiped_andSoAreCopiesOfKeys() throws Exception {
    List<byte[]> keys = new ArrayList<>();
    Hmac first = mock(Hmac.class);
    Hmac second = mock(Hmac.class);
    HmacSpi mac = new HmacSpi(CspContext.DEFAULT);
    try (MockedStatic<Hmac> making = hmacs(keys, first, second)) {
      mac.engineInit(key, SHA1);
      mac.engineInit(other, SHA1);
    }

    verify(first).wipe();
    verify(second, never()).wipe();
    assertThat(keys).hasSize(2).allSatisfy(copy -> assertThat(copy).hasSize(16).containsOnly(0));

    mac.engineReset();
    verify(second).reset();
    key.destroy();
    verify(second, never()).wipe();
    other.destroy();
    verify(second).wipe();
    destroyed(mac::engineDoFinal);
    assertThatCode(mac::engineReset).doesNotThrowAnyException();
    assertThatCode(mac::destroy).doesNotThrowAnyException();
  }

  @Test
  void valueComputedWhileKeyIsDestroyed_isWiped() throws Exception {
    byte[] value = VALUE.clone();
    Hmac hmac = mock(Hmac.class);
    when(hmac.doFinal())
        .thenAnswer(call -> {
          key.destroy();
          return value;
        });
    HmacSpi mac = new HmacSpi(CspContext.DEFAULT);
    try (MockedStatic<Hmac> making = hmacs(new ArrayList<>(), hmac)) {
      mac.engineInit(key, SHA1);
    }

    destroyed(mac::engineDoFinal);

    assertThat(value).containsOnly(0);
  }

  @Test
  void lengthOfHmac_isKnownOnceHashIs() throws Exception {
    HmacSpi mac = new HmacSpi(CspContext.DEFAULT);
    assertThat(mac.engineGetMacLength()).isZero();
    assertThat(new HmacSpi(HashAlgorithm.SHA_256).engineGetMacLength()).isEqualTo(32);

    mac.engineInit(key, SHA1);

    assertThat(mac.engineGetMacLength()).isEqualTo(20);
  }

  @Test
  void copyOfHmac_isDestroyedWithKey() throws Exception {
    HmacSpi mac = new HmacSpi(CspContext.DEFAULT);
    assertThat(mac.clone()).isNotSameAs(mac);
    mac.engineInit(key, SHA1);
    mac.engineUpdate(DATA, 0, 3);
    HmacSpi copy = (HmacSpi) mac.clone();
    assertThat(((HmacSpi) mac.clone()).engineDoFinal()).isEqualTo(mac.engineDoFinal());

    key.destroy();

    destroyed(copy::engineDoFinal);
    destroyed(() -> copy.engineUpdate(DATA, 0, 3));
  }

  @Test
  void copyOfHmacUnderForeignKey_goesOnAlone() throws Exception {
    HmacSpi mac = new HmacSpi(HashAlgorithm.SHA1);
    mac.engineInit(new RecordingKey("HmacSHA1", VALUE), null);
    HmacSpi copy = (HmacSpi) mac.clone();

    copy.engineUpdate(DATA, 0, 3);
    mac.engineUpdate(DATA, 0, 3);

    assertThat(copy.engineDoFinal()).isEqualTo(mac.engineDoFinal()).hasSize(20);
  }

  @Test
  void cbcMac_isDestroyedWithItsLastKeyOnly() throws Exception {
    CbcMacSpi mac = new CbcMacSpi();
    assertThat(mac.engineGetMacLength()).isZero();
    assertThatCode(mac::engineReset).doesNotThrowAnyException();
    mac.engineInit(key, null);
    mac.engineInit(other, null);
    assertThat(mac.engineGetMacLength()).isEqualTo(8);
    mac.engineUpdate(DATA, 0, 3);
    byte[] value = mac.engineDoFinal();

    key.destroy();
    mac.engineUpdate(DATA[0]);
    mac.engineUpdate(DATA, 1, 2);
    assertThat(mac.engineDoFinal()).isEqualTo(value);
    other.destroy();

    destroyed(mac::engineDoFinal);
    destroyed(() -> mac.engineUpdate(DATA, 0, 3));
    assertThatCode(mac::engineReset).doesNotThrowAnyException();
  }

  @Test
  void resetCbcMac_startsAgain() throws Exception {
    CbcMacSpi mac = new CbcMacSpi();
    mac.engineInit(key, null);
    byte[] empty = mac.engineDoFinal();
    mac.engineUpdate(VALUE, 0, 16);

    mac.engineReset();

    assertThat(mac.engineDoFinal()).isEqualTo(empty);
  }

  @Test
  void keyInEcb_isRefusedByCbcMac() {
    assertThatCapi(() -> new CbcMacSpi().engineInit(key.withMode(CipherMode.CRYPT_MODE_ECB), null))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY)
        .hasMessageContaining("CALG_RC2 in CRYPT_MODE_ECB");
    assertThatCapi(() ->
            new CbcMacSpi()
                .engineInit(PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, VALUE), null))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY)
        .hasMessageContaining("not CALG_RC4 (");
  }

  @Test
  void prf_wipesSecret_andForgetsSeed() throws Exception {
    SessionKey secret =
        PlainKeys.key(Csp.MS_DEF_RSA_SCHANNEL_PROV, AlgId.CALG_TLS1_MASTER, new byte[] {5, 6});
    CapiTls1PrfParameterSpec spec =
        new CapiTls1PrfParameterSpec("label".getBytes(StandardCharsets.US_ASCII), 12);
    Tls1PrfSpi prf = new Tls1PrfSpi();
    assertThat(prf.engineGetMacLength()).isZero();
    prf.engineInit(secret, spec);
    assertThat(prf.engineGetMacLength()).isEqualTo(12);
    byte[] empty = prf.engineDoFinal();

    List<byte[]> secrets = new ArrayList<>();
    prf.engineUpdate((byte) 1);
    try (MockedStatic<Tls1Prf> computing =
        mockStatic(
            Tls1Prf.class,
            call -> {
              secrets.add(call.getArgument(0));
              return call.callRealMethod();
            })) {
      assertThat(prf.engineDoFinal()).isNotEqualTo(empty);
    }

    assertThat(secrets).isNotEmpty();
    assertThat(secrets.get(0)).hasSize(2).containsOnly(0);
    assertThat(prf.engineDoFinal()).isEqualTo(empty);
    prf.engineUpdate(DATA, 0, 3);
    prf.engineReset();
    assertThat(prf.engineDoFinal()).isEqualTo(empty);
    prf.engineUpdate(DATA, 0, 3);
    prf.engineInit(secret, spec);
    assertThat(prf.engineDoFinal()).isEqualTo(empty);
  }

  /** A caller's string shorter than the key would make the MAC depend on a part of it only. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, true",
    "64, 64, true",
    "65, 0, true",
    "63, 64, false",
    "64, 63, false",
    "1, 0, false"
  })
  void ownStrings_coverKeyThatIsNotExportable(int inner, int outer, boolean accepted) {
    CapiHmacParameterSpec spec =
        new CapiHmacParameterSpec(AlgId.CALG_SHA1, new byte[inner], new byte[outer]);
    HmacSpi mac = new HmacSpi(CspContext.DEFAULT);

    if (accepted) {
      assertThatCode(() -> mac.engineInit(key, spec)).doesNotThrowAnyException();
    } else {
      assertThatCapi(() -> mac.engineInit(key, spec))
          .fails(InvalidAlgorithmParameterException.class)
          .with(CapiError.NTE_BAD_KEY_STATE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = AlgId.class,
      names = {"CALG_SSL3_SHAMD5", "CALG_MAC", "CALG_RC4"})
  void hashWithoutHmac_isRefused(AlgId hash) {
    assertThatCapi(
            () -> new HmacSpi(CspContext.DEFAULT).engineInit(key, new CapiHmacParameterSpec(hash)))
        .fails(InvalidAlgorithmParameterException.class)
        .with(CapiError.NTE_BAD_ALGID);
  }
}
