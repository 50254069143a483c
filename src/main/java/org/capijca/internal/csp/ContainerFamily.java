// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

/**
 * A group of CSPs that share key containers: all RSA CSPs, and all DSS and Diffie-Hellman CSPs
 * (Wine test suites). That the two groups are separate is inferred from their folders on Windows.
 */
public enum ContainerFamily {
  RSA,
  DSS
}
