// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.capijca.cli.io.JsonWriter;

/** What {@code capi inspect} prints for any input: fields and problems, never an exception. */
public final class Inspection {
  private static final int COLUMNS = 80;

  private Inspection() {}

  /** Inspects an input and checks the output in both forms. */
  public static void check(byte[] input) {
    List<Part> parts = Inspector.inspect(input, null, null);
    for (Part part : parts) {
      assertThat(new PartText(part, false, false, false).lines("x"))
          .allMatch(line -> line.length() <= COLUMNS, "has 80 columns at most");
      assertThat(JsonWriter.write(PartJson.of(part, true))).isNotEmpty();
      for (Problem problem : part.dissection().problems()) {
        assertThat(problem.offset()).isBetween(0, part.dissection().length());
      }
    }
  }
}
