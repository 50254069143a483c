// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import java.io.IOException;
import java.util.Map;

/** The programs in docs/COOKBOOK.md, compiled once. */
public final class CookbookPrograms {
  private static final DocumentPrograms ALL = DocumentPrograms.of("docs/COOKBOOK.md");

  private CookbookPrograms() {}

  static Map<String, String> sources() {
    return ALL.sources();
  }

  /**
   * Runs a program of the cookbook.
   *
   * @param arguments its arguments; anything but a String is converted by {@code toString}
   * @return what it printed
   */
  public static String run(String name, Object... arguments) throws Exception {
    return ALL.run(name, arguments);
  }

  /**
   * Compiles a program of the cookbook with an expression replaced, as a reader adapts it.
   *
   * @return the changed program, under the same name
   */
  public static DocumentPrograms adapted(String name, String expression, String replacement)
      throws IOException {
    return ALL.adapted(name, expression, replacement);
  }
}
