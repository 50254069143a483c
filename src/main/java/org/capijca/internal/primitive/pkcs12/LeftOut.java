// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.util.Objects;
import org.capijca.CapiError;

/**
 * A part of a PFX file that a key container cannot hold.
 *
 * @param what a description with the reason, without secrets
 * @param error the CryptoAPI code of the reason
 */
public record LeftOut(String what, CapiError error) {
  /** Returns the part that an exception describes. */
  public static LeftOut because(Exception e) {
    return new LeftOut(
        Objects.toString(e.getMessage(), e.getClass().getName()),
        CapiError.of(e).orElse(CapiError.NTE_BAD_DATA));
  }
}
