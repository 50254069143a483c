// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capijca.CapiError;

/** Mistakes that are made as they are added, by subject, with their outcome. */
final class Mistakes {
  /** What a program does. */
  interface Use {
    Object run() throws Exception;
  }

  /** Who answers a mistake, or whether it is one. */
  enum Kind {
    /** The provider refuses it with a code. */
    REFUSED,
    /** The JDK refuses it before the provider is asked, in words of its own. */
    JDK,
    /** It works, or returns what a JCA program expects. */
    WORKS
  }

  /**
   * A row of the table.
   *
   * @param failure what was thrown; null if nothing was
   * @param why what the table says of a use that the provider does not refuse
   */
  record Made(Kind kind, String mistake, Throwable failure, String why) {
    /** Whether the outcome is of the declared kind. */
    boolean isAsDeclared() {
      return switch (kind) {
        case REFUSED -> CapiError.of(failure).isPresent();
        case JDK -> failure != null && CapiError.of(failure).isEmpty();
        case WORKS -> failure == null;
      };
    }
  }

  private final Map<String, List<Made>> subjects = new LinkedHashMap<>();
  private List<Made> current;

  void subject(String title) {
    current = subjects.computeIfAbsent(title, key -> new ArrayList<>());
  }

  void refused(String mistake, Use use) {
    make(Kind.REFUSED, mistake, "", use);
  }

  void byJdk(String mistake, String why, Use use) {
    make(Kind.JDK, mistake, why, use);
  }

  void works(String mistake, String why, Use use) {
    make(Kind.WORKS, mistake, why, use);
  }

  private void make(Kind kind, String mistake, String why, Use use) {
    Throwable failure = null;
    try {
      use.run();
    } catch (Exception e) {
      failure = e;
    }
    current.add(new Made(kind, mistake, failure, why));
  }

  Map<String, List<Made>> bySubject() {
    return subjects;
  }

  List<Made> all() {
    return subjects.values().stream().flatMap(List::stream).toList();
  }
}
