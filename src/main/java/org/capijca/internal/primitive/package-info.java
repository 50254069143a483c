// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * Cryptographic primitives of the JDK or Bouncy Castle, chosen for each by measurement; prime
 * search and random bytes.
 */
package org.capijca.internal.primitive;
