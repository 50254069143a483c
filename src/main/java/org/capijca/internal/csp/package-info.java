// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * The table of CSPs and algorithms, one row for each, and the context of a provider instance: its
 * CSP, default dwFlags, key store directory and CallbackHandler.
 *
 * <p>What follows from the ALG_ID alone is in {@link org.capijca.internal.csp.SessionAlgorithm},
 * {@link org.capijca.internal.csp.KeyPairAlgorithm} and {@link
 * org.capijca.internal.csp.HashAlgorithm}; what depends on the CSP is in {@link
 * org.capijca.internal.csp.AlgorithmTable}. Everything else in the provider reads rows and never
 * asks which CSP or algorithm it has.
 */
package org.capijca.internal.csp;
