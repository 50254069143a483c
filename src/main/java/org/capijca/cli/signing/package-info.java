// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** The commands that sign and verify. */
package org.capijca.cli.signing;
