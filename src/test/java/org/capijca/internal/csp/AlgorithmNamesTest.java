// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.capijca.AlgId;
import org.capijca.SignatureFlag;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the names and properties of algorithms, as CryptoAPI and the JCA know them. */
@Tag("unit")
class AlgorithmNamesTest {
  @ParameterizedTest
  @CsvSource({
    "RSA_SIGN, RSA_SIGN, RSA Signature, AT_SIGNATURE, false, true",
    "RSA_KEYX, RSA_KEYX, RSA Key Exchange, AT_KEYEXCHANGE, true, true",
    "DSS_SIGN, DSA_SIGN, Digital Signature Algorithm, AT_SIGNATURE, false, true",
    "DH_SF, DH_SF, Diffie-Hellman Store and Forward, AT_KEYEXCHANGE, false, false",
    "DH_EPHEM, DH_EPHEM, Diffie-Hellman Ephemeral, , false, false",
  })
  void keyPairAlgorithm_hasPropertiesOfWindows(
      KeyPairAlgorithm algorithm,
      String shortName,
      String longName,
      String slot,
      boolean encrypts,
      boolean pvk) {
    assertThat(algorithm.shortName()).isEqualTo(shortName);
    assertThat(algorithm.longName()).isEqualTo(longName);
    assertThat(algorithm.slot().map(Enum::name).orElse(null)).isEqualTo(slot);
    assertThat(algorithm.encrypts()).isEqualTo(encrypts);
    assertThat(algorithm.hasPvkFiles()).isEqualTo(pvk);
    assertThat(KeyPairAlgorithm.of(algorithm.algId())).isSameAs(algorithm);
  }

  @ParameterizedTest
  @CsvSource({
    "RSA_KEYX, rsa, true",
    "RSA_KEYX, calg_rsa_keyx, true",
    "RSA_KEYX, at_keyexchange, true",
    "RSA_KEYX, AT_SIGNATURE, false",
    "DH_EPHEM, DH, true",
    "DH_EPHEM, AT_KEYEXCHANGE, false",
    "DSS_SIGN, DSA, true",
  })
  void keyPairAlgorithm_isCalledByNameAlgIdOrSlot(
      KeyPairAlgorithm algorithm, String name, boolean expected) {
    assertThat(algorithm.isCalled(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, RSA, 8, 0, true, false",
    "DSS, DSA, 64, 160, false, false",
    "DH, DH, 64, 0, false, true"
  })
  void kind_hasPropertiesOfCsps(
      Kind kind, String name, int step, int subgroupBits, boolean encrypts, boolean agrees) {
    assertThat(kind.jcaName()).isEqualTo(name);
    assertThat(kind.step()).isEqualTo(step);
    assertThat(kind.subgroupBits()).isEqualTo(subgroupBits);
    assertThat(kind.encrypts()).isEqualTo(encrypts);
    assertThat(kind.agrees()).isEqualTo(agrees);
    assertThat(kind.takesDomainParameters()).isEqualTo(kind != Kind.RSA);
    assertThat(kind.family())
        .isEqualTo(kind == Kind.RSA ? ContainerFamily.RSA : ContainerFamily.DSS);
    assertThat(kind.signatureFlags()).isEqualTo(SignatureFlag.fromBits(kind == Kind.RSA ? 1 : 0));
    assertThat(Kind.ofName(name.toLowerCase(java.util.Locale.ROOT))).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.840.113549.1.1.1, RSASSA-PSS, RSA",
    "1.2.840.10040.4.1, DSA, DSS",
    "1.2.840.113549.1.3.1, DiffieHellman, DH",
    "1.2.840.10046.2.1, DH, DH",
    "1.2.840.10045.2.1, EC, ",
  })
  void kind_isFoundByObjectIdentifierAndName(String dotted, String name, Kind kind) {
    assertThat(Kind.ofObjectIdentifier(dotted).orElse(null)).isEqualTo(kind);
    assertThat(Kind.ofName(name).orElse(null)).isEqualTo(kind);
  }

