// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.SecureRandom;
import org.capijca.internal.blob.PrivateKeyData;

/** Makes the numbers of a pair. */
interface KeyPairMaker {
  /**
   * The private body of a new pair.
   *
   * @param request what was asked for, already checked
   * @param random the caller's generator; null for the provider's own supply
   */
  PrivateKeyData make(KeyPairRequest request, SecureRandom random);
}
