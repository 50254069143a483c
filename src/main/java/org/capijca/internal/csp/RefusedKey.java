// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.security.InvalidKeyException;
import java.security.Key;
import org.capijca.CapiError;

/** Exceptions for keys passed to an SPI that are null or of another provider. */
public final class RefusedKey {
  /** What follows "the key is not exportable" in a message. */
  public static final String MAKE_EXPORTABLE =
      "; generate, derive or import it with CRYPT_EXPORTABLE";

  private RefusedKey() {}

  /**
   * Returns ERROR_INVALID_PARAMETER for null, as for a handle of 0 (Wine test suite), otherwise
   * NTE_BAD_KEY.
   */
  public static CapiError code(Key key) {
    return key == null ? ERROR_INVALID_PARAMETER : NTE_BAD_KEY;
  }

  /** Describes a key by its algorithm and class, as in {@code a key of RSA (…RSAPublicKeyImpl)}. */
  public static String described(Key key) {
    return key == null
        ? "null"
        : "a key of " + key.getAlgorithm() + " (" + key.getClass().getName() + ")";
  }

  /**
   * Returns the exception for a key that is not what is needed.
   *
   * @param needed what is needed, without its article and up to the comma: {@code CapiSecretKey is
   *     needed}
   */
  public static InvalidKeyException needed(String needed, Key key) {
    return code(key).as(InvalidKeyException::new, "a " + needed + ", not " + described(key));
  }
}
