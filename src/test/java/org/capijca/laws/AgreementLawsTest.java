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
import org.capijca.WinCrypt;
import org.capijca.interfaces.CapiKey;
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
  private static final int EXPORTABLE = WinCrypt.CRYPT_EXPORTABLE | WinCrypt.CRYPT_ARCHIVABLE;

  private static final List<Integer> FLAGS =
      Stream.concat(Variations.EXPORT_FLAGS.stream(), Variations.SALT_FLAGS.stream())
          .distinct()
          .toList();

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
        for (int flags : FLAGS) {
          Variations.check(
              key,
              rule + ", " + KeyFlag.fromBits(flags),
              () -> checkAgreed(key, rule, flags, one, other));
        }
      }
    }
  }

  private static void checkAgreed(
      SessionKeyRow row, AgreedKeyRule rule, int flags, KeyPair one, KeyPair other)
      throws Exception {
    CapiKeyAgreementParameterSpec spec =
        CapiKeyAgreementParameterSpec.builder().rule(rule).dwFlags(flags).build();
    CapiSecretKey mine = agreed(row, one.getPrivate(), other.getPublic(), spec);
    CapiSecretKey yours = agreed(row, other.getPrivate(), one.getPublic(), spec);
    assertThat(mine).isEqualTo(yours);
    assertThat(mine.getCsp()).isEqualTo(row.csp());
    assertThat(mine.isExportable()).isEqualTo((flags & EXPORTABLE) != 0);
    assertThat(mine.getFlags()).isEqualTo(KeyFlag.fromBits(flags));
    readsTheOther(row, mine, yours);
  }

  private static CapiSecretKey agreed(
      SessionKeyRow row, PrivateKey own, PublicKey peer, CapiKeyAgreementParameterSpec spec)
      throws Exception {
    KeyAgreement agreement =
        KeyAgreement.getInstance(((CapiKey) own).getAlgId().name(), CapiCalls.provider(row.csp()));
    agreement.init(own, spec);
    agreement.doPhase(peer, true);
    return (CapiSecretKey) agreement.generateSecret(row.algId().name());
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
