// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.capijca.KeyFlag;

/**
 * What a KeyStore works on once it is loaded.
 *
 * @param containers where the containers are kept
 * @param importFlags the flags of keys that come in without any
 * @param certificates those of the file that are with none of its pairs; they are written again
 *     with them
 */
record LoadedStore(
    Containers containers, Set<KeyFlag> importFlags, List<X509Certificate> certificates) {
  /** A store without certificates of its own. */
  LoadedStore(Containers containers, Set<KeyFlag> importFlags) {
    this(containers, importFlags, List.of());
  }
}
