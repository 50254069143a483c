// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** The parts of signatures except RSA itself: DigestInfo and DSA. */
package org.capijca.internal.primitive.signature;
