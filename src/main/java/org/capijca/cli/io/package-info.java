// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Files, standard input and output, passwords, JSON and the terminal. */
package org.capijca.cli.io;