  @Test
  void absentName_isNoKind() {
    assertThat(Kind.ofName(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MD2, MD2, HmacMD2, 1.2.840.113549.2.2, true, false, Message Digest 2 (MD2)",
    "MD5, MD5, HmacMD5, 1.2.840.113549.2.5, true, false, Message Digest 5 (MD5)",
    "SHA1, SHA-1, HmacSHA1, 1.3.14.3.2.26, true, true, Secure Hash Algorithm (SHA-1)",
    "SHA_256, SHA-256, HmacSHA256, 2.16.840.1.101.3.4.2.1, true, false,"
        + " Secure Hash Algorithm (SHA-256)",
    "SSL3_SHAMD5, MD5andSHA1, , , true, false, SSL3 SHAMD5",
    "HMAC, , , , false, false, Hugo's MAC (HMAC)",
  })
  void hash_hasNamesAndSigningKeys(
      HashAlgorithm hash,
      String jcaName,
      String hmacName,
      String oid,
      boolean byRsa,
      boolean byDss,
      String longName) {
    assertThat(hash.jcaName().orElse(null)).isEqualTo(jcaName);
    assertThat(hash.hmacName().orElse(null)).isEqualTo(hmacName);
    assertThat(hash.oid().orElse(null)).isEqualTo(oid);
    assertThat(hash.isSignedBy(Kind.RSA)).isEqualTo(byRsa);
    assertThat(hash.isSignedBy(Kind.DSS)).isEqualTo(byDss);
    assertThat(hash.isSignedBy(Kind.DH)).isFalse();
    assertThat(hash.longName()).isEqualTo(longName);
    assertThat(HashAlgorithm.of(hash.algId())).isSameAs(hash);
  }

  @Test
  void algorithmOfOtherKind_isNotFound() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HashAlgorithm.of(AlgId.CALG_RC4))
        .withMessage("CALG_RC4 is not a hash");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyPairAlgorithm.of(AlgId.CALG_RC4))
        .withMessage("CALG_RC4 is not a key pair algorithm");
  }

  @ParameterizedTest
  @CsvSource({
    "RC4, arcfour, true",
    "RC4, rc4, true",
    "RC4, calg_rc4, true",
    "RC4, RC2, false",
    "TWO_KEY_3DES, TripleDES, true",
    "DES, TripleDES, false",
  })
  void sessionAlgorithm_isCalledByNameAlgIdOrAlias(
      SessionAlgorithm algorithm, String name, boolean expected) {
    assertThat(algorithm.isCalled(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(SessionAlgorithm.class)
  void sessionAlgorithm_hasRoleOfCryptoApi(SessionAlgorithm algorithm) {
    String name = algorithm.name();
    SecretProtocol protocol =
        switch (name) {
          case "TLS1_MASTER" -> SecretProtocol.TLS1;
          case "SSL3_MASTER" -> SecretProtocol.SSL3;
          default -> SecretProtocol.NONE;
        };
    assertThat(algorithm.protocol()).isEqualTo(protocol);
    assertThat(algorithm.isCipher())
        .isEqualTo(!name.endsWith("_MASTER") && !name.equals("SCHANNEL_MAC"));
    assertThat(algorithm.carriesHmacKeys()).isEqualTo(name.equals("RC2"));
    assertThat(algorithm.unwrapsOversized()).isEqualTo(name.equals("RC2"));
    assertThat(algorithm.wrapsByRfc3217()).isEqualTo(name.equals("RC2") || name.endsWith("3DES"));
    assertThat(algorithm.completedBytes()).isEqualTo(name.equals("TWO_KEY_3DES") ? 24 : 0);
    assertThat(algorithm.blockBytes())
        .isEqualTo(
            name.startsWith("AES") ? 16 : !algorithm.isCipher() || name.equals("RC4") ? 0 : 8);
  }

  /** A two-key triple DES key of other providers has its first key again at the end. */
  @Test
  void repeatedThirdOfTwoKeyTripleDes_isRemoved() {
    byte[] repeated = {1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1};
    byte[] different = repeated.clone();
    different[23] = 4;

    assertThat(SessionAlgorithm.TWO_KEY_3DES.storedKey(repeated)).hasSize(16).endsWith(2, 2);
    assertThat(SessionAlgorithm.TWO_KEY_3DES.storedKey(different)).isEqualTo(different);
    assertThat(SessionAlgorithm.THREE_KEY_3DES.storedKey(repeated))
        .isEqualTo(repeated)
        .isNotSameAs(repeated);
    assertThat(SessionAlgorithm.TWO_KEY_3DES.storedKey(new byte[8])).hasSize(8);
    assertThat(SessionAlgorithm.DES.storedKey(new byte[7])).containsOnly(1).hasSize(8);
  }
}
