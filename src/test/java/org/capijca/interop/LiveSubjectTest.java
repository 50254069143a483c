// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The division of a long run among the subjects. */
@Tag("interop")
class LiveSubjectTest {
  @Test
  void shares_addUpToTheWholeRun() {
    assertThat(Stream.of(LiveSubject.values()).mapToInt(LiveSubject::share).sum()).isEqualTo(1000);
  }
}
