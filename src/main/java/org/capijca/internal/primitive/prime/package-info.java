// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * The search for primes and the numbers of key pairs. Own code, because key generation is what this
 * provider is for; BigInteger does the arithmetic.
 */
package org.capijca.internal.primitive.prime;
