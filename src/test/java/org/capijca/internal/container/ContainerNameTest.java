// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.KeyStoreException;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.KeySlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

/** Tests the limits of container names and the parts of aliases. */
@Tag("unit")
class ContainerNameTest {
  private static final String FACE = "\uD83D\uDE00";

  @ParameterizedTest
  @NullAndEmptySource
  void nameThatIsNotGiven_isNameOfUser(String name) {
    assertThat(ContainerName.orDefault(name)).isEqualTo(System.getProperty("user.name"));
    assertThat(ContainerName.defaultName()).isEqualTo(System.getProperty("user.name"));
    assertThat(ContainerName.orDefault("c")).isEqualTo("c");
  }

  @Test
  void name_hasAtMost260Characters() throws Exception {
    assertThat(ContainerName.check("c".repeat(260))).isEqualTo("c".repeat(260));
    assertThatCapi(() -> ContainerName.check("c".repeat(261)))
        .fails(KeyStoreException.class)
        .hasMessageContaining("261 characters; allowed up to 260")
        .with(CapiError.NTE_BAD_KEYSET_PARAM);
  }

  @Test
  void numberedName_isShortenedToLimit_withoutSplittingCharacters() {
    assertThat(ContainerName.numbered("c", 1)).isEqualTo("c");
    assertThat(ContainerName.numbered("c", 2)).isEqualTo("c (2)");
    assertThat(ContainerName.numbered("c".repeat(300), 1)).isEqualTo("c".repeat(260));
    assertThat(ContainerName.numbered("c".repeat(300), 10)).isEqualTo("c".repeat(255) + " (10)");
    assertThat(ContainerName.numbered("c".repeat(259) + FACE, 1)).isEqualTo("c".repeat(259));
    assertThat(ContainerName.numbered("c".repeat(258) + FACE, 1)).isEqualTo("c".repeat(258) + FACE);
    assertThat(ContainerName.numbered("c" + FACE.charAt(0), 1))
        .as("an unpaired surrogate that need not be cut")
        .isEqualTo("c" + FACE.charAt(0));
  }

  @ParameterizedTest
  @CsvSource({
    "c/AT_SIGNATURE, c, AT_SIGNATURE,",
    "a/b/at_keyexchange, a/b, AT_KEYEXCHANGE,",
    "c/CALG_DSS_SIGN, c,, CALG_DSS_SIGN",
    "c/other, c/other,,",
    "c/, c/,,",
    "c, c,,",
  })
  void alias_endsInSlotOrAlgId(String alias, String container, KeySlot slot, AlgId algId) {
    assertThat(EntryAlias.parse(alias))
        .isEqualTo(
            new EntryAlias(container, Optional.ofNullable(slot), Optional.ofNullable(algId)));
  }

  @Test
  void aliasOfSlotAlone_namesDefaultContainer() {
    EntryAlias alias = EntryAlias.parse("/AT_SIGNATURE");

    assertThat(alias.container()).isEqualTo(ContainerName.defaultName());
    assertThat(alias.wantedSlot()).contains(KeySlot.AT_SIGNATURE);
  }

  @Test
  void algIdOfAlias_decidesAboutSlot() {
    assertThat(EntryAlias.parse("c/CALG_RSA_SIGN").wantedSlot()).contains(KeySlot.AT_SIGNATURE);
    assertThat(EntryAlias.parse("c/CALG_RSA_KEYX").wantedSlot()).contains(KeySlot.AT_KEYEXCHANGE);
    assertThat(EntryAlias.parse("c/CALG_DES").wantedSlot()).isEmpty();
    assertThat(EntryAlias.parse("c").wantedSlot()).isEmpty();
  }
}
