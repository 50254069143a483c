// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.capijca.CapiError.NTE_PERM;

import java.security.Security;
import java.util.function.Function;

/**
 * The algorithms that the administrator of the JVM has disabled: the Security property {@value
 * #PROPERTY}, in the syntax of the JDK's {@code jdk.certpath.disabledAlgorithms}. It is read at
 * each check, so that a program can set it at any time; without it the parser is not loaded.
 */
public final class DisabledAlgorithms {
  static final String PROPERTY = "org.capijca.disabledAlgorithms";

  /** Stands for a length that is not known, and for what has none: all of them must be disabled. */
  public static final int ANY_LENGTH = 0;

  private static volatile DisabledAlgorithmList last;

  private DisabledAlgorithms() {}

  /**
   * Returns whether a service of this name is disabled: the algorithm is, or a part of a name such
   * as {@code CALG_MD5withCALG_RSA_SIGN} or {@code DES/CBC/NoPadding}, whatever the key.
   *
   * @throws IllegalArgumentException if the property is malformed (ERROR_INVALID_PARAMETER)
   */
  public static boolean contain(String service) {
    DisabledAlgorithmList list = current();
    return list != null && list.containsService(service);
  }

  /**
   * Returns whether keys of this length, or a hash, are disabled.
   *
   * @param bits length of the key in bits, as dwFlags or the key itself has it; or ANY_LENGTH
   * @throws IllegalArgumentException if the property is malformed (ERROR_INVALID_PARAMETER)
   */
  public static boolean contain(AlgorithmRow row, int bits) {
    DisabledAlgorithmList list = current();
    return list != null && list.containsKey(row, bits);
  }

  /**
   * Checks that keys of this length, or a hash, are not disabled.
   *
   * @param bits as {@link #contain(AlgorithmRow, int)}
   * @param refusal the exception to throw if they are (NTE_PERM)
   * @throws IllegalArgumentException if the property is malformed (ERROR_INVALID_PARAMETER)
   */
  public static <T extends Exception> void check(
      AlgorithmRow row, int bits, Function<String, T> refusal) throws T {
    if (contain(row, bits)) {
      throw refusal(row.algId() + (bits == ANY_LENGTH ? "" : " with " + bits + " bits"), refusal);
    }
  }

  /**
   * Checks that a hash is not disabled.
   *
   * @param refusal the exception to throw if it is (NTE_PERM)
   * @throws IllegalArgumentException if the property is malformed (ERROR_INVALID_PARAMETER)
   */
  public static <T extends Exception> void check(HashAlgorithm hash, Function<String, T> refusal)
      throws T {
    if (contain(hash.algId().name())
        || hash.jcaName().filter(DisabledAlgorithms::contain).isPresent()) {
      throw refusal(hash.algId().name(), refusal);
    }
  }

  /**
   * Returns the exception for what is disabled (NTE_PERM).
   *
   * @param what the algorithm, for the message
   */
  public static <T extends Exception> T refusal(String what, Function<String, T> constructor) {
    return NTE_PERM.as(
        constructor,
        what
            + " is disabled by the Security property "
            + PROPERTY
            + "; use another algorithm or length, or ask the administrator");
  }

  private static DisabledAlgorithmList current() {
    String text = Security.getProperty(PROPERTY);
    if (text == null || text.isBlank()) {
      return null;
    }
    DisabledAlgorithmList list = last;
    if (list == null || !list.text().equals(text)) {
      list = DisabledAlgorithmList.parse(text);
      last = list;
    }
    return list;
  }
}
