// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.DSAKey;
import java.security.interfaces.DSAParams;
import java.security.spec.DSAParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKeyFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.attacks.SecurityProperty;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiSchannelKeySpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests disabled algorithms and lengths that parameters ask for, and the refusal itself. */
@Tag("unit")
@ResourceLock(DisabledAlgorithms.PROPERTY)
@SuppressWarnings("try") // a resource resets the property
class DisabledParametersTest {
  private final Provider provider = new CapiProvider();

  private static SecurityProperty disabled(String text) {
    return new SecurityProperty(DisabledAlgorithms.PROPERTY, text);
  }

  private static void assertRefused(ThrowingCallable call, Class<? extends Exception> type) {
    assertThatThrownBy(call)
        .isInstanceOf(type)
        .hasMessageContaining("disabled by the Security property " + DisabledAlgorithms.PROPERTY)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_PERM));
  }

  @Test
  void disabledHashes_areNotUsedInPssParameters() throws Exception {
    Signature signature = Signature.getInstance("RSASSA-PSS", provider);
    PSSParameterSpec digest =
        new PSSParameterSpec("SHA-1", "MGF1", MGF1ParameterSpec.SHA256, 20, 1);
    PSSParameterSpec mgf = new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA1, 20, 1);
    try (SecurityProperty property = disabled("SHA-1")) {
      assertRefused(() -> signature.setParameter(digest), InvalidAlgorithmParameterException.class);
      assertRefused(() -> signature.setParameter(mgf), InvalidAlgorithmParameterException.class);
    }
    signature.setParameter(digest);
    signature.setParameter(mgf);
  }

  @Test
  void refusal_namesLengthIfThereIsOne() {
    SessionKeyRow row =
        AlgorithmTable.row(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, SessionKeyRow.class).orElseThrow();
    try (SecurityProperty property = disabled("RC4")) {
      assertThatThrownBy(() -> DisabledAlgorithms.check(row, 128, InvalidKeyException::new))
          .hasMessageStartingWith("CALG_RC4 with 128 bits is disabled");
      assertThatThrownBy(() ->
              DisabledAlgorithms.check(
                  row, DisabledAlgorithms.ANY_LENGTH, InvalidKeyException::new))
          .hasMessageStartingWith("CALG_RC4 is disabled");
    }
  }

  @Test
  void disabledLength_appliesToGivenDomainParameters() throws Exception {
    DSAParams group =
        ((DSAKey) CapiCalls.keyPair(Csp.MS_DEF_DSS_PROV, "CALG_DSS_SIGN", 512 << 16).getPublic())
            .getParams();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_DSS_SIGN", provider);
    CapiKeyGenParameterSpec spec =
        CapiKeyGenParameterSpec.builder()
            .domainParameters(new DSAParameterSpec(group.getP(), group.getQ(), group.getG()))
            .build();

    try (SecurityProperty property = disabled("DSA keySize < 1024")) {
      assertRefused(() -> generator.initialize(spec), InvalidAlgorithmParameterException.class);
    }
    generator.initialize(spec);
  }

  @Test
  void disabledAlgorithms_areNeitherAgreedNorDerivedForTls() throws Exception {
    KeyPair pair = CapiCalls.keyPair(Csp.MS_ENH_DSS_DH_PROV, "CALG_DH_SF", 512 << 16);
    KeyAgreement agreement =
        KeyAgreement.getInstance("CALG_DH_SF", CapiCalls.provider(Csp.MS_ENH_DSS_DH_PROV));
    agreement.init(pair.getPrivate());
    agreement.doPhase(pair.getPublic(), true);
    Csp schannel = Csp.MS_DEF_RSA_SCHANNEL_PROV;
    SecretKeyFactory factory =
        SecretKeyFactory.getInstance("CALG_SCHANNEL_ENC_KEY", CapiCalls.provider(schannel));
    CapiSchannelKeySpec spec =
        CapiSchannelKeySpec.builder(CapiCalls.sessionKey(schannel, "CALG_TLS1_MASTER", 0))
            .clientRandom(new byte[32])
            .serverRandom(new byte[32])
            .encryption(AlgId.CALG_RC4, 128)
            .mac(AlgId.CALG_SHA1, 160)
            .build();
    try (SecurityProperty property = disabled("RC4")) {
      assertRefused(() -> agreement.generateSecret("CALG_RC4"), Exception.class);
      assertRefused(() -> factory.generateSecret(spec), InvalidKeySpecException.class);
    }
    assertThat(factory.generateSecret(spec)).isNotNull();
  }
}
