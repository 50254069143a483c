// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** AlgorithmParameters and AlgorithmParameterGenerator for domain parameters. */
package org.capijca.internal.keypair.parameters;
