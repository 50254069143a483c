// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Keyed hashes: CALG_HMAC, CALG_MAC and CALG_TLS1PRF. */
package org.capijca.internal.session.mac;
