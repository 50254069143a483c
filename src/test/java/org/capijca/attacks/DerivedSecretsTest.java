// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.AgreedKeyRule;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.spec.CapiSchannelKeySpec;
import org.capijca.spec.CapiTls1PrfParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Shows limits stated in SECURITY.md: keys derived from a secret are known to programs that can use
 * the secret.
 */
@Tag("unit")
class DerivedSecretsTest {
  private static final Csp SCHANNEL = Csp.MS_DEF_RSA_SCHANNEL_PROV;
  private static final byte[] CLIENT = new byte[32];
  private static final byte[] SERVER = {1, 2, 3};

  /** Returns Z in the form from whose first bytes a rule takes the key; Z is little-endian. */
  private static byte[] source(AgreedKeyRule rule, byte[] z) throws GeneralSecurityException {
    BigInteger number = new BigInteger(1, reversed(z));
    return switch (rule) {
      case LE_PREFIX -> z;
      case BE_PREFIX -> reversed(z);
      case BE_STRIPPED_PREFIX ->
          Arrays.copyOfRange(reversed(z), z.length - (number.bitLength() + 7) / 8, z.length);
      case SHA1_LE -> MessageDigest.getInstance("SHA-1").digest(z);
    };
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  /** Agreed keys of every length and rule are computed from Z, which generateSecret() returns. */
  @ParameterizedTest
  @EnumSource
  void agreedKeys_areKnownToTheHolderOfThePrivateKey(AgreedKeyRule rule) throws Exception {
    KeyPair pair = CapiCalls.keyPair(Csp.MS_ENH_DSS_DH_PROV, "CALG_DH_SF", 512 << 16);
    CapiProvider provider = CapiCalls.provider(Csp.MS_ENH_DSS_DH_PROV);
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", provider);
    agreement.init(pair.getPrivate());
    agreement.doPhase(pair.getPublic(), true);
    byte[] source = source(rule, agreement.generateSecret());

    for (int bits = 40; bits <= 128; bits += 8) {
      agreement.init(
          pair.getPrivate(),
          CapiKeyAgreementParameterSpec.builder().keyLength(bits).rule(rule).build());
      agreement.doPhase(pair.getPublic(), true);
      CapiSecretKey agreed = (CapiSecretKey) agreement.generateSecret("CALG_RC4");
      assertThat(agreed.getEncoded()).isNull();
      assertThat(Attack.isValueOf(agreed, Arrays.copyOf(source, bits / 8)))
          .as("%s, %d bits", rule, bits)
          .isTrue();
    }
    assertThat(pair.getPrivate().getEncoded()).isNull();
  }

  private static byte[] prf(CapiSecretKey secret, String label, int length, byte[] seed)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("CALG_TLS1PRF", CapiCalls.provider(SCHANNEL));
    mac.init(
        secret, new CapiTls1PrfParameterSpec(label.getBytes(StandardCharsets.US_ASCII), length));
    return mac.doFinal(seed);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static CapiSecretKey derived(String name, CapiSecretKey preMaster, KeyFlag... flags)
      throws GeneralSecurityException {
    CapiSchannelKeySpec spec =
        CapiSchannelKeySpec.builder(preMaster)
            .clientRandom(CLIENT)
            .serverRandom(SERVER)
            .encryption(AlgId.CALG_RC4, 128)
            .mac(AlgId.CALG_SHA1, 160)
            .flags(flags)
            .build();
    return (CapiSecretKey)
        SecretKeyFactory.getInstance(name, CapiCalls.provider(SCHANNEL)).generateSecret(spec);
  }

  /**
   * CALG_TLS1PRF computes the derivations of TLS from a secret, with labels chosen by the caller.
   */
  @Test
  void tlsKeys_areKnownToTheHolderOfThePreMasterSecret() throws Exception {
    CapiSecretKey preMaster = CapiCalls.sessionKey(SCHANNEL, "CALG_TLS1_MASTER", 0);
    CapiSecretKey master = derived("CALG_SCHANNEL_MASTER_HASH", preMaster);
    CapiSecretKey cipherKey = derived("CALG_SCHANNEL_ENC_KEY", preMaster);
    CapiSecretKey macKey = derived("CALG_SCHANNEL_MAC_KEY", preMaster);

    byte[] masterSecret = prf(preMaster, "master secret", 48, joined(CLIENT, SERVER));
    byte[] block = prf(master, "key expansion", 72, joined(SERVER, CLIENT));
    assertThat(Attack.isValueOf(master, masterSecret)).isTrue();
    assertThat(Attack.isValueOf(macKey, Arrays.copyOf(block, 20))).isTrue();
    assertThat(Attack.isValueOf(cipherKey, Arrays.copyOfRange(block, 40, 56))).isTrue();
    assertThat(derived("CALG_SCHANNEL_ENC_KEY", preMaster, KeyFlag.CRYPT_EXPORTABLE).getEncoded())
        .isEqualTo(Arrays.copyOfRange(block, 40, 56));
  }

  /** Keys of SSL 3.0 and TLS, of every length, can be derived as exportable keys. */
  @ParameterizedTest
  @CsvSource({"CALG_SSL3_MASTER", "CALG_TLS1_MASTER"})
  void derivedKeys_areExportableButNotThePreMasterSecret(String algorithm) throws Exception {
    CapiSecretKey preMaster = CapiCalls.sessionKey(SCHANNEL, algorithm, 0);
    for (String name :
        new String[] {
          "CALG_SCHANNEL_MASTER_HASH", "CALG_SCHANNEL_ENC_KEY", "CALG_SCHANNEL_MAC_KEY"
        }) {
      byte[] value = derived(name, preMaster, KeyFlag.CRYPT_EXPORTABLE).getEncoded();
      assertThat(value).as(name).isNotNull();
      assertThat(Attack.isValueOf(preMaster, value)).as(name).isFalse();
      assertThat(derived(name, preMaster).getEncoded()).as(name).isNull();
    }
    assertThat(preMaster.getEncoded()).isNull();
  }

  /** None of the outputs contains the pre-master secret. */
  @Test
  void preMasterSecret_isNotExported() throws Exception {
    CapiSecretKey preMaster = CapiCalls.sessionKey(SCHANNEL, "CALG_TLS1_MASTER", 0);
    byte[] output = prf(preMaster, "", 1000, new byte[0]);

    assertThat(preMaster.getEncoded()).isNull();
    for (int start = 0; start + 48 <= output.length; start++) {
      assertThat(Attack.isValueOf(preMaster, Arrays.copyOfRange(output, start, start + 48)))
          .isFalse();
    }
  }
}
