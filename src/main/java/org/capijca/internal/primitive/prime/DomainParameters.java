// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import java.math.BigInteger;

/**
 * Domain parameters of DSS or Diffie-Hellman.
 *
 * @param q the order of G; null if unknown
 * @param j the cofactor (P - 1) / Q; null if unknown
 * @param seed null unless P and Q come from a seed
 */
public record DomainParameters(
    BigInteger p, BigInteger q, BigInteger g, BigInteger j, DssSeed seed) {}
