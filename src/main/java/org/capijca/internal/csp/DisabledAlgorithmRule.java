// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.List;

/**
 * An entry of the Security property.
 *
 * @param name the algorithm, in upper case and without hyphens
 * @param constraints the lengths that it disables, all of which must apply; empty for all
 */
record DisabledAlgorithmRule(String name, List<Constraint> constraints) {

  /** Returns whether the entry disables keys of this length. */
  boolean applies(int bits) {
    if (bits == DisabledAlgorithms.ANY_LENGTH) {
      return constraints.isEmpty();
    }
    return constraints.stream().allMatch(constraint -> constraint.applies(bits));
  }

  /** A comparison with the length of a key in bits. */
  record Constraint(String operator, int limit) {
    boolean applies(int bits) {
      return switch (operator) {
        case "<" -> bits < limit;
        case "<=" -> bits <= limit;
        case "==" -> bits == limit;
        case "!=" -> bits != limit;
        case ">=" -> bits >= limit;
        default -> bits > limit;
      };
    }
  }
}
