// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** The command that generates keys. */
package org.capijca.cli.generate;
