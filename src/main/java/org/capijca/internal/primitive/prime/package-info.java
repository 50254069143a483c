// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * The search for primes and the numbers of key pairs. This is own code, because key generation is a
 * main purpose of this provider; BigInteger does the arithmetic.
 */
package org.capijca.internal.primitive.prime;
