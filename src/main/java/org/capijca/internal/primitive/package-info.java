// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * Where cryptographic primitives come from: the JDK or Bouncy Castle, chosen for each by
 * measurement; the search for primes and the supply of random bytes.
 */
package org.capijca.internal.primitive;
