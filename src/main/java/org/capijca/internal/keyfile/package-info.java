// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** The formats of key pairs that KeyFactory reads and writes: BLOB, PVK, SNK, CNG and XML. */
package org.capijca.internal.keyfile;
