// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** What callers get back: keys with all that CryptGetKeyParam tells of them. */
package org.capijca.interfaces;
