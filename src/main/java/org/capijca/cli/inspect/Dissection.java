// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.util.ArrayList;
import java.util.List;

/** The fields of an input and what is wrong with it. */
final class Dissection {
  /** So that the fields of any input fit in memory. */
  private static final int MAX_FIELDS = 20_000;

  /** Longer fields than GUIDs and header fields; in bytes. */
  private static final int MAY_BE_SECRET = 16;

  private final String title;
  private final int length;
  private final List<Field> fields = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean hasSecrets;

  /**
   * @param title the format
   * @param length of the input in bytes
   */
  Dissection(String title, int length) {
    this.title = title;
    this.length = length;
  }

  String title() {
    return title;
  }

  int length() {
    return length;
  }

  List<Field> fields() {
    return fields;
  }

  List<Problem> problems() {
    return problems;
  }

  /** What a person can do to see more. */
  List<String> notes() {
    return notes;
  }

  void note(String note) {
    notes.add(note);
  }

  /**
   * Whether a field is shown on request only: a secret, and in a damaged input with secrets also
   * other long fields, as a wrong length makes a secret part of them.
   */
  boolean isSecret(Field field) {
    return field.secret()
        || (hasSecrets && !problems.isEmpty() && field.bytes().length > MAY_BE_SECRET);
  }

  boolean isFull() {
    return fields.size() >= MAX_FIELDS;
  }

  void add(Field field) {
    if (!isFull()) {
      fields.add(field);
      hasSecrets |= field.secret();
    }
  }

  void add(int offset, String problem) {
    if (problems.size() < MAX_FIELDS) {
      problems.add(new Problem(offset, problem));
    }
  }
}
