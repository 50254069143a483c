// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** The command line {@code capi}; it uses exported packages and the JCA only. */
package org.capijca.cli;
