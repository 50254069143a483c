// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** The source of random bytes. */
package org.capijca.internal.primitive.random;
