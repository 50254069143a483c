// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** The command that computes hashes. */
package org.capijca.cli.digest;
