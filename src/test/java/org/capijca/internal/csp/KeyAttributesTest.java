// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the permissions of a key, and which of them a caller can change. */
@Tag("unit")
class KeyAttributesTest {
  private static final SessionKeyRow RC2 =
      AlgorithmTable.sessionKey(Csp.MS_DEF_PROV, AlgId.CALG_RC2).orElseThrow();

  private static KeyAttributes<SessionKeyRow> with(KeyFlag... flags) {
    return KeyAttributes.of(RC2, Set.of(flags));
  }

  @ParameterizedTest
  @CsvSource({
    "CRYPT_USER_PROTECTED, 0x3B, false, false, false",
    "CRYPT_EXPORTABLE, 0x3F, true, true, false",
    "CRYPT_ARCHIVABLE, 0x13B, true, false, true",
  })
  void flag_determinesPermissionsOfNewKey(
      KeyFlag flag, String permissions, boolean exportable, boolean permanently, boolean archive) {
    KeyAttributes<SessionKeyRow> attributes = with(flag);

    assertThat(attributes.permissions()).isEqualTo(Integer.decode(permissions));
    assertThat(attributes.isExportable()).isEqualTo(exportable);
    assertThat(attributes.isPermanentlyExportable()).isEqualTo(permanently);
    assertThat(attributes.isArchivable()).isEqualTo(archive);
    assertThat(attributes.has(KeyPermission.CRYPT_EXPORT)).isEqualTo(permanently);
    assertThat(attributes.has(KeyPermission.CRYPT_ENCRYPT)).isTrue();
  }

  @Test
  void exportPermissions_areNeitherGainedNorLost() {
    int export = KeyPermission.CRYPT_EXPORT.value();

    assertThat(with().wouldGain(export)).isTrue();
    assertThat(with().wouldGain(KeyPermission.CRYPT_ARCHIVE.value())).isTrue();
    assertThat(with().wouldGain(KeyPermission.CRYPT_READ.value())).isFalse();
    assertThat(with(KeyFlag.CRYPT_EXPORTABLE).wouldGain(export)).isFalse();
    assertThat(with(KeyFlag.CRYPT_EXPORTABLE).withSetPermissions(0).permissions())
        .isEqualTo(export);
    assertThat(with(KeyFlag.CRYPT_EXPORTABLE).withSetPermissions(1).permissions())
        .isEqualTo(export | 1);
    assertThat(with().withSetPermissions(0).permissions()).isZero();
    assertThat(with(KeyFlag.CRYPT_EXPORTABLE).withPermissions(0).isExportable()).isFalse();
  }

  @Test
  void description_namesAlgorithmLengthCspAndFlags() {
    assertThat(with().describe(40)).isEqualTo("CALG_RC2, 40 bits, MS_DEF_PROV");
    assertThat(
            KeyAttributes.of(
                    RC2, EnumSet.of(KeyFlag.CRYPT_EXPORTABLE, KeyFlag.CRYPT_USER_PROTECTED))
                .describe(56))
        .isEqualTo("CALG_RC2, 56 bits, MS_DEF_PROV, CRYPT_EXPORTABLE, CRYPT_USER_PROTECTED");
  }
}
