// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;

import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.DwFlags;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.primitive.agreement.DhPrimitive;
import org.capijca.internal.session.KeyDerivation;
import org.capijca.internal.session.SessionKey;
import org.capijca.spec.AgreedKeyRule;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.MockedConstruction;
import org.mockito.MockedStatic;
import org.mockito.stubbing.Answer;

/** Tests that the agreed number, and what is made of it on the way to a key, is wiped. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class AgreedNumberWipeTest {
  private static final Csp CSP = Csp.MS_ENH_DSS_DH_PROV;

  private static KeyPair pair;

  private final List<byte[]> arrays = new ArrayList<>();

  @BeforeAll
  static void generate() throws Exception {
    pair = CapiCalls.keyPair(CSP, "CALG_DH_SF", 512 << 16 | 1);
  }

  private Answer<Object> keepingArrays() {
    return call -> {
      Object result = call.callRealMethod();
      if (result instanceof byte[] array) {
        arrays.add(array);
      }
      return result;
    };
  }

  private static CapiKeyAgreementSpi agreement(AgreementDialect dialect, AgreedKeyRule rule)
      throws Exception {
    CapiKeyAgreementSpi agreement = new CapiKeyAgreementSpi(dialect);
    agreement.engineInit(
        pair.getPrivate(), CapiKeyAgreementParameterSpec.builder().rule(rule).build(), null);
    agreement.engineDoPhase(pair.getPublic(), true);
    return agreement;
  }

  private void assertWiped() {
    assertThat(arrays).isNotEmpty().allSatisfy(array -> assertThat(array).containsOnly(0));
  }

  @ParameterizedTest
  @EnumSource(AgreementDialect.class)
  void agreedNumber_isWipedAfterItsBytesAreReturned(AgreementDialect dialect) throws Exception {
    CapiKeyAgreementSpi agreement = agreement(dialect, AgreedKeyRule.LE_PREFIX);
    byte[] secret;
    try (MockedStatic<DhPrimitive> agreeing = mockStatic(DhPrimitive.class, keepingArrays())) {
      secret = agreement.engineGenerateSecret();
    }

    assertThat(secret).hasSize(64).isNotEqualTo(new byte[64]);
    assertWiped();
  }

  @Test
  void secretCopiedToArray_isWiped() throws Exception {
    CapiKeyAgreementSpi agreement = agreement(AgreementDialect.ALG_ID, AgreedKeyRule.LE_PREFIX);
    byte[] out = new byte[66];
    try (MockedStatic<LittleEndianNumber> reversing =
        mockStatic(LittleEndianNumber.class, keepingArrays())) {
      assertThat(agreement.engineGenerateSecret(out, 2)).isEqualTo(64);
    }

    assertThat(Arrays.copyOfRange(out, 2, 66)).isNotEqualTo(new byte[64]);
    assertWiped();
  }

  @ParameterizedTest
  @EnumSource(AgreedKeyRule.class)
  void agreedNumber_isWipedAfterKeyIsDerived(AgreedKeyRule rule) throws Exception {
    CapiKeyAgreementSpi agreement = agreement(AgreementDialect.ALG_ID, rule);
    SessionKey key;
    try (MockedStatic<DhPrimitive> agreeing = mockStatic(DhPrimitive.class, keepingArrays())) {
      key = (SessionKey) agreement.engineGenerateSecret("CALG_RC4");
    }

    assertThat(key.getKeyLength()).isEqualTo(128);
    assertWiped();
  }

  @Test
  void preMasterSecretOfTls_isWiped() throws Exception {
    CapiKeyAgreementSpi agreement = agreement(AgreementDialect.STANDARD, AgreedKeyRule.LE_PREFIX);
    try (MockedStatic<AgreedKeyDerivation> stripping =
        mockStatic(AgreedKeyDerivation.class, keepingArrays())) {
      byte[] secret = agreement.engineGenerateSecret("TlsPremasterSecret").getEncoded();
      assertThat(secret).isNotEqualTo(new byte[secret.length]);
    }

    assertWiped();
  }

  private static SessionKeyRow row(Csp csp, AlgId algId) {
    return AlgorithmTable.sessionKey(csp, algId).orElseThrow();
  }

  private static byte[] number(int length) {
    byte[] number = new byte[length];
    Arrays.fill(number, (byte) 9);
    return number;
  }

  @Test
  void numberTooShortForKey_isWiped() {
    try (MockedStatic<LittleEndianNumber> reversing =
        mockStatic(LittleEndianNumber.class, keepingArrays())) {
      assertThatCapi(() ->
              AgreedKeyDerivation.derive(
                  row(CSP, AlgId.CALG_RC4),
                  DwFlags.fromBits(0),
                  number(15),
                  AgreedKeyRule.LE_PREFIX))
          .fails(InvalidKeyException.class)
          .with(CapiError.NTE_BAD_DATA)
          .hasMessageContaining("15 bytes, too few for a key of 16");
    }

    assertWiped();
  }

  @Test
  void hashedNumberAndItsSpec_areWiped() throws Exception {
    List<CapiDeriveKeySpec> specs = new ArrayList<>();
    try (MockedStatic<LittleEndianNumber> reversing =
            mockStatic(LittleEndianNumber.class, keepingArrays());
        MockedConstruction<KeyDerivation> deriving =
            mockConstruction(
                KeyDerivation.class,
                (mock, context) ->
                    when(mock.derive(any()))
                        .thenAnswer(call -> {
                          specs.add(call.getArgument(0));
                          return null;
                        }))) {
      AgreedKeyDerivation.derive(
          row(CSP, AlgId.CALG_RC4), DwFlags.fromBits(0), number(64), AgreedKeyRule.SHA1_LE);
    }

    assertWiped();
    assertThat(specs).hasSize(1).allSatisfy(spec -> assertThat(spec.isDestroyed()).isTrue());
  }

  @Test
  void preMasterSecret_isWipedAfterKeyIsMade() throws Exception {
    SessionKey key;
    try (MockedStatic<SessionKey> making =
        mockStatic(
            SessionKey.class,
            call -> {
              arrays.add(call.getArgument(1));
              return call.callRealMethod();
            })) {
      key =
          AgreedKeyDerivation.derive(
              row(Csp.MS_DEF_DH_SCHANNEL_PROV, AlgId.CALG_TLS1_MASTER),
              DwFlags.fromBits(0),
              number(64),
              AgreedKeyRule.LE_PREFIX);
    }

    assertThat(key.getKeyLength()).isEqualTo(512);
    assertWiped();
  }
}
