// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * Results of one vector by the JSON pointer of the call: its output, or the name of its error. Each
 * has the name used in {@link WineDeviations}. The empty pointer is the outcome of the recorded
 * call as a whole.
 */
final class Answers {
  /** The pointer of the outcome of the whole call. */
  static final String WHOLE = "";

  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, String> independent = new TreeMap<>();

  private static String lastPart(String pointer) {
    return pointer.isEmpty() ? Comparison.OUTCOME : pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  /** Adds a result, named by the last part of its pointer. */
  Answers put(String pointer, Object value) {
    return put(pointer, lastPart(pointer), value);
  }

  /** Adds a result. */
  Answers put(String pointer, String name, Object value) {
    names.put(pointer, name);
    values.put(pointer, String.valueOf(value));
    return this;
  }

  /**
   * Adds a result, and the same result computed with another implementation that works like
   * Windows.
   */
  Answers put(String pointer, String name, Object value, String byReference) {
    independent.put(pointer, byReference);
    return put(pointer, name, value);
  }

  /** Adds the fields of an object. */
  Answers putAll(String pointer, Map<String, String> fields) {
    fields.forEach((field, value) -> put(pointer + "/" + field, value));
    return this;
  }

  /** Makes a call and adds its output or the name of its error. */
  Answers call(String pointer, String name, Callable<?> call) {
    return put(pointer, name, outcome(call));
  }

  /** Returns the output of a call or the name of its error. */
  static String outcome(Callable<?> call) {
    try {
      return Objects.toString(call.call());
    } catch (Exception e) {
      return CapiCalls.outcome(e);
    }
  }

  /** Returns the results by pointer. */
  Map<String, String> values() {
    return values;
  }

  /** Returns the name of the result at a pointer. */
  String name(String pointer) {
    return names.getOrDefault(pointer, lastPart(pointer));
  }

  /** Returns the result of another implementation; null if there is none. */
  String independent(String pointer) {
    return independent.get(pointer);
  }
}
