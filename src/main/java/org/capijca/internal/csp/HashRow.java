// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import org.capijca.CspAlgorithm;

/** A hash, or what is enumerated among the hashes, of one CSP. */
public record HashRow(CspAlgorithm limits, HashAlgorithm algorithm) implements AlgorithmRow {}
