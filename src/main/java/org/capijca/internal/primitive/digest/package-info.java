// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Hash functions, and the keyed hash that CryptoAPI builds from them. */
package org.capijca.internal.primitive.digest;
