// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Reads and writes key pairs in every format that the commands take. */
package org.capijca.cli.keyfile;
