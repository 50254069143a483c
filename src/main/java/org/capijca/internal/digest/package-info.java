// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** CALG hashes as MessageDigest. */
package org.capijca.internal.digest;
