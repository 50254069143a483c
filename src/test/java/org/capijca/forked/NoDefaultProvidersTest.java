// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that all services of CAPI work after all JDK providers are removed. */
@Tag("unit")
@Tag("slow")
class NoDefaultProvidersTest {
  @Test
  void allServices_workWithoutJdkProviders() throws Exception {
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk().withTestClassPath().run(NoDefaultProviders.class.getName());

    assertThat(outcome.output()).endsWith("all services work\n");
    assertThat(outcome.exitCode()).isZero();
  }
}
