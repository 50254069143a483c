// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.interfaces.DHPublicKey;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.DerivationRule;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.SecretProtocol;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.AgreedKeyRule;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws of key agreement: two key pairs of a CSP agree on every session key algorithm of the CSP,
 * and decrypt each other's messages.
 */
@Tag("laws")
class AgreementLawsTest {
  static Stream<KeyPairRow> pairs() {
    return Rows.of(KeyPairRow.class).filter(row -> row.algorithm().kind().agrees());
  }

  private static List<SessionKeyRow> sessionKeys(Csp csp) {
    return Rows.of(csp, SessionKeyRow.class)
        .filter(row -> row.algorithm().derive() != DerivationRule.NEVER)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void bothParties_deriveSameSessionKeys(KeyPairRow row) throws Exception {
    KeyPair one = CapiCalls.keyPair(row.csp(), row.algId().name(), 512 << 16);
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance(row.algId().name(), CapiCalls.provider(row.csp()));
    generator.initialize(
        CapiKeyGenParameterSpec.builder()
            .keyLength(512)
            .flags(KeyFlag.CRYPT_PREGEN)
            .domainParameters(((DHPublicKey) one.getPublic()).getParams())
            .build());
    KeyPair other = generator.generateKeyPair();

    assertThat(sessionKeys(row.csp())).isNotEmpty();
    for (SessionKeyRow key : sessionKeys(row.csp())) {
      for (AgreedKeyRule rule : AgreedKeyRule.values()) {
        SecretKey mine = agreed(row, one.getPrivate(), other.getPublic(), key, rule);
        SecretKey yours = agreed(row, other.getPrivate(), one.getPublic(), key, rule);
        assertThat(mine).isEqualTo(yours);
        assertThat(((CapiSecretKey) mine).getCsp()).isEqualTo(row.csp());
        readsTheOther(key, mine, yours);
      }
    }
  }

  private static SecretKey agreed(
      KeyPairRow row, PrivateKey own, PublicKey peer, SessionKeyRow key, AgreedKeyRule rule)
      throws Exception {
    KeyAgreement agreement =
        KeyAgreement.getInstance(row.algId().name(), CapiCalls.provider(row.csp()));
    agreement.init(own, CapiKeyAgreementParameterSpec.builder().rule(rule).build());
    agreement.doPhase(peer, true);
    return agreement.generateSecret(key.algId().name());
  }

  private static void readsTheOther(SessionKeyRow row, SecretKey mine, SecretKey yours)
      throws Exception {
    Cipher cipher = Cipher.getInstance(row.algId().name(), CapiCalls.provider(row.csp()));
    cipher.init(Cipher.ENCRYPT_MODE, mine);
    byte[] text = cipher.doFinal(new byte[] {1, 2, 3});
    cipher.init(Cipher.DECRYPT_MODE, yours);
    assertThat(cipher.doFinal(text)).containsExactly(1, 2, 3);
  }

  /** CRYPT_PREGEN, and lengths that the algorithm does not support, for every agreed key. */
  @ParameterizedTest
  @MethodSource("pairs")
  void flagsAndLengths_areCheckedForEveryKey(KeyPairRow row) throws Exception {
    KeyPair pair = CapiCalls.keyPair(row.csp(), row.algId().name(), 512 << 16);
    List<SessionKeyRow> keys =
        Rows.of(row.csp(), SessionKeyRow.class)
            .filter(key ->
                key.algorithm().derive() != DerivationRule.NEVER
                    || key.algorithm().protocol() != SecretProtocol.NONE)
            .toList();
    for (SessionKeyRow key : keys) {
      refuses(row, pair, key, KeyFlag.CRYPT_PREGEN.value(), CapiError.NTE_BAD_FLAGS);
      refuses(row, pair, key, 33 << 16, CapiError.ERROR_INVALID_PARAMETER);
    }
  }

  private static void refuses(
      KeyPairRow row, KeyPair pair, SessionKeyRow key, int dwFlags, CapiError error)
      throws Exception {
    KeyAgreement agreement =
        KeyAgreement.getInstance(row.algId().name(), CapiCalls.provider(row.csp()));
    agreement.init(
        pair.getPrivate(), CapiKeyAgreementParameterSpec.builder().dwFlags(dwFlags).build());
    agreement.doPhase(pair.getPublic(), true);
    assertThatCapi(() -> agreement.generateSecret(key.algId().name()))
        .as("%s, dwFlags 0x%x", key.algId(), dwFlags)
        .fails(InvalidKeyException.class)
        .with(error);
  }
}
