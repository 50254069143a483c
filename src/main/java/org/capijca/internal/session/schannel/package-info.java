// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Keys that the SChannel CSPs derive from master keys. */
package org.capijca.internal.session.schannel;
