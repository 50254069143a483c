// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.util.List;
import org.capijca.format.recognition.InputFormat;

/**
 * One part of an input, which is the whole of it except where PEM text has several blocks.
 *
 * @param layers the formats around it in words, outermost first
 * @param format its format
 * @param advice what reads it
 * @param dissection its fields
 */
record Part(List<String> layers, InputFormat format, String advice, Dissection dissection) {
  boolean isWellFormed() {
    return dissection.problems().isEmpty();
  }
}
