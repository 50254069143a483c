// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** CryptSignHash and CryptVerifySignature, and the JCA's standard signature algorithms. */
package org.capijca.internal.keypair.signature;
