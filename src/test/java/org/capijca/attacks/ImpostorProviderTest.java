// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.capijca.forked.ForkedJvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that providers with the names of JDK providers, or before them in the provider list,
 * receive no key.
 */
@Tag("unit")
class ImpostorProviderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SunJCE",
        "SunRsaSign",
        "SUN",
        "Innocent",
        "SunJCE SunRsaSign SUN",
        "after SunJCE SunRsaSign SUN",
        "after Innocent"
      })
  void impostors_receiveNothing(String names, @TempDir Path stores) throws Exception {
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk()
            .with("-Djava.io.tmpdir=" + stores)
            .withTestClassPath()
            .run((UseAmongImpostors.class.getName() + " " + names).split(" "));

    assertThat(outcome.output()).contains("received: []", "all used");
  }
}
