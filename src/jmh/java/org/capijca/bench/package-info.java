// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Measurements of speed, in the same run as the providers compared with. */
package org.capijca.bench;
