// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.security.Security;
import java.util.function.Function;

/**
 * Uses of a strong key of which a search finds one byte after the other. They are refused for keys
 * that are not exportable, as the key could be computed from the results.
 *
 * <p>No source says that Windows refuses them. The Security property {@value #PROPERTY} allows them
 * where it is {@code true}.
 */
public final class WeakUse {
  private static final String PROPERTY = "org.capijca.allowWeakUse";

  private WeakUse() {}

  /**
   * Checks a use that is weak.
   *
   * @param what the use and what is allowed instead, for the message
   * @param refusal the exception to throw if the key is not exportable (NTE_BAD_KEY_STATE)
   */
  public static <T extends Exception> void require(
      SessionKey key, String what, Function<String, T> refusal) throws T {
    if (!key.isExportable() && !"true".equals(Security.getProperty(PROPERTY))) {
      throw NTE_BAD_KEY_STATE.as(
          refusal,
          what
              + ", as the "
              + key.getAlgId()
              + " key could be found by it and is not exportable; make the key with"
              + " CRYPT_EXPORTABLE, or set the Security property "
              + PROPERTY
              + " to true");
    }
  }
}
