// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import javax.security.auth.callback.CallbackHandler;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.MockedUser;
import org.capijca.spec.CapiLoadStoreParameter;
import org.capijca.spec.PfxProtection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("unit")
class CspContextTest {
  @ParameterizedTest
  @EnumSource(KeyFlag.class)
  void importFlags_areLimitedToThoseOfKeyStore(KeyFlag flag) {
    CapiLoadStoreParameter.Builder builder = CapiLoadStoreParameter.builder();

    if (CspContext.DEFAULT.withDefaultFlags(flag.value()).importFlags().contains(flag)) {
      assertThatCode(() -> builder.importFlags(flag)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> builder.importFlags(flag))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(flag.name());
    }
    assertThat(CspContext.DEFAULT.importFlags()).isEmpty();
  }

  @Test
  void eachSetting_isChangedAlone() throws Exception {
    CallbackHandler user = MockedUser.consenting();
    PfxProtection protection = PfxProtection.of(PfxProtection.Encryption.values()[0]);
    Path directory = Path.of("directory");
    CspContext context =
        CspContext.DEFAULT
            .withStore(directory)
            .withPfxProtection(protection)
            .withCallbackHandler(user)
            .withDefaultFlags(KeyFlag.CRYPT_EXPORTABLE.value())
            .withCsp(Csp.MS_DEF_PROV);

    for (CspContext each :
        List.of(
            context,
            context.withStore(directory),
            context.withPfxProtection(protection),
            context.withCallbackHandler(user),
            context.withDefaultFlags(KeyFlag.CRYPT_EXPORTABLE.value()))) {
      assertThat(each.csp()).contains(Csp.MS_DEF_PROV);
      assertThat(each.csps()).containsExactly(Csp.MS_DEF_PROV);
      assertThat(each.defaultFlags()).isEqualTo(KeyFlag.CRYPT_EXPORTABLE.value());
      assertThat(each.store()).isEqualTo(directory);
      assertThat(each.pfxProtection()).contains(protection);
      assertThat(each.consent()).isNotSameAs(UserConsent.SILENT);
      assertThat(each.describe()).isEqualTo("Microsoft Base Cryptographic Provider v1.0");
    }
  }

  @Test
  void defaultContext_followsPreferredCsps() {
    CspContext context = CspContext.DEFAULT;

    assertThat(context.csp()).isEmpty();
    assertThat(context.pfxProtection()).isEmpty();
    assertThat(context.defaultFlags()).isZero();
    assertThat(context.consent()).isSameAs(UserConsent.SILENT);
    assertThat(context.describe()).isEqualTo("each algorithm in the first CSP that has it");
    assertThat(context.store()).isEqualTo(Path.of(System.getProperty("user.home"), ".capi"));
    assertThat(context.families()).containsExactly(ContainerFamily.RSA, ContainerFamily.DSS);
    assertThat(context.withCsp(Csp.MS_DEF_DSS_PROV).families())
        .containsExactly(ContainerFamily.DSS);
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RC4, MS_STRONG_PROV",
    "CALG_AES_128, MS_ENH_RSA_AES_PROV",
    "CALG_CYLINK_MEK, MS_ENH_DSS_DH_PROV",
    "CALG_TLS1_MASTER, MS_DEF_RSA_SCHANNEL_PROV",
    "CALG_RC5, ",
  })
  void algorithm_belongsToFirstCspThatHasIt(AlgId algId, Csp csp) {
    assertThat(
            CspContext.DEFAULT.row(algId, SessionKeyRow.class).map(SessionKeyRow::csp).orElse(null))
        .isEqualTo(csp);
    assertThat(CspContext.DEFAULT.rows(SessionKeyRow.class))
        .filteredOn(row -> row.algId() == algId)
        .extracting(SessionKeyRow::csp)
        .isEqualTo(csp == null ? List.of() : List.of(csp));
  }

  @Test
  void cipherRows_areSessionKeysThatEncrypt_alsoIfOnlyAgreed() {
    assertThat(CspContext.DEFAULT.cipherRows())
        .extracting(SessionKeyRow::algId)
        .contains(AlgId.CALG_AES_192, AlgId.CALG_RC4, AlgId.CALG_CYLINK_MEK)
        .doesNotContain(AlgId.CALG_TLS1_MASTER)
        .doesNotHaveDuplicates();
    assertThat(CspContext.DEFAULT.withCsp(Csp.MS_DEF_DSS_DH_PROV).cipherRows())
        .extracting(SessionKeyRow::algId)
        .containsExactly(
            AlgId.CALG_RC2, AlgId.CALG_RC4, AlgId.CALG_DES, AlgId.CALG_CYLINK_MEK, AlgId.CALG_3DES);
  }
}
