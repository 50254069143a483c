// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * The table of CSPs and algorithms, one row for each, and the context of a provider instance: its
 * CSP, default dwFlags, key store directory and CallbackHandler.
 *
 * <p>Properties of the ALG_ID alone are in {@link org.capijca.internal.csp.SessionAlgorithm},
 * {@link org.capijca.internal.csp.KeyPairAlgorithm} and {@link
 * org.capijca.internal.csp.HashAlgorithm}; those that depend on the CSP are in {@link
 * org.capijca.internal.csp.AlgorithmTable}. The rest of the provider reads rows and does not
 * distinguish CSPs or algorithms.
 */
package org.capijca.internal.csp;
