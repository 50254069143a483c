// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** What signatures are made of, RSA itself apart: the DigestInfo, and DSA. */
package org.capijca.internal.primitive.signature;
