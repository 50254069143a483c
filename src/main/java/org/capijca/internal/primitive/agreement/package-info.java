// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Diffie-Hellman. */
package org.capijca.internal.primitive.agreement;
