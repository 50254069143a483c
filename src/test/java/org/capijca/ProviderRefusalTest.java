// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import org.capijca.internal.csp.UngeneratedAlgorithms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What CryptGenKey refuses with NTE_BAD_ALGID is refused with the reason. */
@Tag("unit")
class ProviderRefusalTest {
  private static final CapiProvider PROVIDER = new CapiProvider();

  static Stream<AlgId> neverGenerated() {
    return Arrays.stream(AlgId.values())
        .filter(algId -> UngeneratedAlgorithms.reason(algId).isPresent());
  }

  @ParameterizedTest
  @MethodSource("neverGenerated")
  void idThatNoCspGenerates_saysWhyByEachOfItsNames(AlgId algId) {
    for (String name :
        new String[] {
          algId.name(),
          "0x" + Integer.toHexString(algId.value()),
          Integer.toUnsignedString(algId.value())
        }) {
      assertThatThrownBy(() -> KeyGenerator.getInstance(name, PROVIDER))
          .isInstanceOf(NoSuchAlgorithmException.class);
      assertThatCapi(() -> PROVIDER.getService("KeyPairGenerator", name).newInstance(null))
          .fails(NoSuchAlgorithmException.class)
          .hasMessageContaining(algId.name())
          .hasMessageContaining(UngeneratedAlgorithms.reason(algId).orElseThrow())
          .hasMessageEndingWith("(NTE_BAD_ALGID, 0x80090008)")
          .with(CapiError.NTE_BAD_ALGID);
    }
  }

  @Test
  void everyAlgId_isGeneratedSomewhereOrSaysWhyNot() {
    for (AlgId algId : AlgId.values()) {
      boolean generated =
          Arrays.stream(Csp.values())
              .map(csp -> new CapiProvider().configure(csp.name()))
              .anyMatch(provider -> generates(provider, algId));
      assertThat(generated)
          .as("%s", algId)
          .isEqualTo(UngeneratedAlgorithms.reason(algId).isEmpty());
    }
  }

  private static boolean generates(Provider provider, AlgId algId) {
    return provider.getServices().stream()
        .anyMatch(service ->
            service.getType().endsWith("Generator") && service.getAlgorithm().equals(algId.name()));
  }

  @Test
  void pairAlgorithmAskedAsSessionKey_namesTheOtherEngine() {
    assertThatThrownBy(() -> PROVIDER.getService("KeyGenerator", "CALG_RSA_SIGN").newInstance(null))
        .hasMessageContaining("use KeyPairGenerator");
    assertThatCapi(() -> KeyPairGenerator.getInstance("CALG_RC2", PROVIDER))
        .fails(NoSuchAlgorithmException.class)
        .hasMessageContaining("use KeyGenerator")
        .with(CapiError.NTE_BAD_ALGID);
  }

  @ParameterizedTest
  @CsvSource({
    "MS_DEF_PROV, KeyGenerator, CALG_AES_128, MS_ENH_RSA_AES_PROV",
    "MS_STRONG_PROV, KeyGenerator, CALG_CYLINK_MEK, MS_DEF_DSS_DH_PROV",
    "MS_DEF_DSS_PROV, KeyPairGenerator, CALG_DH_SF, MS_ENH_DSS_DH_PROV",
    "MS_DEF_DSS_PROV, KeyPairGenerator, AT_KEYEXCHANGE, MS_DEF_DSS_PROV"
  })
  void algorithmOfAnotherCsp_isRefusedNamingTheCsps(
      String csp, String type, String algorithm, String named) {
    CapiProvider provider = new CapiProvider().configure(csp);

    assertThatCapi(() -> provider.getService(type, algorithm).newInstance(null))
        .fails(NoSuchAlgorithmException.class)
        .hasMessageContaining(named)
        .with(CapiError.NTE_BAD_ALGID);
  }

  @Test
  void refusals_areNotListed() {
    assertThat(PROVIDER.getServices())
        .noneMatch(service -> service.getAlgorithm().equals("CALG_RC5"));
  }

  @Test
  void namesThatMeanNothingToCryptoApi_areSimplyAbsent() {
    assertThat(PROVIDER.getService("KeyGenerator", "Blowfish")).isNull();
    assertThat(PROVIDER.getService("KeyGenerator", "0x1234")).isNull();
    assertThat(PROVIDER.getService("KeyGenerator", "")).isNull();
    assertThat(PROVIDER.getService("CertificateFactory", "CALG_RC5")).isNull();
  }
}
