// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.math.BigInteger;
import java.security.Security;
import java.util.HashSet;
import java.util.Set;

/**
 * Limits the computation that a file can cause: the iteration count of each key derivation, and the
 * sum of all counts, to three times that value.
 *
 * <p>A derivation whose key is cached by {@link PfxPassword} counts once.
 */
final class WorkLimit {
  /** The Security property with the maximum iteration count of one derivation. */
  static final String PROPERTY = "org.capijca.pfx.maxIterations";

  private static final int DEFAULT_FOR_EACH = 1_000_000;
  private static final int DERIVATIONS_OF_FULL_COUNT = 3;

  private final int forEach;
  private final Set<Object> counted = new HashSet<>();
  private long left;

  /**
   * Returns the limits set by the Security property, or 1,000,000 for each derivation and 3,000,000
   * for a file.
   *
   * @throws IOException if the property is not a positive number (ERROR_INVALID_PARAMETER)
   */
  WorkLimit() throws IOException {
    this.forEach = configured();
    this.left = (long) forEach * DERIVATIONS_OF_FULL_COUNT;
  }

  private static int configured() throws IOException {
    String value = Security.getProperty(PROPERTY);
    if (value == null || value.isBlank()) {
      return DEFAULT_FOR_EACH;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notANumber(value);
    }
    throw notANumber(value);
  }

  private static IOException notANumber(String value) {
    return ERROR_INVALID_PARAMETER.as(
        IOException::new,
        "the Security property " + PROPERTY + " is " + value + "; allowed 1 to 2147483647");
  }

  /** Counts a derivation whose key is cached; derivations are identified by equals. */
  void spendOnce(Object derivation, BigInteger iterations) throws ExceededException {
    if (counted.add(derivation)) {
      spend(iterations);
    }
  }

  /**
   * Counts another derivation.
   *
   * @throws ExceededException if it is not positive, or exceeds a limit (NTE_BAD_DATA)
   */
  int spend(BigInteger iterations) throws ExceededException {
    if (iterations.signum() <= 0 || iterations.compareTo(BigInteger.valueOf(forEach)) > 0) {
      throw exceeded(
          "an iteration count of "
              + (iterations.bitLength() > Long.SIZE ? "more than 64 bits" : iterations));
    }
    if (iterations.intValue() > left) {
      throw exceeded("iteration counts whose sum is too high");
    }
    left -= iterations.intValue();
    return iterations.intValue();
  }

  /** Signals that the whole file is refused, as opposed to a part that is skipped. */
  static final class ExceededException extends IOException {
    private static final long serialVersionUID = 1L;

    private ExceededException(String message) {
      super(message);
    }
  }

  private ExceededException exceeded(String what) {
    return NTE_BAD_DATA.as(
        ExceededException::new,
        what
            + "; allowed 1 to "
            + forEach
            + " for each key derivation and "
            + (long) forEach * DERIVATIONS_OF_FULL_COUNT
            + " for the whole file; the Security property "
            + PROPERTY
            + " allows more");
  }
}
