// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.KeyStoreException;

/** The storage of key pairs that are generated in a container. */
public interface KeyPairStore {
  /**
   * Stores the key pair of this key in its slot and replaces an existing one.
   *
   * @param container the name of the container, which is created if it does not exist
   */
  void put(String container, KeyPairPrivateKey<?> key) throws KeyStoreException;
}
