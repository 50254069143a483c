// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** AlgorithmParameters under the standard names, for session key ciphers, OAEP and PSS. */
package org.capijca.internal.parameters;
