// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** What callers pass in: parameters of generation, derivation, import and ciphers. */
package org.capijca.spec;
