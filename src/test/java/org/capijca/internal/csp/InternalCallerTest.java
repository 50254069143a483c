// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.lang.invoke.MethodHandles;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests who is given access to key material: classes of the provider only, by their own lookup. */
@Tag("unit")
class InternalCallerTest {
  private static void refused(MethodHandles.Lookup caller) {
    assertThatCapi(() -> InternalCaller.require(caller))
        .fails(SecurityException.class)
        .with(CapiError.NTE_PERM);
  }

  @Test
  void classesOfOthers_areRefused() {
    refused(null);
    refused(MethodHandles.publicLookup());
    refused(MethodHandles.lookup().in(String.class));
  }

  /** This class is in an internal package, but not of the provider's JAR or directory. */
  @Test
  void classOfSamePackageFromElsewhere_isRefused() {
    refused(MethodHandles.lookup());
  }

  @Test
  void lookupMadeByOtherClass_isRefused() {
    assertThatCode(() ->
            refused(MethodHandles.privateLookupIn(InternalCaller.class, MethodHandles.lookup())))
        .doesNotThrowAnyException();
    refused(MethodHandles.lookup().in(InternalCaller.class));
  }
}
