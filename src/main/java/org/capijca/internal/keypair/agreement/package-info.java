// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Diffie-Hellman key agreement, and session keys from an agreed key. */
package org.capijca.internal.keypair.agreement;
