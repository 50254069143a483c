// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Key BLOBs and key files as bytes: readers and writers without JCA types. */
package org.capijca.internal.blob;
