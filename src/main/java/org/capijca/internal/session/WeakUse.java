// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.security.Security;
import java.util.function.Function;

/**
 * Refuses uses that allow a strong key to be searched byte by byte, if the key is non-exportable:
 * such a key could be computed from the results.
 *
 * <p>No source says that Windows refuses them. The Security property {@value #PROPERTY} allows them
 * where it is {@code true}.
 */
public final class WeakUse {
  private static final String PROPERTY = "org.capijca.allowWeakUse";

  private WeakUse() {}

  /**
   * Checks that a weak use is allowed for the key.
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
              + " key is not exportable and could be computed from the result; make the key with"
              + " CRYPT_EXPORTABLE, or set the Security property "
              + PROPERTY
              + " to true");
    }
  }
}
