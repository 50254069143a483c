// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.KeyStoreException;

/** Where pairs go that are generated into a container. */
public interface KeyPairStore {
  /**
   * Puts the pair of this key into its slot, in place of what was there.
   *
   * @param container its name; made where it does not exist
   */
  void put(String container, KeyPairPrivateKey<?> key) throws KeyStoreException;
}
