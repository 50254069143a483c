// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Keys encrypted with other keys: Cipher.wrap and Cipher.unwrap for BLOBs and PVK files. */
package org.capijca.internal.keywrap;
