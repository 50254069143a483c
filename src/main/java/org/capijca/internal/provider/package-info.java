// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** The services of a provider instance, computed from the rows of its CSPs. */
package org.capijca.internal.provider;
