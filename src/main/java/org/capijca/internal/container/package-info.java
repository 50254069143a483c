// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Key containers and PFX files as a KeyStore. */
package org.capijca.internal.container;
