// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** CryptGenRandom as SecureRandom. */
package org.capijca.internal.random;
